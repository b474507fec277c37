import { clip } from '../core/text.ts';
import type { Cell, Figure } from '../measure/figure.ts';
import { numberWords } from '../measure/figure-words.ts';
import type { Instrument } from '../measure/instrument.ts';
import { scaleEnds } from '../measure/trend-words.ts';
import type { Chart } from '../measure/xmr.ts';

/** One bar of Chart.HorizontalBar. */
export interface Bar {
  readonly x: string;
  readonly y: number;
}

/** One line of Chart.Line. Where every `x` is a day, as "2026-11-30", Teams draws an axis of time. */
export interface Line {
  readonly legend: string;
  readonly color: 'categoricalBlue' | 'categoricalTeal' | 'neutral';
  readonly values: readonly Bar[];
}

export interface TrendChart {
  readonly lines: readonly Line[];
  readonly yMin: number;
  readonly yMax: number;
}

/** Drawn as it is written: a chart's numbers stand in the card's text too, and tell no more than it. */
export const drawn = (value: number, instrument: Instrument): number =>
  Number(numberWords(value, instrument).replace(/[^\d.-]/g, ''));

/** Room for a label beside the bars on a phone. */
const mostLabel = 24;

/**
 * Groups side by side, in their order. Empty where a chart would show nothing or something false: for one group, and
 * where a figure is below nought, because Teams draws a bar by its width from nought.
 */
export const barsOf = (cells: readonly Cell[], instrument: Instrument): readonly Bar[] => {
  const isOf = ({ instrument: id }: Figure): boolean => id === instrument.id;
  const shown = cells.flatMap(({ name, figures }) =>
    figures.filter(isOf).map(({ value }) => ({ name, value })),
  );
  if (shown.length < 2 || shown.some(({ value }) => value < 0)) return [];
  const short = shown.map(({ name }) => clip(name, mostLabel));
  // Two bars of one label are drawn as one.
  const label = (name: string, at: number): string => {
    const cut = short[at] ?? name;
    return short.indexOf(cut) === short.lastIndexOf(cut) ? cut : name;
  };
  return shown.map(({ name, value }, at) => ({ x: label(name, at), y: drawn(value, instrument) }));
};

/** An axis ends on whole tens, and never where a line lies: it would have no height. */
const tens = 10;

/** The latest `most` results with the average and the usual range of all; no lines where there is one result alone. */
export const trendChart = ({ points, limits }: Chart, instrument: Instrument, most: number): TrendChart => {
  const [least, greatest] = scaleEnds(instrument);
  const shown = points.slice(-most);
  const within = (value: number): number => Math.min(greatest, Math.max(least, value));
  const level = (legend: string, color: Line['color'], value: number): Line => ({
    legend,
    color,
    values: shown.map(({ on }) => ({ x: on, y: drawn(within(value), instrument) })),
  });
  const results: Line = {
    legend: 'Results',
    color: 'categoricalBlue',
    values: shown.map(({ on, value }) => ({ x: on, y: drawn(value, instrument) })),
  };
  const levels = limits
    ? [
        level('Average', 'neutral', limits.mean),
        level('Usual range, top', 'categoricalTeal', limits.high),
        level('Usual range, bottom', 'categoricalTeal', limits.low),
      ]
    : [];
  const lines = shown.length < 2 ? [] : [results, ...levels];
  const all = lines.flatMap(({ values }) => values.map(({ y }) => y));
  return {
    lines,
    yMin: Math.max(least, Math.floor((Math.min(greatest, ...all) - 1) / tens) * tens),
    yMax: Math.min(greatest, Math.ceil((Math.max(least, ...all) + 1) / tens) * tens),
  };
};
