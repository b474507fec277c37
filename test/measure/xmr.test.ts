import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Signal } from '../../bot/measure/special-cause.ts';
import { type Chart, fewest, firm, type Reading, xmr } from '../../bot/measure/xmr.ts';
import { emergencyWaits, flowRates, twenty } from './xmr-examples.ts';

const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + 28 * at)).toISOString().slice(0, 10);
const readings = (values: readonly (number | undefined)[]): readonly Reading[] =>
  values.map((value, at) => ({ on: day(at), value }));
const chartOf = (values: readonly number[], baseline?: number): Chart => xmr(readings(values), baseline);
const signals = ({ points }: Chart): readonly (Signal | undefined)[] => points.map(({ signal }) => signal);
const kinds = (chart: Chart): readonly string[] => signals(chart).map((signal) => signal?.kind ?? '');

const near = (actual: number | undefined, expected: number, within: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not ${expected}`);

/** Twelve that alternate around 50, so that mean and limits are 50 and 50 +- 5.32. */
const steady = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 49 : 51));
const found = (...values: readonly number[]): readonly string[] =>
  kinds(chartOf([...steady, ...values])).slice(12);

describe('an XmR chart', () => {
  it('D4.4: has the limits of the NIST handbook for its flow rates', () => {
    const { limits, points } = chartOf(flowRates);
    near(limits?.mean, 50.81, 1e-9);
    // NIST multiplies by 3/1.128, Making Data Count by 2.66.
    near(limits?.high, 55.8041, 0.001);
    near(limits?.low, 45.8159, 0.001);
    assert.ok(points.every(({ signal }) => signal === undefined));
  });

  it('D4.4: has the limits of NHSRplotthedots for its own test data, and finds nothing but chance there', () => {
    const all = chartOf(twenty, twenty.length);
    for (const [limits, mean, low, high] of [
      [all.limits, 0.142, -3.01, 3.29],
      [chartOf(twenty.slice(0, 10)).limits, 0.0746, -2.6, 2.75],
      [chartOf(twenty.slice(10)).limits, 0.209, -3.28, 3.7],
    ] as const) {
      near(limits?.mean, mean, 0.0005);
      near(limits?.low, low, 0.0051);
      near(limits?.high, high, 0.0051);
    }
    assert.deepEqual(new Set(kinds(all)), new Set(['']));
  });

  it("D4.4: colours England's emergency waits as NHSRplotthedots does", () => {
    const chart = chartOf(emergencyWaits.values);
    near(chart.limits?.mean, emergencyWaits.mean, 0.001);
    near(chart.limits?.low, emergencyWaits.low, 0.001);
    near(chart.limits?.high, emergencyWaits.high, 0.001);
    const colour = (signal: Signal | undefined): string => {
      if (!signal) return 'grey';
      return signal.direction === 'up' ? 'blue' : 'orange';
    };
    assert.deepEqual(signals(chart).map(colour), emergencyWaits.colours);
    assert.equal(chart.points[9]?.signal?.kind, 'outside');
    assert.equal(chart.points[15]?.signal?.kind, 'shift');
  });

  it('leaves out the rounds that were withheld, and puts the rest in the order of their days', () => {
    const mixed = readings([...steady, undefined, 52]);
    const { points } = xmr([...mixed].reverse());
    assert.deepEqual(
      points.map(({ value }) => value),
      [...steady, 52],
    );
    assert.deepEqual(xmr(mixed).limits, chartOf(steady).limits);
  });

  it('has no limits and no signal below 6 points, and says until 12 that they are provisional', () => {
    for (const many of [0, 1, fewest - 1]) {
      const chart = chartOf(steady.slice(0, many));
      assert.equal(chart.limits, undefined);
      assert.equal(chart.provisional, true);
      assert.ok(signals(chart).every((signal) => signal === undefined));
    }
    assert.equal(chartOf(steady.slice(0, fewest)).provisional, true);
    assert.ok(chartOf(steady.slice(0, fewest)).limits);
    assert.equal(chartOf(steady.slice(0, firm - 1)).provisional, true);
    assert.equal(chartOf(steady).provisional, false);
  });

  it('keeps its limits, and how a point is read, once there are 12', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 20 }), (more) => {
        const chart = chartOf([...steady, ...more]);
        assert.deepEqual(chart.limits, chartOf(steady).limits);
        // A run that goes on reaches back, at most as far as it is long; what was found stays found.
        const before = chartOf([...steady, ...more.slice(0, -1)]);
        for (const [at, { signal }] of before.points.entries())
          if (signal) assert.ok(chart.points[at]?.signal, `${at}`);
      }),
    );
  });
});

describe('the rules of Making Data Count', () => {
  it('find a point outside the limits, and none on them', () => {
    assert.deepEqual(found(55.33, 50, 44.67), ['outside', '', 'outside']);
    assert.deepEqual(found(55.32, 50, 44.68), ['', '', '']);
  });

  it('find 7 in a row on one side of the mean, not 6, and none where one lies on it', () => {
    assert.deepEqual(found(50, ...Array(6).fill(50.5)), Array(7).fill(''));
    // The last of the twelve is above the mean, too.
    assert.deepEqual(found(...Array(6).fill(50.5)), Array(6).fill('shift'));
    assert.deepEqual(found(50, ...Array(7).fill(50.5)), ['', ...Array(7).fill('shift')]);
    assert.deepEqual(found(50, 51, 51, 51, 50, 51, 51, 51), Array(8).fill(''));
  });

  it('find 7 that rise or fall one after the other, not 6, and none where two are equal', () => {
    assert.deepEqual(found(48, 48.2, 48.6, 50.1, 50.7, 51.2, 51.9), Array(7).fill('trend'));
    assert.deepEqual(found(48, 48.2, 48.6, 50.1, 50.7, 51.2, 50.1), Array(7).fill(''));
    assert.deepEqual(found(48, 48.2, 48.6, 48.6, 50.7, 51.2, 51.9), Array(7).fill(''));
    // The first of the seven is the last of the twelve.
    assert.equal(kinds(chartOf([...steady, 50.9, 50.6, 50.3, 49.8, 49.5, 49.2]))[11], 'trend');
  });

  it('find two of three near one limit, and leave the third of them alone', () => {
    const outer = 50 + (2 / 3) * 5.32;
    assert.deepEqual(found(50, outer + 0.1, 50.5, outer + 0.1, 50), [
      '',
      'two-of-three',
      '',
      'two-of-three',
      '',
    ]);
    assert.deepEqual(found(49, outer + 0.1, outer + 0.1, 49.5, 50), Array(5).fill(''));
    assert.deepEqual(found(49, outer - 0.1, 50.5, outer + 0.1, 50), Array(5).fill(''));
    // Both near a limit, but not the same one: NHSRplotthedots, test-ptd_spc_standard.R.
    assert.deepEqual(found(50, 45.5, 54.5), ['', '', '']);
  });

  it('tell a point outside as such alone', () => {
    // Without it, one near the limit is no two of three: _snaps/.../ae_all_performance.svg, December 2016.
    assert.deepEqual(found(50, 54.5, 58, 50.5, 49), ['', '', 'outside', '', '']);
  });

  it('say which way it goes', () => {
    const directions = (...values: readonly number[]) =>
      signals(chartOf([...steady, ...values]))
        .slice(12)
        .map((signal) => signal?.direction);
    assert.deepEqual(directions(60, 50, 40), ['up', undefined, 'down']);
    assert.deepEqual(directions(52, 51.9, 51.2, 50.7, 50.1, 48.6, 48.2), Array(7).fill('down'));
  });

  it('find nothing where every result is the same, whatever the last digit of a computer says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (value, many) => {
          assert.ok(kinds(chartOf(Array(many).fill(value))).every((kind) => kind === ''));
        },
      ),
    );
  });

  it('find the same in a chart upside down, the other way round', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(values, (up) => {
        const turned = { up: 'down', down: 'up' } as const;
        assert.deepEqual(
          signals(chartOf(up.map((value) => 100 - value))),
          signals(chartOf(up)).map((signal) => signal && { ...signal, direction: turned[signal.direction] }),
        );
      }),
    );
  });
});
