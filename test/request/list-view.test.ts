import assert from 'node:assert/strict';
import { listView } from '../../bot/request/list-view.ts';
import type { Request } from '../../bot/request/request.ts';
import { aDecision, anOrganisation, aRequest, nadia, now, omar } from '../support/requests.ts';

const listOf = (items: readonly Request[], next?: string) =>
  listView({ items, next }, nadia.id, now, anOrganisation()).data;

describe('the list of a person’s requests', () => {
  it('says so where there are none', () => {
    assert.deepEqual(listOf([]), { empty: true, rows: [], hasNext: false, next: '' });
  });

  it('A2.9: says of each where it stands and when it was raised', () => {
    assert.deepEqual(listOf([aRequest({ status: 'accepted' })]).rows, [
      {
        id: 'WL-7K2QX',
        what: 'The label printer on Ward 4 is broken',
        status: 'Ivan Petrov has this',
        raised: 'Raised today at 9:30am',
      },
    ]);
  });

  it('speaks to the person of their own, and of others of those they follow', () => {
    const withdrawn = { status: 'withdrawn' } as const;
    const [own, followed] = listOf([aRequest(withdrawn), aRequest({ ...withdrawn, requester: omar })]).rows;
    assert.equal(own?.status, 'Withdrawn by you');
    assert.equal(followed?.status, 'Withdrawn by the person who raised it');
  });

  it('says the outcome', () => {
    const request = aRequest({ status: 'confirmed', decided: aDecision({ outcome: 'not-now' }) });
    assert.equal(listOf([request]).rows[0]?.status, 'Outcome: Not now. Confirmed by you');
  });

  it('shows a long sentence on one line, cut', () => {
    const what = listOf([aRequest({ what: `Two\n\nlines ${'and more '.repeat(30)}` })]).rows[0]?.what ?? '';
    assert.ok(what.startsWith('Two lines and more') && what.endsWith('…') && what.length <= 100);
  });

  it('leads on to the next page, from where this one ended', () => {
    const { hasNext, next } = listOf([aRequest()], 'mine|a|b');
    assert.deepEqual([hasNext, next], [true, 'mine|a|b']);
  });
});
