import type { ClockKind, Duration } from './duration.ts';
import { durationMinutes } from './duration.ts';
import type { ServiceHours } from './hours.ts';
import { dayAt } from './local-day.ts';
import { openingOn, openingsFrom } from './service-day.ts';

const minuteMs = 60_000;

/**
 * The first instant at which the clock has counted the whole duration (B2). A service clock that runs out
 * just as the service shuts has run out at closing time, not at the next opening: "by 6pm", never "by 8am
 * tomorrow" for the same work. No duration at all is over at once, open or shut.
 * Throws RangeError on an amount below nothing, an invalid date or hours without a working day.
 */
export const addDuration = (start: Date, duration: Duration, clock: ClockKind, hours: ServiceHours): Date => {
  let left = durationMinutes(duration, clock, hours) * minuteMs;
  if (!(left >= 0)) throw new RangeError(`A clock cannot run for ${duration.amount}${duration.unit}`);
  if (left === 0 || clock === 'always') return new Date(start.getTime() + left);

  for (const { from, to } of openingsFrom(start, hours)) {
    if (left <= to - from) return new Date(from + left);
    left -= to - from;
  }
  throw new RangeError('Service hours hold no working day');
};

/**
 * Minutes of open service between two instants, with fractions: Friday 4pm to Monday 4pm is 600 with hours
 * of 8am to 6pm (B2). Nothing when `to` is not after `from`.
 */
export const serviceMinutesBetween = (from: Date, to: Date, hours: ServiceHours): number => {
  const end = to.getTime();
  let counted = 0;
  for (const opening of openingsFrom(from, hours)) {
    if (!(opening.from < end)) break;
    counted += Math.min(opening.to, end) - opening.from;
  }
  return counted / minuteMs;
};

/** Open from the first instant of the hours up to, but not at, closing time. */
export const isOpen = (at: Date, hours: ServiceHours): boolean => {
  const opening = openingOn(dayAt(at, hours.zone), hours);
  return opening !== undefined && opening.from <= at.getTime() && at.getTime() < opening.to;
};
