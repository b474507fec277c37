import { numberWords } from './figure-words.ts';
import type { Instrument } from './instrument.ts';
import { runLength, type Signal, sideOf } from './special-cause.ts';
import { type Chart, fewest, firm } from './xmr.ts';

/** How many of the last signs are the same. */
const lastRun = (signs: readonly number[]): number =>
  signs.length - 1 - signs.findLastIndex((sign) => sign !== signs.at(-1));

const reason = ({ kind, direction }: Signal, values: readonly number[], mean: number): string => {
  const up = direction === 'up';
  const sides = values.map((value) => sideOf(value, mean));
  const steps = values.slice(1).map((value, at) => sideOf(value, values[at] ?? value));
  if (kind === 'outside') return `the latest result is ${up ? 'above' : 'below'} what chance brings`;
  if (kind === 'trend') return `results ${up ? 'rose' : 'fell'} ${lastRun(steps)} times in a row`;
  if (kind === 'two-of-three')
    return `2 of 3 results in a row are near the ${up ? 'top' : 'bottom'} of the usual range`;
  return `the last ${lastRun(sides)} results are all ${up ? 'above' : 'below'} the average`;
};

/** Why one point of a chart stands out, in words that need no chart. */
export const signalWords = ({ kind, direction }: Signal): string => {
  const up = direction === 'up';
  if (kind === 'outside') return `${up ? 'Above' : 'Below'} what chance brings`;
  if (kind === 'trend') return `One of ${runLength} or more that ${up ? 'rise' : 'fall'} in a row`;
  if (kind === 'two-of-three') return `One of 2 in 3 near the ${up ? 'top' : 'bottom'} of the usual range`;
  return `One of ${runLength} or more in a row ${up ? 'above' : 'below'} the average`;
};

/**
 * What the latest point says, for a measure where higher is better, as all of ours are. A change is told only where
 * one of the rules finds it (D4.4: no arrow without evidence).
 */
export const trendWords = (chart: Chart): string => {
  const { points, limits, provisional } = chart;
  const many = points.length;
  if (!limits)
    return `Too early to see a change: that takes ${fewest} results, and there ${many === 1 ? 'is' : 'are'} ${many}.`;
  const signal = points.at(-1)?.signal;
  const values = points.map(({ value }) => value);
  const found = signal
    ? `${signal.direction === 'up' ? 'Better' : 'Worse'} than before: ${reason(signal, values, limits.mean)}.`
    : 'No clear change: the ups and downs are what chance brings.';
  return provisional ? `${found} This is a first reading of ${many} results; ${firm} make it firm.` : found;
};

/** The least and the most that a measure can be. */
export const scaleEnds = ({ scoring }: Instrument): readonly [number, number] =>
  scoring === 'net' ? [-100, 100] : [0, 100];

/** "The average is 62%. Chance alone brings 50% to 74%." Empty while there are too few results. */
export const rangeWords = ({ limits }: Chart, instrument: Instrument): string => {
  if (!limits) return '';
  const [least, most] = scaleEnds(instrument);
  const words = (value: number): string => numberWords(Math.min(most, Math.max(least, value)), instrument);
  const { mean, low, high } = limits;
  return `The average is ${words(mean)}. Chance alone brings ${words(low)} to ${words(high)}.`;
};
