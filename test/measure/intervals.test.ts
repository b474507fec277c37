import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Interval, meanInterval, netInterval, wilson } from '../../bot/measure/intervals.ts';

const rounded = ({ low, high }: Interval): readonly number[] =>
  [low, high].map((end) => Number(end.toFixed(1)));

const isWithin = (inner: Interval, outer: Interval): boolean =>
  inner.low >= outer.low - 1e-9 && inner.high <= outer.high + 1e-9;

describe('the 95 % interval', () => {
  const published: readonly (readonly [yes: number, n: number, low: number, high: number])[] = [
    [0, 11, 0, 25.9],
    [8, 11, 43.4, 90.3],
    [11, 11, 74.1, 100],
    [15, 20, 53.1, 88.8],
    [30, 40, 59.8, 85.8],
    [60, 100, 50.2, 69.1],
    [300, 400, 70.5, 79],
  ];

  for (const [yes, n, low, high] of published) {
    it(`B5: of ${yes} of ${n} is ${low} to ${high}, by Wilson`, () => {
      assert.deepEqual(rounded(wilson(yes, n)), [low, high]);
    });
  }

  it('B5: of a net score with 20 for it, 5 neutral and 15 against it is -16.2 to +41.2', () => {
    assert.deepEqual(rounded(netInterval(20, 15, 40)), [-16.2, 41.2]);
  });

  it('B5: of a net score reaches no further than 100, and is a point where all said the same', () => {
    assert.deepEqual(netInterval(11, 0, 11), { low: 100, high: 100 });
    assert.deepEqual(netInterval(0, 0, 11), { low: 0, high: 0 });
    assert.equal(netInterval(10, 1, 11).high, 100);
    assert.equal(netInterval(1, 10, 11).low, -100);
  });

  it('of a mean is its standard error 1.96 times each way, and stays between 0 and 100', () => {
    // 25 scores of 40 and 25 of 60: a standard deviation of 10 x sqrt(50/49).
    const half = (1.96 * 10 * Math.sqrt(50 / 49)) / Math.sqrt(50);
    const { low, high } = meanInterval(50, 2500, 25 * 1600 + 25 * 3600, 100);
    assert.ok(Math.abs(low - (50 - half)) < 1e-9 && Math.abs(high - (50 + half)) < 1e-9);
    assert.deepEqual(meanInterval(11, 550, 27_500, 100), { low: 50, high: 50 });
    assert.equal(meanInterval(11, 1000, 100_000, 100).high, 100);
    assert.equal(meanInterval(11, 100, 10_000, 100).low, 0);
  });

  it('is never wider where more people answered the same', () => {
    const counts = fc.record({
      n: fc.integer({ min: 2, max: 500 }),
      one: fc.nat(500),
      other: fc.nat(500),
      times: fc.integer({ min: 2, max: 20 }),
    });
    fc.assert(
      fc.property(counts, ({ n, one, other, times }) => {
        const yes = one % (n + 1);
        const no = other % (n - yes + 1);
        assert.ok(isWithin(wilson(yes * times, n * times), wilson(yes, n)));
        assert.ok(isWithin(netInterval(yes * times, no * times, n * times), netInterval(yes, no, n)));
        const [sum, squares] = [12 * yes, 144 * yes];
        assert.ok(
          isWithin(
            meanInterval(n * times, sum * times, squares * times, 12),
            meanInterval(n, sum, squares, 12),
          ),
        );
      }),
    );
  });

  it('holds its own number, and lies between the ends of the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60_000 }), fc.nat(), fc.nat(), (n, one, other) => {
        const yes = one % (n + 1);
        const no = other % (n - yes + 1);
        const share = wilson(yes, n);
        const percent = (100 * yes) / n;
        assert.ok(share.low - 1e-9 <= percent && percent <= share.high + 1e-9);
        assert.ok(share.low >= 0 && share.high <= 100);
        const net = netInterval(yes, no, n);
        const value = (100 * (yes - no)) / n;
        assert.ok(net.low - 1e-9 <= value && value <= net.high + 1e-9);
        assert.ok(net.low >= -100 && net.high <= 100);
      }),
    );
  });
});
