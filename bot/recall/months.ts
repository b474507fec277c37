import type { ServiceHours } from '../calendar/hours.ts';
import { type Day, dateOf, dayFrom, instantsAt, isoAt, morningOf } from '../calendar/local-day.ts';
import { openingOn } from '../calendar/service-day.ts';
import { monthSubject } from '../story/change.ts';

/** From one instant until before another, as they are kept. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** A service that is shut for all of a month is told on its first day all the same. */
const mostShut = 31;

const startOf = (day: Day, zone: string): string =>
  new Date(instantsAt(day, 0, zone)[0] ?? Number.NaN).toISOString();

const between = (from: Day, to: Day, zone: string): Stretch => ({
  from: startOf(from, zone),
  to: startOf(to, zone),
});

const firstOf = (month: string): Day => dayFrom(`${month}-01`) ?? Number.NaN;

const after = (month: string): string => dateOf(firstOf(month)).plus({ months: 1 }).toFormat('yyyy-MM');

/** "2026-11" in the name that the outbox has for the look back at it; undefined for any other name. */
export const monthOf = (subject: string): string | undefined => {
  const month = subject.slice(monthSubject('').length);
  return monthSubject(month) === subject && dayFrom(`${month}-01`) !== undefined ? month : undefined;
};

/** "November 2026". */
export const monthWords = (month: string): string => dateOf(firstOf(month)).toFormat('LLLL yyyy');

/** A month and a year as the clock on the wall has them: what was posted at midnight is in one of two. */
export const monthSpan = (month: string, zone: string): Stretch =>
  between(firstOf(month), firstOf(after(month)), zone);

export const yearSpan = (year: number, zone: string): Stretch =>
  between(firstOf(`${year}-01`), firstOf(`${year + 1}-01`), zone);

export const yearOf = (at: Date, zone: string): number => Number(isoAt(at, zone).slice(0, 4));

/** When a month is looked back at: 9am on the first working day of the next one. */
export const lookBackAt = (month: string, hours: ServiceHours): Date => {
  const first = firstOf(after(month));
  let day = first;
  while (day < first + mostShut && !openingOn(day, hours)) day += 1;
  if (!openingOn(day, hours)) day = first;
  return morningOf(day, hours.zone);
};
