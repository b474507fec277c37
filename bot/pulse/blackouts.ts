import { dateOf, dayFrom, isoOf } from '../calendar/local-day.ts';
import { firstDayOutside, inYearlySpan, type YearlySpan } from '../calendar/yearly-span.ts';
import { capital } from '../core/words.ts';

/** Days on which nobody is asked, because a national survey asks then (B5, D4.3). */
export interface Blackout extends YearlySpan {
  /** "the national staff survey": stands at the start of a sentence, and before "runs". */
  readonly because: string;
}

/** `day` is an ISO day as the people who are asked live it, here and below. */
export const blackoutOn = (day: string, blackouts: readonly Blackout[]): Blackout | undefined =>
  blackouts.find((blackout) => inYearlySpan(blackout, day));

/** The day itself where nothing stands in its way. The settings file refuses blackouts that leave no day. */
export const firstDayAfter = (day: string, blackouts: readonly Blackout[]): string =>
  firstDayOutside(day, blackouts) ?? day;

/** "Monday 30 November"; with the year where it is another than now. */
const named = (iso: string, today: string): string => {
  const sameYear = iso.slice(0, 4) === today.slice(0, 4);
  return dateOf(dayFrom(iso) ?? Number.NaN).toFormat(sameYear ? 'cccc d MMMM' : 'cccc d MMMM yyyy');
};

const dayBefore = (iso: string): string => isoOf((dayFrom(iso) ?? Number.NaN) - 1);

/** What the sender is told of a day on which nothing goes out; undefined where it goes out that day. */
export const blackoutWords = (day: string, blackouts: readonly Blackout[]): string | undefined => {
  const free = firstDayAfter(day, blackouts);
  if (free === day) return undefined;
  const last = dayBefore(free);
  // Where one follows another, the last of them is what it waits for.
  const because = blackoutOn(last, blackouts)?.because ?? '';
  return `${capital(because)} runs until ${named(last, day)}. This goes out on ${named(free, day)}.`;
};
