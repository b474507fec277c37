import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Counts, Figure } from '../../bot/measure/figure.ts';
import { changeBetween, figureOf, leastGroup, straightOf } from '../../bot/measure/figures.ts';
import { netInterval, wilson } from '../../bot/measure/intervals.ts';
import { counted, none } from '../../bot/measure/score.ts';
import { anInstrument } from '../support/instruments.ts';

const share = (yes: number, n: number): Figure => figureOf(anInstrument('mood'), { kind: 'share', n, yes });

const net = (positive: number, negative: number, n: number): Figure =>
  figureOf(anInstrument('net-fast'), { kind: 'net', n, positive, negative });

const mean = (n: number, sum: number, squares: number): Figure =>
  figureOf(anInstrument('umux-lite'), { kind: 'mean', n, sum, squares, straight: 0 });

const small = Array.from({ length: 100 - leastGroup }, (_, at) => leastGroup + at);

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, at) => at);

/** What may lie behind each figure, for somebody who knows how it is made. */
const preimages = <One>(all: readonly One[], shown: (one: One) => Figure): readonly (readonly One[])[] => {
  const by = new Map<string, One[]>();
  for (const one of all) {
    const key = JSON.stringify(shown(one));
    by.set(key, [...(by.get(key) ?? []), one]);
  }
  return [...by.values()];
};

const isInside = ({ value, low, high }: Figure): boolean => low - 1e-9 <= value && value <= high + 1e-9;

describe('a figure', () => {
  it('B5: has the number and the interval of what was answered', () => {
    assert.deepEqual(share(8, 11), {
      ...{ instrument: 'mood', n: 11, value: 800 / 11, ...wilson(8, 11) },
    });
    assert.deepEqual(net(20, 15, 40), {
      ...{ instrument: 'net-fast', n: 40, value: 12.5, ...netInterval(20, 15, 40) },
    });
  });

  it('B5: of 100 people or more is exact, at the extremes too', () => {
    assert.deepEqual(share(100, 100), { ...{ instrument: 'mood', n: 100, value: 100 }, ...wilson(100, 100) });
    assert.equal(share(0, 100).value, 0);
    assert.equal(net(0, 100, 100).value, -100);
    assert.deepEqual(mean(100, 1200, 14_400), {
      ...{ instrument: 'umux-lite', n: 100, value: 100, low: 100, high: 100 },
    });
  });

  it('B5, D4.1: of fewer than 11 is never made, whoever asks for it', () => {
    for (const n of [0, 1, 10]) assert.throws(() => share(0, n), RangeError);
  });

  it('is made of the counts of its own instrument alone', () => {
    const counts: Counts = { kind: 'share', n: 11, yes: 5 };
    assert.throws(() => figureOf(anInstrument('sus'), counts), TypeError);
    assert.throws(() => figureOf(anInstrument('net-fast'), counts), TypeError);
  });
});

describe('B5: a share of a small group', () => {
  it('is told as "or more" and "or less" near the ends, the same for all that are there', () => {
    const { low } = wilson(9, 11);
    const most = { instrument: 'mood', n: 11, value: 81, low, high: 100, bound: 'or-more' };
    const least = { instrument: 'mood', n: 11, value: 19, low: 0, high: 100 - low, bound: 'or-less' };
    for (const yes of [9, 10, 11]) assert.deepEqual(share(yes, 11), most);
    for (const yes of [0, 1, 2]) assert.deepEqual(share(yes, 11), least);
    assert.equal(share(3, 11).bound, undefined);
    assert.equal(share(8, 11).bound, undefined);
  });

  it('never says what all or none of them answered: three numbers or more may lie behind it', () => {
    for (const n of small) {
      for (const behind of preimages(upTo(n), (yes) => share(yes, n))) {
        const telling = behind.some((yes) => yes <= 2 || yes >= n - 2);
        assert.ok(!telling || behind.length >= 3, `${behind} of ${n}`);
      }
    }
  });

  it('is never 0 or 100, is true, and lies in its interval', () => {
    for (const n of small) {
      for (const yes of upTo(n)) {
        const figure = share(yes, n);
        const exact = (100 * yes) / n;
        assert.ok(figure.value > 0 && figure.value < 100 && isInside(figure));
        if (figure.bound === 'or-more') assert.ok(exact >= figure.value);
        else if (figure.bound === 'or-less') assert.ok(exact <= figure.value);
        else assert.equal(figure.value, exact);
        assert.ok(figure.low <= exact && exact <= figure.high);
      }
    }
  });
});

interface Split {
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
}

const splitsOf = (n: number): readonly Split[] =>
  upTo(n).flatMap((positive) =>
    upTo(n - positive).map((negative) => ({ positive, negative, neutral: n - positive - negative })),
  );

describe('B5: a net score of a small group', () => {
  const shown = ({ positive, negative, neutral }: Split): Figure =>
    net(positive, negative, positive + negative + neutral);

  it('never says that all or none gave a kind of answer: three numbers of each kind or more lie behind it', () => {
    for (const n of small) {
      for (const behind of preimages(splitsOf(n), shown)) {
        for (const kind of ['positive', 'negative', 'neutral'] as const) {
          const numbers = new Set(behind.map((split) => split[kind]));
          const telling = [...numbers].some((number) => number <= 2 || number >= n - 2);
          assert.ok(!telling || numbers.size >= 3, `${kind} of ${n}: ${[...numbers]}`);
        }
      }
    }
  }).timeout(30_000);

  it('is never 100 either way, is true, and lies in its interval', () => {
    for (const n of [11, 12, 19, 20, 45, 99]) {
      for (const split of splitsOf(n)) {
        const figure = shown(split);
        const exact = (100 * (split.positive - split.negative)) / n;
        assert.ok(Math.abs(figure.value) < 100 && isInside(figure));
        if (figure.bound === 'or-more') assert.ok(exact >= figure.value);
        else if (figure.bound === 'or-less') assert.ok(exact <= figure.value);
        else assert.equal(figure.value, exact);
      }
    }
  });

  it('is the same upside down', () => {
    for (const split of splitsOf(23)) {
      const [one, other] = [
        shown(split),
        shown({ ...split, positive: split.negative, negative: split.positive }),
      ];
      assert.ok(Math.abs(one.value + other.value) < 1e-9);
      assert.ok(Math.abs(one.low + other.high) < 1e-9);
      assert.equal(one.bound === 'or-more', other.bound === 'or-less');
    }
  });

  it('has an interval by its difference alone where a kind has fewer than three', () => {
    const { low, high } = net(5, 3, 11);
    assert.deepEqual({ low, high }, netInterval(5, 3, 11));
    const wide = netInterval(6.5, 4.5, 11);
    for (const [positive, negative] of [
      [2, 0],
      [3, 1],
      [4, 2],
      [6, 4],
    ] as const) {
      assert.deepEqual({ ...net(positive, negative, 11), ...wide }, net(positive, negative, 11));
    }
  });
});

describe('B5: a mean of a small group', () => {
  /** Every sum of points and of their squares that `n` people can make, each of whom has 0 to 12. */
  const reachable = (n: number): readonly (readonly [sum: number, squares: number])[] => {
    let rows: ReadonlySet<number> = new Set([0]);
    for (const _ of upTo(n - 1)) {
      rows = new Set([...rows].flatMap((row) => upTo(12).map((x) => row + x * 100_000 + x * x)));
    }
    return [...rows].map((row) => [Math.floor(row / 100_000), row % 100_000]);
  };

  it('never says what each of them answered, nor that all or all but one gave the same', () => {
    for (const behind of preimages(reachable(11), ([sum, squares]) => mean(11, sum, squares))) {
      assert.ok(behind.length >= 5, JSON.stringify(behind));
    }
  }).timeout(30_000);

  it('is never 0 or 100, lies in its interval, and near an end depends on n alone', () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), {
      ...{ minLength: 11, maxLength: 99 },
    });
    const instrument = anInstrument('umux-lite');
    const coded = new Map<string, Figure>();
    const holds = (answers: readonly (readonly [number, number])[]): void => {
      const counts = answers.reduce((before, one) => counted(before, instrument, one), none(instrument));
      const figure = figureOf(instrument, counts);
      assert.ok(figure.value > 0 && figure.value < 100 && isInside(figure));
      assert.deepEqual([figure.value, figure.low, figure.high].map(Math.round), [
        ...[figure.value, figure.low, figure.high],
      ]);
      if (!figure.bound) return;
      const key = `${figure.bound} ${figure.n}`;
      assert.deepEqual(figure, coded.get(key) ?? figure);
      coded.set(key, figure);
    };
    fc.assert(fc.property(people, holds));
    const ends = fc.tuple(
      fc.integer({ min: 11, max: 99 }),
      fc.constantFrom(1, 7),
      fc.integer({ min: 0, max: 2 }),
    );
    fc.assert(
      fc.property(ends, ([n, end, others]) => {
        holds([...Array(n - others).fill([end, end]), ...Array(others).fill([4, end])]);
      }),
    );
    assert.ok(coded.size > 0);
  });

  it('tells a spread no smaller than it is', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 11, maxLength: 99 });
    fc.assert(
      fc.property(scores, (points) => {
        const n = points.length;
        const sum = points.reduce((all, one) => all + one, 0);
        const squares = points.reduce((all, one) => all + one * one, 0);
        const figure = mean(n, sum, squares);
        const deviation = Math.sqrt((squares - (sum * sum) / n) / (n - 1)) * (100 / 12);
        const half = (1.96 * deviation) / Math.sqrt(n);
        const value = (sum / n) * (100 / 12);
        assert.ok(figure.low <= Math.max(0, value - half) + 1e-9, `${figure.low}`);
        assert.ok(figure.high >= Math.min(100, value + half) - 1e-9, `${figure.high}`);
      }),
    );
  });
});

describe('B5: answers to SUS that were ten times the same', () => {
  const sus = (n: number, straight: number): Counts => ({
    ...{ kind: 'mean', n, sum: 20 * n, squares: 400 * n, straight },
  });

  it('are counted, but in a small group not where nearly none or nearly all are', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 8, 9, 10, 11].map((straight) => straightOf(sus(11, straight))),
      [...[0, 0, 0, 3, 8, 9, 9, 9]],
    );
    assert.equal(straightOf(sus(200, 1)), 1);
    assert.equal(straightOf({ kind: 'share', n: 11, yes: 5 }), 0);
  });
});

describe('D4.4: a change', () => {
  const figure = (low: number, high: number, more: Partial<Figure> = {}): Figure => ({
    ...{ instrument: 'mood', n: 200, value: (low + high) / 2, low, high },
    ...more,
  });

  it('is told where the intervals lie apart, and nowhere else', () => {
    assert.equal(changeBetween(figure(60, 70), figure(40, 59)), 'up');
    assert.equal(changeBetween(figure(40, 59), figure(60, 70)), 'down');
    assert.equal(changeBetween(figure(60, 70), figure(50, 61)), 'no-clear-change');
    assert.equal(changeBetween(figure(60, 70), figure(50, 60)), 'no-clear-change');
    assert.equal(changeBetween(figure(60, 70), figure(60, 70)), 'no-clear-change');
  });

  it('is never told of a coded number, nor between two instruments', () => {
    assert.equal(changeBetween(figure(60, 100, { bound: 'or-more' }), figure(0, 40)), 'no-clear-change');
    assert.equal(changeBetween(figure(60, 100), figure(0, 40, { bound: 'or-less' })), 'no-clear-change');
    assert.equal(changeBetween(figure(60, 70, { instrument: 'known' }), figure(0, 40)), 'no-clear-change');
  });

  it('B5: can hardly be seen on a ward of 20', () => {
    assert.equal(changeBetween(share(14, 20), share(8, 20)), 'no-clear-change');
    assert.equal(changeBetween(share(280, 400), share(160, 400)), 'up');
  });
});
