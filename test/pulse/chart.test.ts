import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cell } from '../../bot/measure/figure.ts';
import { numberWords } from '../../bot/measure/figure-words.ts';
import type { Instrument, Scoring } from '../../bot/measure/instrument.ts';
import { rangeWords } from '../../bot/measure/trend-words.ts';
import { xmr } from '../../bot/measure/xmr.ts';
import { barsOf, trendChart } from '../../bot/pulse/chart.ts';
import { charts } from '../cards/charts.ts';

const scored = (scoring: Scoring): Instrument => ({
  id: 'mood',
  name: 'Mood',
  questions: [],
  scale: { from: 1, words: [] },
  scoring,
  measure: 'said good',
});
const share = scored('share');
const cell = (name: string, ...values: readonly number[]): Cell => ({
  name,
  n: 20,
  invited: 40,
  figures: values.map((value) => ({ instrument: 'mood', n: 20, value, low: 0, high: 100 })),
});
const chartOf = (values: readonly number[]) =>
  xmr(values.map((value, at) => ({ on: `${2010 + at}-11-30`, value })));

describe('the bars of groups', () => {
  it('are the figures of one instrument, in the order of the groups, without those that have none', () => {
    const cells = [cell('Nurses', 72.727), cell('Doctors'), cell('Midwives', 0)];
    assert.deepEqual(barsOf(cells, share), [
      { x: 'Nurses', y: 72.7 },
      { x: 'Midwives', y: 0 },
    ]);
    assert.deepEqual(barsOf(cells, { ...share, id: 'sus' }), []);
  });

  it('are none for one group alone, and none where one is below nought', () => {
    assert.deepEqual(barsOf([cell('Nurses', 72)], share), []);
    assert.deepEqual(barsOf([cell('Nurses', 12.5), cell('Doctors', -0.5)], scored('net')), []);
    assert.equal(barsOf([cell('Nurses', 12.5), cell('Doctors', 0.5)], scored('net')).length, 2);
  });

  it('have short names, and whole ones where the short would be the same', () => {
    const long = 'Community and district nursing, ';
    const cells = [
      cell(`${long}north`, 1),
      cell(`${long}south`, 2),
      cell('Operating department practitioners', 3),
    ];
    assert.deepEqual(
      barsOf(cells, share).map(({ x }) => x),
      [`${long}north`, `${long}south`, 'Operating department…'],
    );
  });
});

describe('the lines of a trend', () => {
  const steady = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 49 : 51));

  it('are the latest results, the average and both ends of the usual range', () => {
    const { lines, yMin, yMax } = trendChart(chartOf(steady), share, 8);
    assert.deepEqual(
      lines.map(({ legend, values }) => [legend, values.length, values[0]?.y, values.at(-1)]),
      [
        ['Results', 8, 49, { x: '2021-11-30', y: 51 }],
        ['Average', 8, 50, { x: '2021-11-30', y: 50 }],
        ['Usual range, top', 8, 55.3, { x: '2021-11-30', y: 55.3 }],
        ['Usual range, bottom', 8, 44.7, { x: '2021-11-30', y: 44.7 }],
      ],
    );
    assert.deepEqual([yMin, yMax], [40, 60]);
  });

  it('are the results alone while there are too few for limits, and none for one result', () => {
    assert.deepEqual(
      trendChart(chartOf([49, 51]), share, 8).lines.map(({ legend }) => legend),
      ['Results'],
    );
    for (const values of [[], [49]]) assert.deepEqual(trendChart(chartOf(values), share, 8).lines, []);
  });

  it('end where the measure ends', () => {
    const wild = [-100, 100, -100, 100, -100, 100];
    const { lines, yMin, yMax } = trendChart(chartOf(wild), scored('net'), 8);
    assert.deepEqual(
      lines.slice(2).map(({ values }) => values[0]?.y),
      [100, -100],
    );
    assert.deepEqual([yMin, yMax], [-100, 100]);
  });

  it('have an axis with room where every result is the same', () => {
    for (const [value, ends] of [
      [0, [0, 10]],
      [50, [40, 60]],
      [100, [90, 100]],
    ] as const) {
      const { yMin, yMax } = trendChart(chartOf([value, value]), share, 8);
      assert.deepEqual([yMin, yMax], ends);
    }
  });

  it('D4.4: draw the numbers that the text says, in the shape that Teams takes', () => {
    const [, line] = charts;
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    const scoring = fc.constantFrom<Scoring>('share', 'net', 'umux-lite', 'sus');
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), scoring, (raw, kind) => {
        const instrument = scored(kind);
        const values = kind === 'net' ? raw : raw.map(Math.abs);
        const chart = chartOf(values);
        const { lines, yMin, yMax } = trendChart(chart, instrument, 8);
        const data = JSON.parse(JSON.stringify(lines));
        assert.ok(
          line.safeParse({ type: 'Chart.Line', title: 'Mood', yMin, yMax, data, fallback: 'drop' }).success,
        );
        const said = `${values
          .slice(-8)
          .map((one) => numberWords(one, instrument))
          .join(' ')} ${rangeWords(chart, instrument)}`;
        const told = new Set([...said.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number) + 0));
        for (const { y } of lines.flatMap(({ values: points }) => points)) {
          assert.ok(told.has(y), `${y} of ${said}`);
          assert.ok(yMin <= y && y <= yMax);
        }
        assert.ok(yMin < yMax);
      }),
    );
  });
});
