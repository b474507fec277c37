import { type Day, dayFrom, dayOf, isoOf, localTime } from '../calendar/local-day.ts';
import { spanOn } from '../calendar/span.ts';

/** Unasked messages that a person was sent, by local day as "2026-11-24". Days without any are not there. */
export type Told = Readonly<Record<string, number>>;

const week = 7;
const nine = 9 * 60;

const nineOn = (day: Day, zone: string): number => spanOn(day, nine, nine + 1, zone).from;

const sinceDay = (told: Told, first: Day): readonly (readonly [string, number])[] =>
  Object.entries(told).filter(([date]) => (dayFrom(date) ?? Number.NEGATIVE_INFINITY) >= first);

/** One more message, sent at this time. Days that no longer count are dropped, so that it stays small. */
export const toldOnceMore = (told: Told, at: Date, zone: string): Told => {
  const today = dayOf(localTime(at, zone));
  const counted: Told = Object.fromEntries(sinceDay(told, today - week));
  return { ...counted, [isoOf(today)]: (counted[isoOf(today)] ?? 0) + 1 };
};

/**
 * Undefined while a person may be sent more this week, otherwise when to ask again. A day leaves the week at 9am and
 * not at midnight: nobody is written to in the night because a number went down.
 */
export const fullUntil = (told: Told, perWeek: number, at: number, zone: string): number | undefined => {
  const today = dayOf(localTime(new Date(at), zone));
  const last = at < nineOn(today, zone) ? today - 1 : today;
  const sum = sinceDay(told, last - week + 1).reduce((total, [, count]) => total + count, 0);
  return sum < perWeek ? undefined : nineOn(last + 1, zone);
};
