import assert from 'node:assert/strict';
import type { Send } from '../../bot/core/outbox.ts';
import type { Entry } from '../../bot/directory/entry.ts';
import { below } from '../../bot/storage/keys.ts';
import { type ListedRows, listedRows } from '../../bot/storage/listed.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const entry: Entry = { since: '2026-11-20T10:00:00.000Z' };
const asked: Entry = { ...entry, asked: '2026-11-24T09:00:00.000Z', unanswered: '2026-11-24T09:00:00.000Z' };

describe('what is kept of each lead of the settings file', () => {
  let fresh: FreshTable;
  let listed: ListedRows;
  let kicks = 0;
  beforeEach(async () => {
    kicks = 0;
    fresh = await freshTable();
    listed = listedRows(fresh.rows, fresh.organisation, () => {
      kicks += 1;
    });
  });

  const outbox = async (): Promise<readonly Send[]> =>
    (await fresh.rows.range<Send>(fresh.organisation, below('outbox'), 10)).map(({ value }) => value);
  const first = (person: string) => listed.save({ person, before: undefined, entry });

  it('is one row a lead, and the first that was written stays', async () => {
    assert.equal(await first('lena'), 'saved');
    const later = { since: '2027-01-01T00:00:00.000Z' };
    assert.equal(await listed.save({ person: 'lena', before: undefined, entry: later }), 'conflict');
    await first('a.b:c@d-e_f');
    assert.deepEqual(
      [...(await listed.all())],
      [
        ['a.b:c@d-e_f', entry],
        ['lena', entry],
      ],
    );
    assert.equal(await listed.load('lea'), undefined);
  });

  it('A4.2: asks once, however many find out at once that it is time', async () => {
    await first('lena');
    const before = await listed.load('lena');
    const tries = await Promise.all(
      [1, 2, 3, 4].map(() => listed.save({ person: 'lena', before, entry: asked, ask: true })),
    );
    assert.equal(tries.filter((one) => one === 'saved').length, 1);
    const [send, ...more] = await outbox();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [send?.subject, send?.version, send?.why, send?.urgent],
      ['listed:lena', 2026, 'listed', false],
    );
    assert.deepEqual(send?.recipient, { to: 'person', id: 'lena', face: 'triage', why: 'listed' });
    assert.equal(kicks, 1);
    assert.deepEqual((await listed.load('lena'))?.entry, asked);
  });

  it('tells nobody of anything else that changes', async () => {
    await first('lena');
    const before = await listed.load('lena');
    const confirmed = { ...entry, confirmed: '2026-11-25T09:00:00.000Z' };
    assert.equal(await listed.save({ person: 'lena', before, entry: confirmed }), 'saved');
    assert.equal(await listed.save({ person: 'lena', before, entry: asked, ask: true }), 'conflict');
    assert.deepEqual([await outbox(), kicks], [[], 0]);
  });
});
