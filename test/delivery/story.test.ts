import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import { freshTable } from '../storage/fresh-table.ts';
import { memoryTable } from '../storage/memory-table.ts';
import { anyStory, type Happening } from './any-story.ts';
import { campaignWorld, people } from './campaign-world.ts';
import { recount } from './recount.ts';

const distinct = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** Whatever happened on the way: what the ledger says is what Teams has. */
const holds = async (story: readonly Happening[], on: Parameters<typeof campaignWorld>[0]): Promise<void> => {
  // Thousands of stories leave their fakes behind.
  sinon.restore();
  const here = await campaignWorld(on);
  let reachedAtStop: number | undefined;
  for (const it of story) {
    await here.happens(it);
    if (it.do === 'cancel') reachedAtStop ??= here.scripted.toPerson.callCount;
  }
  await here.ends();

  const { running, version } = here.is();
  const rows = await here.desk.ledger();
  const tally = await here.desk.tally();
  const posts = [...here.posts.values()];

  if (reachedAtStop !== undefined) {
    assert.equal(here.scripted.toPerson.callCount, reachedAtStop, 'nobody else is reached after a cancel');
  }
  // Cancelled before the first step of its plan: there was nobody to account for.
  if (rows.length === 0 && !running) return assert.equal(posts.length, 0);

  assert.deepEqual(
    rows.map(({ person }) => person.id),
    people,
    'everybody has exactly one row',
  );
  const { counts, reasons } = recount(rows);
  assert.deepEqual([tally?.counts, tally?.reasons, tally?.planned], [counts, reasons, true]);
  assert.deepEqual([counts.pending, counts.held], [0, 0], 'nobody is lost');
  assert.ok(tally?.endedAt);

  // The one ambiguous case: it went out, and the process died before that was written down.
  const copies = new Set(rows.flatMap((row) => row.copies.map(({ activity }) => activity)));
  const unwritten = [...here.posts.keys()].filter((activity) => !copies.has(activity));
  assert.ok(unwritten.length <= here.crashes(), `${unwritten.length} after ${here.crashes()} crashes`);
  assert.equal(posts.length - unwritten.length, copies.size);

  const sent = rows.filter(({ state }) => state === 'sent').map(({ person }) => person.id);
  const written = [...here.posts]
    .filter(([activity]) => copies.has(activity))
    .map(([, { person }]) => person);
  assert.deepEqual(distinct(written), sent, 'whoever is said to be reached was, and nobody else');
  for (const row of rows) {
    assert.equal(row.copies.length, row.state === 'sent' ? 1 + row.chased : 0);
    for (const { activity } of row.copies) {
      assert.equal(here.posts.get(activity)?.version, version, `${row.person.id} sees the newest words`);
    }
    if (row.state === 'sent') assert.equal(row.version, version);
  }
};

describe('any story of a campaign', () => {
  const told = 'sent, crashed, held, cancelled, corrected, sent again and chased in any order';

  it(`leaves the ledger true: ${told}`, async () => {
    const property = fc.asyncProperty(anyStory, async (story) => holds(story, await freshTable()));
    await fc.assert(property, { numRuns: 1000, interruptAfterTimeLimit: 6_000 });
  }).timeout(30_000);

  it('leaves it true in a great many of them', async () => {
    const memory = () => ({ rows: memoryTable(), organisation: 'RXX' });
    const property = fc.asyncProperty(anyStory, (story) => holds(story, memory()));
    await fc.assert(property, { numRuns: 1000, interruptAfterTimeLimit: 6_000 });
  }).timeout(30_000);
});
