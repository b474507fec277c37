import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Counts } from '../../bot/measure/figure.ts';
import type { Instrument } from '../../bot/measure/instrument.ts';
import { instruments } from '../../bot/measure/instruments.ts';
import { added, counted, isComplete, mostPoints, none, susEquivalent } from '../../bot/measure/score.ts';
import { anInstrument } from '../support/instruments.ts';

const of = (instrument: Instrument, ...people: readonly (readonly number[])[]): Counts =>
  people.reduce((before, answers) => counted(before, instrument, answers), none(instrument));

const scoreOf = (id: 'sus' | 'umux-lite', answers: readonly number[]): number => {
  const counts = of(anInstrument(id), answers);
  return counts.kind === 'mean' ? (counts.sum * 100) / mostPoints[id] : Number.NaN;
};

describe('the score', () => {
  it('B5: of UMUX-Lite is (a + b - 2) x 100/12', () => {
    assert.equal(scoreOf('umux-lite', [7, 7]), 100);
    assert.equal(scoreOf('umux-lite', [1, 1]), 0);
    assert.equal(scoreOf('umux-lite', [4, 4]), 50);
    assert.equal(scoreOf('umux-lite', [6, 5]), 75);
    assert.equal(scoreOf('umux-lite', [5, 6]), 75);
    assert.equal(scoreOf('umux-lite', [7, 1]), 50);
  });

  it('B5: of UMUX-Lite lies between 22.9 and 87.9 on the scale of SUS', () => {
    assert.equal(susEquivalent(0), 22.9);
    assert.ok(Math.abs(susEquivalent(100) - 87.9) < 1e-9);
    assert.ok(Math.abs(susEquivalent(50) - 55.4) < 1e-9);
  });

  it('B5: of SUS takes odd items as x-1 and even ones as 5-x, times 2.5', () => {
    assert.equal(scoreOf('sus', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1]), 100);
    assert.equal(scoreOf('sus', [1, 5, 1, 5, 1, 5, 1, 5, 1, 5]), 0);
    // The worked example that Brooke published with the scale in 1996.
    assert.equal(scoreOf('sus', [5, 4, 2, 1, 2, 3, 2, 4, 5, 2]), 55);
  });

  it('B5: of SUS is 50 for one answer given ten times, and such answers are counted', () => {
    for (const x of [1, 2, 3, 4, 5]) assert.equal(scoreOf('sus', Array(10).fill(x)), 50);
    const counts = of(
      anInstrument('sus'),
      Array(10).fill(3),
      Array(10).fill(5),
      [5, 1, 5, 1, 5, 1, 5, 1, 5, 1],
    );
    assert.deepEqual(counts, { kind: 'mean', n: 3, sum: 80, squares: 2400, straight: 2 });
    assert.deepEqual(of(anInstrument('umux-lite'), [4, 4]), {
      ...{ kind: 'mean', n: 1, sum: 6, squares: 36, straight: 0 },
    });
  });

  it('B5: of a net score takes 4 and 5 for it, 1 and 2 against it, and 3 in the base only', () => {
    assert.deepEqual(of(anInstrument('net-fast'), [1], [2], [3], [4], [5], [5]), {
      ...{ kind: 'net', n: 6, positive: 3, negative: 2 },
    });
  });

  it('A4.1: of a share takes the two words at the top', () => {
    for (const id of ['mood', 'known', 'own']) {
      assert.deepEqual(of(anInstrument(id), [1], [2], [3], [4], [5]), { kind: 'share', n: 5, yes: 2 });
    }
  });
});

const answersOf = ({ questions, scale }: Instrument) =>
  fc.array(fc.integer({ min: scale.from, max: scale.from + scale.words.length - 1 }), {
    ...{ minLength: questions.length, maxLength: questions.length },
  });

describe('answers that are counted', () => {
  it('make the same numbers in whatever order and in whatever parts', () => {
    for (const instrument of instruments) {
      fc.assert(
        fc.property(fc.array(answersOf(instrument)), fc.nat(), (people, at) => {
          const whole = of(instrument, ...people);
          const cut = people.length === 0 ? 0 : at % people.length;
          const [first, second] = [
            of(instrument, ...people.slice(0, cut)),
            of(instrument, ...people.slice(cut)),
          ];
          assert.deepEqual(added(first, second), whole);
          assert.deepEqual(added(second, first), whole);
          assert.deepEqual(of(instrument, ...[...people].reverse()), whole);
          assert.equal(whole.n, people.length);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('are whole and on the scale, or are not counted at all', () => {
    const wrong: readonly (readonly [string, readonly number[]])[] = [
      ['mood', []],
      ['mood', [0]],
      ['mood', [6]],
      ['mood', [4.5]],
      ['mood', [Number.NaN]],
      ['mood', [4, 4]],
      ['umux-lite', [7]],
      ['umux-lite', [8, 1]],
      ['sus', Array(9).fill(3)],
      ['sus', [...Array(9).fill(3), 6]],
    ];
    for (const [id, answers] of wrong) {
      assert.equal(isComplete(anInstrument(id), answers), false);
      assert.throws(() => of(anInstrument(id), answers), RangeError);
    }
    assert.equal(isComplete(anInstrument('umux-lite'), [7, 1]), true);
  });

  it('of one kind are never added to those of another', () => {
    assert.throws(() => added(none(anInstrument('mood')), none(anInstrument('net-fast'))), TypeError);
    assert.throws(() => added(none(anInstrument('sus')), none(anInstrument('mood'))), TypeError);
  });
});
