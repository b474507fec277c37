import assert from 'node:assert/strict';
import type { RequestLine } from '../../../../bot/page/requests-page.ts';
import { groupsOf } from '../../../../bot/tab/pages/requests/groups.ts';

const line = (id: string, needs = ''): RequestLine => ({
  ...{ id, needs, what: 'x', status: '', next: '', raised: '', whose: '' },
});
const shown = (...rows: readonly RequestLine[]) =>
  groupsOf(rows).map(({ title, rows: some }) => [title, ...some.map(({ id }) => id)]);

describe('A1.1: the list of requests', () => {
  it('begins with what waits for its reader, and keeps the order of the rest', () => {
    assert.deepEqual(shown(line('a'), line('b', 'We have a question for you'), line('c'), line('d', 'yes')), [
      ['Waiting for you (2)', 'b', 'd'],
      ['Everything else', 'a', 'c'],
    ]);
  });

  it('has no headings where there is nothing to tell apart', () => {
    assert.deepEqual(shown(line('a'), line('b')), [['', 'a', 'b']]);
    assert.deepEqual(shown(line('a', 'yes')), [['Waiting for you (1)', 'a']]);
    assert.deepEqual(shown(), []);
  });
});
