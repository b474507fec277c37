import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publishable } from '../../bot/measure/disclosure.ts';
import type { Atom } from '../../bot/measure/disclosure-cells.ts';
import { instrumentsOf } from '../../bot/measure/instruments.ts';
import type { Ballot } from '../../bot/pulse/ballot.ts';
import { counting, groupOf } from '../../bot/pulse/count.ts';
import { cellName, publish } from '../../bot/pulse/publish.ts';

const id = 'WP-7K2QX';
const instruments = ['mood', 'umux-lite'];
const bys = ['profession', 'site'] as const;

const atomsOf = (ballots: readonly Ballot[], by: readonly (typeof bys)[number][]): readonly Atom[] =>
  ballots
    .filter(({ answer }) => answer)
    .map(({ groups }) => ({
      n: 1,
      cells: [id, ...by.map((one) => cellName(id, one, groupOf(groups, one)))],
    }));

const published = (ballots: readonly Ballot[], by: readonly (typeof bys)[number][] = bys, threshold = 11) => {
  const count = counting({ by, instruments });
  for (const one of ballots) count.add(one);
  return publish(count.tallied(), {
    id,
    instruments: instrumentsOf(instruments),
    atoms: atomsOf(ballots, by),
    earlier: [],
    threshold,
  });
};

const some = (n: number, profession: string, site: string, answered = n): readonly Ballot[] =>
  Array.from({ length: n }, (_, at) => ({
    groups: { profession, site },
    answer: at < answered ? { values: [1 + (at % 5), 4, 4] } : undefined,
  }));

describe('what is published of a count', () => {
  it('D4.1: is no number of answers where fewer than the least number answered', () => {
    const { figures, breakdowns, withheld, n, invited, straight } = published(some(40, 'Nurse', 'Main', 10));
    assert.deepEqual([figures, breakdowns, withheld, straight], [[], [], 'few', 0]);
    assert.deepEqual([n, invited], [10, 40]);
    assert.equal(published(some(40, 'Nurse', 'Main', 11)).withheld, undefined);
    assert.equal(published(some(40, 'Nurse', 'Main', 29), bys, 30).withheld, 'few');
  });

  it('D4.1: hides the only other group with the small one, and says of neither which it is', () => {
    const ballots = [
      ...some(20, 'Nurse', 'Main'),
      ...some(15, 'Doctor', 'Main'),
      ...some(4, 'Dietitian', 'Main'),
    ];
    const [profession, site] = published(ballots).breakdowns;
    assert.deepEqual(
      profession?.cells.map(({ name, n }) => [name, n]),
      [['Nurse', 20]],
    );
    assert.equal(profession?.hidden, 2);
    assert.deepEqual(
      site?.cells.map(({ name }) => name),
      ['Main'],
    );
    assert.doesNotMatch(JSON.stringify(published(ballots)), /Dietitian|Doctor/);
  });

  it('names groups by their letters, not in the order in which they were counted', () => {
    const ballots = [...some(20, 'Nurse', 'West'), ...some(20, 'Doctor', 'East')];
    for (const all of [ballots, [...ballots].reverse()]) {
      const names = published(all).breakdowns.map(({ cells }) => cells.map(({ name }) => name));
      assert.deepEqual(names, [
        ['Doctor', 'Nurse'],
        ['East', 'West'],
      ]);
    }
  });

  it('D4.1: has no group under the threshold, and exactly those that may be shown, of random pulses', () => {
    const groups = fc.record(
      {
        profession: fc.constantFrom('Nurse', 'Doctor', 'Dietitian'),
        site: fc.constantFrom('Main', 'East', 'West'),
      },
      { requiredKeys: [] },
    );
    const block = fc.record({
      groups,
      count: fc.integer({ min: 0, max: 25 }),
      answered: fc.integer({ min: 0, max: 25 }),
      value: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 8 }),
        fc.subarray([...bys]),
        fc.integer({ min: 11, max: 15 }),
        (blocks, by, threshold) => {
          const ballots = blocks.flatMap(({ groups: one, count, answered, value }) =>
            Array.from(
              { length: count },
              (_, at): Ballot => ({
                groups: one,
                answer: at < answered ? { values: [value, 1 + (at % 7), 4] } : undefined,
              }),
            ),
          );
          const results = published(ballots, by, threshold);
          const atoms = atomsOf(ballots, by);
          const names = by.map((one) =>
            [...new Set(ballots.map((each) => groupOf(each.groups, one)))].sort(),
          );
          const plan = {
            total: id,
            breakdowns: by.map((one, at) => names[at]?.map((name) => cellName(id, one, name)) ?? []),
          };
          const may = publishable(atoms, plan, [], threshold);
          assert.equal(results.figures.length > 0, may.total);
          for (const [at, { by: one, cells, hidden }] of results.breakdowns.entries()) {
            assert.equal(cells.length + hidden, names[at]?.length);
            for (const { name, n, figures } of cells) {
              assert.ok(n >= threshold, `${name}: ${n}`);
              assert.ok(may.shown.has(cellName(id, one, name)), name);
              assert.ok(figures.every((figure) => figure.n === n));
            }
          }
          const shown = results.breakdowns.flatMap(({ by: one, cells }) =>
            cells.map(({ name }) => cellName(id, one, name)),
          );
          assert.equal(shown.length, may.total ? may.shown.size : 0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
