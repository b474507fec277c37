import type { Counts, Figure } from './figure.ts';
import type { Instrument } from './instrument.ts';
import { meanInterval, netInterval, wilson } from './intervals.ts';
import { mostPoints } from './score.ts';

/*
 * B5, rule 6: a number must not say what each member of a small group answered. Whoever reads a figure knows this
 * file too, so whatever is shown near an extreme is shown of every result near it: a coded figure and its interval
 * depend on n alone, and an interval never tells more than its number does.
 */

/** B5, rule 1. A trust can ask for more people, never for fewer. */
export const leastGroup = 11;

/** From here on a group is not small. */
const largeFrom = 100;

/** How many members of a small group could have answered otherwise, where it may look as though none did. */
const roomIn = (n: number): number => Math.max(2, Math.floor(n / 10));

/** The number of any kind of answer, of which nothing can be made of those who gave it (B5: 1 and 2 of a group). */
const leastOfAKind = 3;

type Shown = Pick<Figure, 'value' | 'low' | 'high' | 'bound'>;

/** `value` and `low` are those of the upper end; the lower end is its mirror image, from `least` to 100. */
const coded = (isUpper: boolean, value: number, low: number, least: number): Shown =>
  isUpper
    ? { value, low, high: 100, bound: 'or-more' }
    : { value: least + 100 - value, low: least, high: least + 100 - low, bound: 'or-less' };

type Kind<Name extends Counts['kind']> = Extract<Counts, { kind: Name }>;

const shareShown = ({ n, yes }: Kind<'share'>): Shown => {
  const room = roomIn(n);
  const isExact = n >= largeFrom || (yes > room && yes < n - room);
  if (isExact) return { value: (100 * yes) / n, ...wilson(yes, n) };
  return coded(yes > room, Math.floor((100 * (n - room)) / n), wilson(n - room, n).low, 0);
};

/** As wide as the interval can be with this difference: nobody neutral. */
const widestNet = (net: number, n: number) => netInterval((n + net) / 2, (n - net) / 2, n);

const netShown = ({ n, positive, negative }: Kind<'net'>, isAlone: boolean): Shown => {
  const net = positive - negative;
  const value = (100 * net) / n;
  const exact = { value, ...(isAlone ? netInterval(positive, negative, n) : widestNet(net, n)) };
  if (n >= largeFrom) return exact;
  // A net score has twice the width of a share, and one person who changes sides moves it by two.
  const most = n - 2 * roomIn(n);
  if (Math.abs(net) >= most) {
    return coded(net > 0, Math.floor((100 * most) / n), widestNet(most, n).low, -100);
  }
  // The exact interval says how many were neutral, and with the net score how many there were of each kind.
  const fewest = Math.min(positive, negative, n - positive - negative);
  return fewest < leastOfAKind ? { value, ...widestNet(net, n) } : exact;
};

/** A mean of a small group is coded from here on, and as far from the other end. */
const highMean = 95;

/** The sum of squares where everybody gave the most points or none: no spread is wider with this sum. */
const widestSquares = (sum: number, most: number): number => most * sum;

/**
 * In a small group the exact spread would say that all gave one score, or that all but one did. It is told as half of
 * the widest that there is with this mean, or as the whole of it, always the wider.
 */
const toldSquares = ({ n, sum, squares }: Kind<'mean'>, most: number): number => {
  const narrowest = sum ** 2 / n;
  const widest = widestSquares(sum, most);
  const half = narrowest + (widest - narrowest) / 2 ** 2;
  return squares <= half ? half : widest;
};

const meanShown = (counts: Kind<'mean'>, most: number): Shown => {
  const { n, sum, squares } = counts;
  const value = (100 * sum) / (n * most);
  if (n >= largeFrom) return { value, ...meanInterval(n, sum, squares, most) };
  if (value >= highMean || value <= 100 - highMean) {
    const edge = (n * highMean * most) / 100;
    const { low } = meanInterval(n, edge, widestSquares(edge, most), most);
    return coded(value >= highMean, highMean, Math.floor(low), 0);
  }
  const { low, high } = meanInterval(n, sum, toldSquares(counts, most), most);
  return { value: Math.round(value), low: Math.floor(low), high: Math.ceil(high) };
};

const shownOf = ({ id, scoring }: Instrument, counts: Counts, isAlone: boolean): Shown => {
  if (counts.kind === 'share' && scoring === 'share') return shareShown(counts);
  if (counts.kind === 'net' && scoring === 'net') return netShown(counts, isAlone);
  if (counts.kind === 'mean' && (scoring === 'sus' || scoring === 'umux-lite')) {
    return meanShown(counts, mostPoints[scoring]);
  }
  throw new TypeError(`A ${counts.kind} is no figure of ${id}`);
};

/**
 * What may be shown of a group's answers.
 * @param isAlone whether no part of the group has a figure of its own; see group-figures.ts
 * @throws RangeError for a group of which nothing may be shown
 */
export const figureOf = (instrument: Instrument, counts: Counts, isAlone = true): Figure => {
  const { n } = counts;
  if (n < leastGroup) throw new RangeError(`${n} answers are too few for a figure`);
  return { instrument: instrument.id, n, ...shownOf(instrument, counts, isAlone) };
};

/** Whether the exact number would say what nearly everybody of a small group answered. */
export const isTelling = (instrument: Instrument, counts: Counts): boolean =>
  shownOf(instrument, counts, true).bound !== undefined;

/** How many gave SUS the same answer ten times, as far as that may be told: nearly none or nearly all is coded too. */
export const straightOf = (counts: Counts): number => {
  if (counts.kind !== 'mean') return 0;
  const { n, straight } = counts;
  if (n >= largeFrom) return straight;
  const room = roomIn(n);
  return straight <= room ? 0 : Math.min(straight, n - room);
};

export type Change = 'up' | 'down' | 'no-clear-change';

/** D4.4: no arrow without evidence. A coded number is no evidence, and neither are intervals that touch. */
export const changeBetween = (now: Figure, before: Figure): Change => {
  if (now.instrument !== before.instrument || now.bound || before.bound) return 'no-clear-change';
  if (now.low > before.high) return 'up';
  return now.high < before.low ? 'down' : 'no-clear-change';
};
