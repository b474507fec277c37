import type { DateTime } from 'luxon';
import { dayOf, localTime } from './local-day.ts';
import type { Span } from './span.ts';

/** B8: "5pm", "5:30pm", "midday", "midnight"; never 17:30, 12am or 12pm. */
const clockWords = (local: DateTime): string => {
  if (local.minute !== 0) return local.toFormat('h:mma').toLowerCase();
  if (local.hour === 0) return 'midnight';
  if (local.hour === 12) return 'midday';
  return local.toFormat('ha').toLowerCase();
};

const nearDays = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
]);

/** The day as the reader knows it; the year only when it is another one. */
const dayWords = (local: DateTime, today: DateTime): { readonly near?: string; readonly date: string } => {
  const near = nearDays.get(dayOf(local) - dayOf(today));
  const date = local.toFormat(local.year === today.year ? 'cccc d MMMM' : 'cccc d MMMM yyyy');
  return near ? { near, date } : { date };
};

/**
 * A midnight to come is told as 11:59pm of the day before. "Midnight tomorrow" means either end of tomorrow
 * to different readers, and a promise must not be a day out (GOV.UK style guide, "Times").
 */
const withoutMidnight = (at: Date, now: Date, zone: string): DateTime => {
  const local = localTime(at, zone);
  const isMidnight = local.hour === 0 && local.minute === 0;
  return isMidnight && at > now ? local.minus({ minutes: 1 }) : local;
};

/** "Tuesday" for the short name in a settings file. */
export const longDay = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
} as const;

/** "14:30" of a form or a settings file as the NHS writes it: "2:30pm". It belongs to no day, so any will do. */
export const clockTimeWords = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return timeWords(new Date(Date.UTC(2026, 0, 1, hour, minute)), 'UTC');
};

/** "5:30pm". `zone` is an IANA name here and below; an invalid date or zone throws RangeError. */
export const timeWords = (at: Date, zone: string): string => clockWords(localTime(at, zone));

/** "Tuesday 24 November 2026". */
export const dateWords = (at: Date, zone: string): string => localTime(at, zone).toFormat('cccc d MMMM yyyy');

/** "24 November 2026": of something that was said long ago, whose weekday tells nobody anything. */
export const plainDateWords = (at: Date, zone: string): string => localTime(at, zone).toFormat('d MMMM yyyy');

/** "Tuesday 24 November"; the year only when it is not that of `now`. */
export const dayDatedWords = (at: Date, now: Date, zone: string): string =>
  dayWords(localTime(at, zone), localTime(now, zone)).date;

/** "Tuesday 24 November, 9am to 1pm"; a span that ends at midnight ends on its own day. */
export const spanWords = ({ from, to }: Span, now: Date, zone: string): string => {
  const [begins, ends] = [new Date(from), new Date(to)];
  const oneDay = dayOf(localTime(begins, zone)) === dayOf(localTime(new Date(to - 1), zone));
  const end = oneDay ? '' : ` on ${dayDatedWords(ends, now, zone)}`;
  return `${dayDatedWords(begins, now, zone)}, ${timeWords(begins, zone)} to ${timeWords(ends, zone)}${end}`;
};

/** "today at 5pm", "yesterday at midday", "at 9am on Tuesday 24 November". */
export const whenWords = (at: Date, now: Date, zone: string): string => {
  const local = withoutMidnight(at, now, zone);
  const { near, date } = dayWords(local, localTime(now, zone));
  return near ? `${near} at ${clockWords(local)}` : `at ${clockWords(local)} on ${date}`;
};

/**
 * For what stays on a screen after midnight, when "today" and "tomorrow" would be a day out: "at 5pm on Tuesday 24
 * November". The year only when it is not that of `now`.
 */
export const datedWords = (at: Date, now: Date, zone: string): string => {
  const local = withoutMidnight(at, now, zone);
  return `at ${clockWords(local)} on ${dayWords(local, localTime(now, zone)).date}`;
};

/** The same for a promise: "by 5pm on Tuesday 24 November". */
export const byDatedWords = (at: Date, now: Date, zone: string): string =>
  datedWords(at, now, zone).replace(/^at/, 'by');
