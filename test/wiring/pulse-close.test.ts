import assert from 'node:assert/strict';
import { Refusal } from '../../bot/core/refusal.ts';
import { countPulse } from '../../bot/wiring/pulse-count.ts';
import { mortal } from '../delivery/mortal.ts';
import { type ClosingWorld, closingWorld, hesitant } from '../support/closing.ts';
import { seeded } from '../support/rosters.ts';

const crowd = { asked: 14, answered: 12, wrote: 3 };

const countOf = ({ stores, code }: ClosingWorld) =>
  countPulse({ ...stores, organisation: code, threshold: 11 });

/** The one who asked reads a comment as soon as there is one. */
const reads = async ({ stores, id }: ClosingWorld): Promise<void> => {
  for (const comment of await stores.ballots.comments(id)) {
    await stores.ballots.keepComment(id, { ...comment, state: 'shown' });
  }
};

/** One of the pulse, and one of each of its boxes. */
const marks = Array.from({ length: 5 }, () => 'opened');

describe('the closing of a pulse', () => {
  const expected = async () => {
    const world = await closingWorld(crowd);
    await world.processOn(world.door)();
    const outcome = await world.outcome();
    assert.deepEqual([outcome.results?.n, outcome.results?.invited], [12, 14]);
    assert.equal(outcome.words.length, 3);
    assert.deepEqual(
      outcome.took.map(([, took]) => took),
      [...Array(12).fill(true), false, false],
    );
    assert.deepEqual(await world.left(), ['comment', 'comment', 'comment', ...marks]);
    return outcome;
  };

  it('D4.2: comes to the same wherever the process dies', async () => {
    const wanted = await expected();
    let died = true;
    for (let last = 1; died; last += 1) {
      const world = await closingWorld(crowd);
      const process = mortal(world.door);
      // To die before a call leaves behind the same as to die after the one before it.
      process.dieAt(last, 'after');
      died = (await Promise.race([world.processOn(process.table)(), process.died])) === 'died';
      await reads(world);
      const read = (await world.stores.ballots.comments(world.id)).length;
      await world.processOn(world.door)();
      assert.deepEqual(await world.outcome(), wanted, `call ${last}`);
      assert.deepEqual(await world.left(), ['comment', 'comment', 'comment', ...marks], `call ${last}`);
      const comments = await world.stores.ballots.comments(world.id);
      const shown = comments.filter(({ state }) => state === 'shown');
      assert.equal(shown.length, read, `call ${last}: what was read stays read`);
      assert.ok(last < 60, 'never came to an end');
    }
  }).timeout(30_000);

  it('comes to the same where two replicas close it at once', async () => {
    const wanted = await expected();
    const random = seeded(5);
    for (let round = 0; round < 6; round += 1) {
      const world = await closingWorld(crowd);
      const both = [1, 2].map(() => world.processOn(hesitant(world.door, random)));
      await Promise.all(both.map((process) => process()));
      assert.deepEqual(await world.outcome(), wanted, `round ${round}`);
      assert.deepEqual(await world.left(), ['comment', 'comment', 'comment', ...marks], `round ${round}`);
    }
  }).timeout(20_000);

  it('D4.2: makes nothing of half of the ballots: no result, no comment, and nobody’s part taken back', async () => {
    const world = await closingWorld({ asked: 150, answered: 140, wrote: 140 });
    const { stores, id, door, code } = world;
    const before = await countOf(world)(await world.pulse(), []);
    const took = (await world.outcome()).took;
    const comments = await stores.ballots.comments(id);
    assert.deepEqual([before.n, comments.length], [140, 140]);
    const keys = (await world.left()).filter((kind) => kind === 'ballot').length;
    const range = { from: 'ballot|', to: 'ballot}' };
    for (const name of [`${code}|${id}|0`, `${code}|${id}|2`]) {
      const rows = await door.columnsIn(name, range, 100);
      await door.commit(
        name,
        rows.map(({ rowKey }) => ({ op: 'delete', key: String(rowKey) })),
      );
    }
    assert.equal(keys, 150);
    await assert.rejects(
      countOf(world)(await world.pulse(), []),
      (fault) => fault instanceof Refusal && fault.code === 'storage',
    );
    assert.deepEqual((await world.outcome()).took, took);
    assert.deepEqual(await stores.ballots.comments(id), comments);
  });

  it('closes one that was ended before anybody could be asked', async () => {
    const nobody = await closingWorld({ asked: 0, answered: 0, wrote: 0 });
    await nobody.processOn(nobody.door)();
    const { status, results } = await nobody.outcome();
    assert.deepEqual([status, results?.n, results?.invited, results?.withheld], ['closed', 0, 0, 'few']);
    assert.deepEqual([nobody.faults, await nobody.left()], [[], marks]);
  });

  it('B5: keeps no word of a pulse that too few answered', async () => {
    const world = await closingWorld({ asked: 14, answered: 10, wrote: 10 });
    await world.processOn(world.door)();
    const { results, words } = await world.outcome();
    assert.deepEqual([results?.withheld, words, await world.left()], ['few', [], marks]);
  });
});
