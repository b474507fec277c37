import assert from 'node:assert/strict';
import type { Counts } from '../../bot/measure/figure.ts';
import { figureOf } from '../../bot/measure/figures.ts';
import { type GroupFigures, groupFigures } from '../../bot/measure/group-figures.ts';
import { added, without } from '../../bot/measure/score.ts';
import { anInstrument } from '../support/instruments.ts';

const mood = anInstrument('mood');
const fast = anInstrument('net-fast');

const share = (yes: number, n: number): Counts => ({ kind: 'share', n, yes });
const net = (positive: number, negative: number, n: number): Counts => ({
  ...{ kind: 'net', n, positive, negative },
});

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, at) => at);

/** Every way in which the groups, and those that are hidden, can have answered. */
type World = readonly Counts[];

const worlds = (kinds: readonly (readonly Counts[])[]): readonly World[] =>
  kinds.reduce<readonly World[]>(
    (before, kind) => before.flatMap((world) => kind.map((one) => [...world, one])),
    [[]],
  );

/** What somebody who knows how figures are made can still think possible, for each of what may be published. */
const consistent = (
  all: readonly World[],
  published: (world: World) => GroupFigures,
): readonly (readonly World[])[] => {
  const by = new Map<string, World[]>();
  for (const world of all) {
    const key = JSON.stringify(published(world));
    const same = by.get(key);
    if (same) same.push(world);
    else by.set(key, [world]);
  }
  return [...by.values()];
};

const publishing =
  (instrument: typeof mood, hidden: number) =>
  (world: World): GroupFigures => {
    const total = world.slice(1).reduce(added, world[0] ?? share(0, 0));
    return groupFigures(instrument, total, [world.slice(0, world.length - hidden)]);
  };

/** In every group, each number that could be 0 or everybody could be three others or more. */
const holds = (
  possible: readonly (readonly World[])[],
  parts: readonly ((counts: Counts) => number)[],
): void => {
  for (const some of possible) {
    for (const at of (some[0] ?? []).keys()) {
      for (const part of parts) {
        const numbers = new Set(some.map((world) => part(world[at] ?? share(0, 0))));
        const size = some[0]?.[at]?.n ?? 0;
        assert.ok(!(numbers.has(0) || numbers.has(size)) || numbers.size >= 3, JSON.stringify(some));
      }
    }
  }
};

const yesOf = (counts: Counts): number => (counts.kind === 'share' ? counts.yes : Number.NaN);

const splits = (n: number): readonly Counts[] =>
  upTo(n).flatMap((positive) => upTo(n - positive).map((negative) => net(positive, negative, n)));

describe('B5: the figures of groups', () => {
  it('are those of each, where none is near an extreme', () => {
    const groups = [share(12, 20), share(9, 15)];
    assert.deepEqual(groupFigures(mood, share(21, 35), [groups]), {
      total: figureOf(mood, share(21, 35)),
      breakdowns: [groups.map((one) => figureOf(mood, one))],
    });
  });

  it('are not shown where one of them, or the rest, would be told by subtraction', () => {
    // 35 of 40 less 15 of 20 is 20 of 20, whatever is said of the second group.
    assert.deepEqual(groupFigures(mood, share(35, 40), [[share(15, 20), share(20, 20)]]).breakdowns, [
      undefined,
    ]);
    assert.deepEqual(groupFigures(mood, share(25, 60), [[share(12, 20), share(13, 20)]]).breakdowns, [
      undefined,
    ]);
  });

  it('are judged for each breakdown by itself, and the total is shown in any case', () => {
    const { total, breakdowns } = groupFigures(mood, share(35, 60), [
      [share(12, 20), share(13, 20)],
      [share(15, 40), share(20, 20)],
      [],
    ]);
    assert.deepEqual(total, figureOf(mood, share(35, 60)));
    assert.deepEqual(
      breakdowns.map((figures) => figures?.length),
      [2, undefined, 0],
    );
  });

  it('leave three shares or more of each group open that might be of one mind, hidden groups too', () => {
    const all = (n: number): readonly Counts[] => upTo(n).map((yes) => share(yes, n));
    for (const [one, other, third] of [
      [11, 11, 11],
      [11, 13, 40],
      [12, 20, 31],
    ] as const) {
      for (const hidden of [0, 1, 2]) {
        const possible = consistent(worlds([all(one), all(other), all(third)]), publishing(mood, hidden));
        holds(possible, [yesOf]);
      }
    }
  }).timeout(30_000);

  it('leave three numbers of each kind of answer open behind a net score', () => {
    const kinds = [
      (counts: Counts): number => (counts.kind === 'net' ? counts.positive : Number.NaN),
      (counts: Counts): number => (counts.kind === 'net' ? counts.negative : Number.NaN),
      (counts: Counts): number =>
        counts.kind === 'net' ? counts.n - counts.positive - counts.negative : Number.NaN,
    ];
    for (const hidden of [0, 1]) {
      holds(consistent(worlds([splits(11), splits(12)]), publishing(fast, hidden)), kinds);
    }
  }).timeout(30_000);

  it('are made of what is left of a group without its parts', () => {
    assert.deepEqual(without(net(9, 4, 20), net(5, 1, 9)), net(4, 3, 11));
    const mean = (n: number, sum: number): Counts => ({
      ...{ kind: 'mean', n, sum, squares: 2 * sum, straight: 0 },
    });
    assert.deepEqual(without(mean(30, 300), mean(12, 100)), mean(18, 200));
  });
});
