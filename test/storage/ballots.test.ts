import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Refusal } from '../../bot/core/refusal.ts';
import type { BallotStore } from '../../bot/pulse/ballot.ts';
import { allBallots, type FreshBallots, freshBallots } from './fresh-ballots.ts';

const pulse = 'WP-7K2QX';
/** One of the pulse, and one of each of its boxes. */
const marks = Array.from({ length: 5 }, () => 'opened');
const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `person-${String(at).padStart(3, '0')}`);
const asked = (people: readonly string[]) => people.map((id) => ({ id, groups: { site: 'Main' } }));
const good = { values: [4] };
const isOver = (fault: unknown): boolean => fault instanceof Refusal && fault.code === 'storage';

describe('the store of ballots', () => {
  let fresh: FreshBallots;
  let store: BallotStore;
  beforeEach(async () => {
    fresh = await freshBallots();
    store = fresh.store();
  });

  const answersOf = async () => (await allBallots(store, pulse)).flatMap(({ answer }) => answer ?? []);
  const rowsLike = async (start: string) =>
    (await fresh.all(pulse)).filter(({ rowKey }) => rowKey.startsWith(start));

  it('has one ballot for each person, however often and by whomever they are asked', async () => {
    const people = named(250);
    await Promise.all([store, fresh.store(), fresh.store()].map((one) => one.issue(pulse, asked(people))));
    await store.cast(pulse, 'person-007', good);
    await store.issue(pulse, asked(people.slice(0, 20)));
    const all = await allBallots(store, pulse);
    assert.deepEqual([all.length, new Set(all.map(({ id }) => id)).size], [250, 250]);
    assert.deepEqual(await store.mine(pulse, 'person-007'), { ...good, words: undefined });
    const idOf = await store.idOf(pulse);
    assert.deepEqual(
      all.filter(({ answer }) => answer).map(({ id, groups }) => [id, groups]),
      [[idOf('person-007'), { site: 'Main' }]],
    );
  });

  it('counts the last answer, and keeps the words where a later press has none', async () => {
    await store.issue(pulse, asked(['nadia']));
    const words = { text: 'It prints twice', consent: true };
    await store.cast(pulse, 'nadia', { values: [2], words });
    await store.cast(pulse, 'nadia', { values: [5] });
    assert.deepEqual(await answersOf(), [{ values: [5], words }]);
    await store.cast(pulse, 'nadia', { values: [5], words: { text: '', consent: false } });
    assert.deepEqual(await answersOf(), [{ values: [5], words: { text: '', consent: false } }]);
  });

  it('takes no answer of somebody who was not asked, nor one to a pulse that is not theirs', async () => {
    await store.issue(pulse, asked(['nadia']));
    await store.issue('WP-00000', asked(['omar']));
    assert.equal(await store.cast(pulse, 'omar', good), 'refused');
    assert.equal(await store.cast('WP-00001', 'omar', good), 'refused');
    assert.equal(await store.mine(pulse, 'omar'), undefined);
    assert.deepEqual([(await rowsLike('ballot')).length, await answersOf()], [1, []]);
  });

  it('keeps one answer of somebody who answers on two devices at once, from two processes', async () => {
    await store.issue(pulse, asked(['nadia']));
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((value) => fresh.store().cast(pulse, 'nadia', { values: [value] })),
    );
    assert.deepEqual(results, Array(5).fill('kept'));
    const all = await answersOf();
    assert.equal(all.length, 1);
  });

  it('D4.2: has every answer that it acknowledged, and takes none once it was shut, wherever that falls', async () => {
    const people = named(24);
    let at = 0;
    let mixed = 0;
    const wait = async (turns: number): Promise<void> => {
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    };
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(40)), fc.nat(40), fc.boolean(), async (waits, when, both) => {
        at += 1;
        const id = `WP-${String(at).padStart(5, '0')}`;
        const second = fresh.store();
        await store.issue(id, asked(people));
        const kept = new Set<string>();
        let isShut = false;
        const casts = people.map(async (person, nth) => {
          await wait(waits.next().value);
          const late = isShut;
          const result = await (nth % 2 ? store : second).cast(id, person, { values: [1 + (nth % 5)] });
          assert.ok(!late || result === 'refused', 'after it was shut');
          if (result === 'kept') kept.add(person);
        });
        const shut = async (one: BallotStore): Promise<void> => {
          await wait(when);
          await one.shut(id);
          isShut = true;
        };
        await Promise.all([...casts, shut(store), ...(both ? [shut(second)] : [])]);
        const acknowledged = [...kept].map(await store.idOf(id));
        const counted = (await allBallots(store, id)).filter(({ answer }) => answer).map((one) => one.id);
        assert.deepEqual(counted.sort(), acknowledged.sort());
        if (kept.size > 0 && kept.size < people.length) mixed += 1;
      }),
      { numRuns: 15 },
    );
    assert.ok(mixed > 2, `${mixed} of 15 were shut in the middle`);
  });

  it('opens nothing again for people who are asked too late: after it was shut, erased, or never begun', async () => {
    const slow = fresh.store();
    await slow.issue(pulse, asked(['nadia']));
    await store.shut(pulse);
    await assert.rejects(slow.issue(pulse, asked(['omar'])), isOver);
    await assert.rejects(fresh.store().issue(pulse, asked(['omar'])), isOver);
    assert.equal((await allBallots(store, pulse)).length, 1);
    await store.erase(pulse);
    for (const one of [slow, store, fresh.store()]) {
      await assert.rejects(one.issue(pulse, asked(['omar'])), isOver);
      assert.equal(await one.cast(pulse, 'nadia', good), 'refused');
    }
    assert.deepEqual(
      (await fresh.all(pulse)).map(({ rowKey }) => rowKey),
      marks,
    );

    await store.shut('WP-00000');
    await assert.rejects(fresh.store().issue('WP-00000', asked(['omar'])), isOver);
    assert.deepEqual(await allBallots(store, 'WP-00000'), []);
  });

  it('D4.2: leaves comments and a mark without content, and no key', async () => {
    await store.issue(pulse, asked(named(230)));
    for (const person of named(30)) await store.cast(pulse, person, good);
    await store.shut(pulse);
    const [first] = await allBallots(store, pulse);
    const id = first?.id ?? '';
    await store.keepComments(pulse, [{ id, text: 'Good', consent: false, state: 'unread' }]);
    await store.erase(pulse);
    const rows = await fresh.all(pulse);
    assert.deepEqual(rows.map(({ rowKey }) => rowKey.split('|')[0]).sort(), ['comment', ...marks]);
    for (const { v0 } of rows.filter(({ rowKey }) => rowKey === 'opened')) assert.equal(v0, '{}');
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(id));
    assert.equal(await store.mine(pulse, 'person-001'), undefined);
    await assert.rejects(allBallots(fresh.store(), pulse), isOver);
  });

  it('comes to the same where everything is done twice, and by two at once', async () => {
    await store.issue(pulse, asked(named(210)));
    await store.cast(pulse, 'person-003', { values: [1], words: { text: 'Slow', consent: true } });
    const both = [fresh.store(), fresh.store()];
    const all = async (what: (one: BallotStore) => Promise<void>): Promise<void> => {
      await Promise.all(both.map(what));
      await what(store);
    };
    await all((one) => one.shut(pulse));
    const idOf = await store.idOf(pulse);
    const comment = { id: idOf('person-003'), text: 'Slow', consent: true, state: 'unread' } as const;
    await all((one) => one.keepComments(pulse, [comment]));
    const [kept] = await store.comments(pulse);
    assert.ok(kept);
    await store.keepComment(pulse, { ...kept, state: 'shown' });
    await store.keepComments(pulse, [comment]);
    assert.deepEqual(await store.comments(pulse), [{ ...kept, state: 'shown' }]);
    await all((one) => one.erase(pulse));
    assert.deepEqual(
      [(await fresh.all(pulse)).length, (await store.comments(pulse)).length],
      [1 + marks.length, 1],
    );
  });

  it('keeps 230 comments once each, in an order that is not that of people or of their answers', async () => {
    const people = named(230);
    await store.issue(pulse, asked(people));
    const idOf = await store.idOf(pulse);
    const comments = people.map((person) => ({
      id: idOf(person),
      text: person,
      consent: false,
      state: 'unread' as const,
    }));
    await Promise.all([store, fresh.store()].map((one) => one.keepComments(pulse, comments)));
    const texts = (await store.comments(pulse)).map(({ text }) => text);
    assert.deepEqual([...texts].sort(), people);
    const steps = texts.filter((text, at) => text < (texts[at + 1] ?? '')).length;
    assert.ok(steps > 60 && steps < 170, `${steps} steps up of 229`);
  });

  it('D4.2: while it is open the table alone says nothing: sealed, as long whatever it is, no person, nothing twice', async () => {
    await store.issue(pulse, asked(['nadia', 'omar']));
    await store.cast(pulse, 'nadia', { values: [5], words: { text: 'Good', consent: true } });
    await store.cast(pulse, 'omar', {
      values: [5],
      words: { text: 'A little longer, and bad', consent: true },
    });
    const ballots = await rowsLike('ballot');
    assert.deepEqual(
      ballots.map((row) => Object.keys(row).filter((column) => !/^odata|etag|Key$|timestamp/.test(column))),
      [
        ['g', 'a', 'c'],
        ['g', 'a', 'c'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(ballots), /nadia|omar|Main|Good/);
    const sealed = ballots.flatMap(({ g, a, c }) => [g, a, c].map(String));
    assert.equal(new Set(sealed).size, sealed.length);
    assert.equal(new Set(sealed.map((text) => text.length)).size, 1);
  });

  it('D4.2: with a pepper the key row alone opens nothing and finds nobody', async () => {
    const peppered = fresh.store('a secret that is not in the tables');
    await peppered.issue(pulse, asked(['nadia']));
    await peppered.cast(pulse, 'nadia', good);
    const thief = fresh.store('');
    assert.equal(await thief.mine(pulse, 'nadia'), undefined);
    await assert.rejects(allBallots(thief, pulse), /authenticate/);
    assert.notEqual((await thief.idOf(pulse))('nadia'), (await peppered.idOf(pulse))('nadia'));
    assert.equal((await allBallots(peppered, pulse))[0]?.answer?.values[0], 4);
  });
});
