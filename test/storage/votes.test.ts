import assert from 'node:assert/strict';
import type { VoteStore } from '../../bot/board/store.ts';
import { tally } from '../../bot/board/tally.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { voteStore } from '../../bot/storage/votes.ts';
import { table } from '../../bot/triage/board-rules.ts';
import { aTabled, aVote, meeting } from '../support/boards.ts';
import { madeBy } from '../support/decisions.ts';
import { actor, contactOf, minutesLater, numberOf, raised } from './example-request.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

describe('the store of votes', () => {
  let fresh: FreshTable;
  let votes: VoteStore;
  beforeEach(async () => {
    fresh = await freshTable();
    votes = voteStore(fresh.rows);
  });

  it('keeps the last vote of each of 60 who vote twice, all at once', async () => {
    const members = Array.from({ length: 60 }, (_, at) => `member-${at}`);
    const all = (cost: 1 | 5) =>
      Promise.all(
        members.map((person) => votes.vote(fresh.organisation, numberOf(1), aVote({ person, cost }))),
      );
    await all(5);
    await all(1);
    const counted = tally(await votes.votes(fresh.organisation, numberOf(1)), members, meeting);
    assert.deepEqual([counted.voted, counted.groups], [60, [{ value: 'high', cost: 'low', count: 60 }]]);
    assert.deepEqual(await votes.votes(fresh.organisation, numberOf(2)), []);
  });

  it('lists what waits for one group in the order of its meetings, a page at a time, and nobody else’s', async () => {
    const { organisation, rows } = fresh;
    const store = requestStore(rows, contacts(rows), () => undefined);
    for (let at = 0; at < 12; at += 1) {
      const id = numberOf(at);
      await store.save(organisation, raised(id));
      const before = (await store.load(organisation, id)) ?? assert.fail(id);
      const on = at % 2 === 0 ? '2026-12-08' : '2026-12-01';
      const board = aTabled({ on, ...(at === 11 ? { id: 'design2' } : {}) });
      const change = madeBy(table(before.request, { by: actor('lena'), board }, minutesLater(1)) as never);
      await store.save(organisation, { before, change, by: actor('lena'), contact: contactOf('lena') });
    }
    const first = await store.agenda(organisation, 'design');
    const second = await store.agenda(organisation, 'design', first.next);
    const days = [...first.items, ...second.items].map(({ on }) => on);
    assert.deepEqual([first.items.length, second.items.length, second.next], [8, 3, undefined]);
    assert.deepEqual(days, [...Array(5).fill('2026-12-01'), ...Array(6).fill('2026-12-08')]);
  });
});

describe('what was raised from a Teams message', () => {
  const permalink = 'https://teams.microsoft.com/l/message/19:a/1';

  it('is one request of a person, whichever of 10 forms comes first, and may be made anew with what was read', async () => {
    const { organisation, rows } = await freshTable();
    const store = requestStore(rows, contacts(rows), () => undefined);
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        store.save(organisation, { ...raised(numberOf(at)), origin: { permalink } }),
      ),
    );
    assert.equal(results.filter((result) => result === 'saved').length, 1);
    const known =
      (await store.raisedFrom(organisation, 'nadia', permalink)) ?? assert.fail('nothing is known');
    assert.equal(results[Number(known.id.slice(3))], 'saved');
    assert.equal(await store.raisedFrom(organisation, 'omar', permalink), undefined);
    const origin = { permalink, etag: known.etag };
    assert.equal(await store.save(organisation, { ...raised(numberOf(20)), origin }), 'saved');
    assert.equal(await store.save(organisation, { ...raised(numberOf(21)), origin }), 'conflict');
    assert.equal((await store.raisedFrom(organisation, 'nadia', permalink))?.id, numberOf(20));
  });
});
