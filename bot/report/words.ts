import { wilson } from '../measure/intervals.ts';
import { isFew, type Spread } from './quantile.ts';
import type { Trend } from './trend.ts';
import type { Breakdown } from './waits.ts';

export const fewWords = 'Too few to show';

/** 1,204 */
export const count = (n: number): string => Math.round(n).toLocaleString('en-GB');

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${Math.round(n) === 1 ? one : many}`;

const both = (large: string, rest: number, small: string): string =>
  rest === 0 ? large : `${large} ${counted(rest, small)}`;

/** "45 minutes", "6 hours 30 minutes" (B8); from two days on, where days are whole ones, "3 days 4 hours". */
export const lengthWords = (minutes: number, inDays = true): string => {
  const whole = Math.round(minutes);
  if (whole < 60) return counted(whole, 'minute');
  const hours = Math.floor(whole / 60);
  if (!inDays || hours < 48) return both(counted(hours, 'hour'), whole % 60, 'minute');
  return both(counted(Math.floor(hours / 24), 'day'), hours % 24, 'hour');
};

/** "Half within 35 minutes, 9 in 10 within 3 hours". */
export const spreadWords = ({ n, median, ninth }: Spread, inDays = true): string =>
  isFew(n)
    ? fewWords
    : `Half within ${lengthWords(median, inDays)}, 9 in 10 within ${lengthWords(ninth, inDays)}`;

/** "12 of 40 (30%)": never a share without what it is a share of. */
export const shareWords = ({ of, n }: { readonly of: number; readonly n: number }): string =>
  isFew(n) ? fewWords : `${count(of)} of ${count(n)} (${Math.round((of / n) * 100)}%)`;

/** Of a rule of routing: how often a person sent a request elsewhere. */
export const overruledWords = ({ of, n }: { readonly of: number; readonly n: number }): string =>
  `${counted(of, 'time')}, ${counted(n, 'request')} sent by it`;

export const readingNote =
  'Half within 2 hours means that half of them took 2 hours or less. Under 5 of anything is not shown. What was sent in error or raised in confidence is not counted.';

/** B5: what the share of everybody may be, by those who answered. */
export const ratedWords = ({ of, n }: { readonly of: number; readonly n: number }): string => {
  if (isFew(n)) return fewWords;
  const { low, high } = wilson(of, n);
  const range = `95% range ${Math.round(low)}% to ${Math.round(high)}%`;
  return `${count(of)} of ${count(n)} rated our help as good or very good (${Math.round((of / n) * 100)}%, ${range})`;
};

/** "Shorter in each month", where the trend is of times. */
export const trendWords = (trend: Trend, up: string, down: string, each: string): string => {
  if (trend === 'up') return `${up} in each ${each}`;
  if (trend === 'down') return `${down} in each ${each}`;
  return trend === 'unclear'
    ? 'No clear change'
    : `Too little to tell: it takes 3 times of one ${each}, with 5 requests in each`;
};

export const breakdownTitles: Readonly<Record<Breakdown, string>> = {
  kind: 'First reply, by what it was about',
  site: 'First reply, by site',
  profession: 'First reply, by profession',
  night: 'First reply, by when it was raised',
};

export const nightWords: Readonly<Record<string, string>> = {
  night: 'At night, 7:30pm to 7:30am',
  day: 'By day',
};
