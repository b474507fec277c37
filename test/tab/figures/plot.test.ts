import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LineFigure } from '../../../bot/page/figure.ts';
import { labelled, plotOf, rungsOf } from '../../../bot/tab/figures/plot.ts';

const months = Array.from({ length: 12 }, (_, at) => ({
  x: `2026-${String(at + 1).padStart(2, '0')}-01`,
  label: `${at + 1}`,
}));

const figure = (more: Partial<LineFigure> = {}): LineFigure => ({
  title: 'Raised',
  summary: '',
  unit: 'Requests',
  yMin: 0,
  yMax: 17,
  days: months,
  lines: [{ legend: 'Raised', style: 'first', points: months.map(({ x }, at) => ({ x, y: at })) }],
  marks: [],
  markLegend: '',
  columns: [],
  rows: [],
  ...more,
});

const parts = (points: readonly number[]): readonly string[] => {
  const line = {
    legend: 'Raised',
    style: 'first' as const,
    points: points.map((at) => ({ x: months[at]?.x ?? '', y: at })),
  };
  return plotOf(figure({ lines: [line] }), 600, 240).lines[0]?.paths ?? [];
};

describe('where the lines of a figure lie', () => {
  it('draws no line over a month of which nothing is shown', () => {
    assert.equal(parts([0, 1, 2, 3]).length, 1);
    const [before, after, ...more] = parts([0, 1, 3, 4, 5]);
    assert.deepEqual([before?.split('L').length, after?.split('L').length, more], [2, 3, []]);
    assert.equal(parts([0, 2, 4]).length, 3, 'points alone have no line, and stand there all the same');
  });

  it('has round numbers at its side, from below the least to above the most', () => {
    assert.deepEqual(rungsOf(0, 17, 4), [0, 5, 10, 15, 20]);
    assert.deepEqual(rungsOf(0, 6.9, 4), [0, 2, 4, 6, 8]);
    assert.deepEqual(rungsOf(-40, 30, 4), [-40, -20, 0, 20, 40]);
    assert.deepEqual(rungsOf(0, 1, 4), [0, 0.5, 1]);
    assert.deepEqual(rungsOf(0, 1, 4, true), [0, 1], 'nobody raises half a request');
  });

  it('keeps every point of any figure inside its edges, at any width', () => {
    const values = fc.array(fc.integer({ min: -100, max: 5000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 200, max: 1300 }), (ys, width) => {
        const points = ys.map((y, at) => ({ x: months[at]?.x ?? '', y }));
        const yMin = Math.min(...ys);
        const plot = plotOf(
          figure({
            lines: [{ legend: 'a', style: 'first', points }],
            yMin,
            yMax: Math.max(yMin + 1, ...ys),
          }),
          width,
          240,
        );
        for (const { x, y } of plot.lines[0]?.dots ?? []) {
          assert.ok(x >= plot.left && x <= plot.right && y >= plot.top - 0.1 && y <= plot.bottom + 0.1);
        }
        assert.ok(plot.rungs.length >= 2 && plot.rungs.length <= 8, `${plot.rungs.length}`);
      }),
    );
  });

  it('writes under it as many days as have room, and always the last', () => {
    assert.deepEqual(
      [1300, 400, 200].map((width) => labelled(months, width).map(({ label }) => label)),
      [months.map(({ label }) => label), ['3', '6', '9', '12'].slice(-4), ['6', '12']],
    );
  });

  it('stands in the middle where there is one day alone', () => {
    const [day] = months;
    const plot = plotOf(figure({ days: day ? [day] : [] }), 600, 240);
    assert.equal(plot.days[0]?.x, (plot.left + plot.right) / 2);
  });
});
