import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Counts } from '../../bot/measure/figure.ts';
import type { Ballot } from '../../bot/pulse/ballot.ts';
import { counting, type Tallied } from '../../bot/pulse/count.ts';

const pulse = { instruments: ['mood', 'umux-lite'], by: ['profession', 'site'] } as const;

const professions = ['Nurse', 'Doctor', 'Dietitian'] as const;
const sites = ['Main', 'East'] as const;
const groups = fc.record(
  { profession: fc.constantFrom(...professions), site: fc.constantFrom(...sites) },
  { requiredKeys: [] },
);
const values = fc.tuple(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1, max: 7 }),
  fc.integer({ min: 1, max: 7 }),
);
const ballot: fc.Arbitrary<Ballot> = fc.record({
  groups,
  answer: fc.option(
    values.map((all) => ({ values: all })),
    { nil: undefined },
  ),
});

const tallied = (ballots: readonly Ballot[], of: Parameters<typeof counting>[0] = pulse): Tallied => {
  const count = counting(of);
  for (const one of ballots) count.add(one);
  return count.tallied();
};

/** Every number of a tally, groups by their names, for comparing two. */
const plain = ({ total, groups: all }: Tallied) => ({
  total,
  groups: [...all].map(([by, sums]) => [by, [...sums].sort(([one], [other]) => (one < other ? -1 : 1))]),
});

const numbers = (counts: readonly Counts[] = []): readonly number[] =>
  counts.flatMap((one) => Object.values(one).filter((value) => typeof value === 'number'));

describe('the counting of ballots', () => {
  it('comes to the same in whatever order they are read', () => {
    const shuffled = fc
      .array(ballot, { maxLength: 60 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        assert.deepEqual(plain(tallied(one)), plain(tallied(other)));
      }),
    );
  });

  it('has everybody in the total, and each once in each breakdown, also who said nothing of themselves', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 60 }), (ballots) => {
        const { total, groups: all } = tallied(ballots);
        const answered = ballots.filter(({ answer }) => answer);
        assert.deepEqual([total.n, total.invited], [answered.length, ballots.length]);
        for (const sums of all.values()) {
          const each = [...sums.values()];
          assert.equal(
            each.reduce((sum, { n }) => sum + n, 0),
            total.n,
          );
          assert.equal(
            each.reduce((sum, { invited }) => sum + invited, 0),
            total.invited,
          );
          for (const [at, number] of numbers(total.counts).entries()) {
            const sum = each.reduce((so, { counts }) => so + (numbers(counts)[at] ?? 0), 0);
            assert.equal(each.length > 0 ? sum : number, number);
          }
        }
        const silent = ballots.filter(({ groups: one }) => one.site === undefined);
        assert.equal(all.get('site')?.get('Not said')?.invited ?? 0, silent.length);
      }),
    );
  });

  it('adds up to what the answers say', () => {
    const { total } = tallied(
      [
        [5, 7, 7],
        [4, 1, 1],
        [3, 4, 4],
      ].map((all) => ({ groups: {}, answer: { values: all } })),
    );
    assert.deepEqual(total.counts, [
      { kind: 'share', n: 3, yes: 2 },
      { kind: 'mean', n: 3, sum: 18, squares: 180, straight: 0 },
    ]);
  });

  it('counts an answer that is not whole as none', () => {
    const bad = [[5], [5, 7], [5, 7, 8], [0, 1, 1], [5, 7, 7, 1], [], [Number.NaN, 1, 1]];
    const { total } = tallied(bad.slice(0, 4).map((all) => ({ groups: {}, answer: { values: all } })));
    assert.deepEqual([total.n, total.invited], [0, 4]);
    const gone = tallied([{ groups: {}, answer: { values: [5] } }], { instruments: ['gone'], by: [] });
    assert.deepEqual([gone.total.n, gone.total.invited], [0, 1]);
  });

  it('needs as much memory for many as for few: it keeps sums and no ballot', () => {
    const count = counting(pulse);
    for (let at = 0; at < 20_000; at += 1) {
      count.add({
        groups: at % 3 ? { profession: 'Nurse', site: 'Main' } : {},
        answer: { values: [1 + (at % 5), 1 + (at % 7), 4] },
      });
    }
    const text = JSON.stringify(plain(count.tallied()));
    assert.ok(text.length < 2_000, text);
  });
});
