import { day, hour, minute, month, year } from './date-shapes.ts';
import { blankPhones } from './phones.ts';
import { blankMatches } from './spans.ts';

const pattern = (source: string): RegExp => new RegExp(`(?<!\\p{Nd})${source}(?!\\p{Nd})`, 'gu');

/** A year of two digits makes a date only before a time: on its own it may begin a CHI number. */
const patterns = [
  pattern(`${day}([./-])${month}\\1${year}`),
  pattern(`${day}([./-])${month}\\1\\d\\d[ ,]{1,2}${hour}[.:]${minute}`),
  pattern(`${year}([./-])${month}\\1${day}`),
  pattern(`${hour}:${minute}`),
];

/**
 * `text` with dates, times and UK phone numbers blanked, because beside other digits they add up to ten,
 * and one in eleven of those passes the check (B3).
 */
export const blankLookalikes = (text: string): string => blankPhones(patterns.reduce(blankMatches, text));
