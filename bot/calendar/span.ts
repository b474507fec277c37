import { type Day, reachedAt } from './local-day.ts';

/** A stretch of time in milliseconds since 1970: `from` is inside, `to` is the moment it is over. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const holds = (span: Span, at: number): boolean => span.from <= at && at < span.to;

const dayMinutes = 24 * 60;

const readSpan = (day: Day, from: number, to: number, zone: string): Span => {
  const ends = to <= from ? to + dayMinutes : to;
  // Both hours of October belong to it. Where March skips it whole, it is over as it begins.
  const [begins = Number.NaN] = reachedAt(day, from, zone);
  return { from: begins, to: reachedAt(day, ends, zone).at(-1) ?? Number.NaN };
};

/** A campaign asks for the same few evenings once for each of its thousands of recipients. */
const mostKept = 10_000;
const kept = new Map<string, Span>();

/**
 * From one minute of a day to another by the clock in `zone`; to the next morning where the second is not the later
 * one. Throws RangeError on an unknown zone.
 */
export const spanOn = (day: Day, from: number, to: number, zone: string): Span => {
  const key = `${zone} ${day} ${from} ${to}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const span = readSpan(day, from, to, zone);
  kept.set(key, span);
  return span;
};
