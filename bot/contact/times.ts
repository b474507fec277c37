import { minuteOfDay, weekdays } from '../calendar/hours.ts';
import { dateOf, dayOf, localTime } from '../calendar/local-day.ts';
import { sessionsAround, type Timetable } from '../calendar/sessions.ts';
import { type Shift, shiftSpan, tellingSpan } from '../calendar/shifts.ts';
import { holds, type Span, spanOn } from '../calendar/span.ts';
import { type Standing, standingSpans } from '../calendar/standing.ts';
import type { Session } from '../core/organisation.ts';
import type { QuietHours } from './wishes.ts';

const dayMinutes = 24 * 60;
/** Two weeks: a weekly session that the clocks of March skip comes the week after. */
const ahead = Array.from({ length: 15 }, (_, days) => days);

/** Undefined inside one of them; otherwise when the next begins, or undefined where none does. */
const nextOf = (spans: readonly Span[], at: number): number | undefined => {
  if (spans.some((span) => holds(span, at))) return undefined;
  const coming = spans.filter((span) => span.from > at && span.from < span.to);
  return coming.length > 0 ? Math.min(...coming.map((span) => span.from)) : undefined;
};

/** Outside their shifts: when the next begins, and in the last handover when it is over. Undefined: tell them now. */
export const untilShift = (coming: readonly Shift[], at: number, zone: string): number | undefined => {
  const windows = coming.flatMap((shift) => tellingSpan(shift, zone) ?? []);
  if (windows.some((window) => holds(window, at))) return undefined;
  const ends = coming.flatMap((shift) => shiftSpan(shift, zone)?.to ?? []);
  return nextOf(windows, at) ?? (ends.length > 0 ? Math.max(...ends) : undefined);
};

/** Outside the time of day that somebody named, when it comes again. Undefined: tell them now. */
export const untilStanding = (
  standing: Standing | undefined,
  at: number,
  zone: string,
): number | undefined => (standing ? nextOf(standingSpans(standing, at, zone), at) : undefined);

export const sessionSpans = (sessions: readonly Session[], at: number, zone: string): readonly Span[] => {
  const today = dayOf(localTime(new Date(at), zone));
  return ahead.flatMap((days) => {
    const weekday = weekdays[dateOf(today + days).weekday - 1];
    return sessions
      .filter(({ day }) => day === weekday)
      .map(({ from, to }) => spanOn(today + days, minuteOfDay(from) ?? 0, minuteOfDay(to) ?? 0, zone));
  });
};

/** A4.7: outside a lead's sessions, when the next begins. Undefined: tell them now. */
export const untilSession = (timetable: Timetable, at: number): number | undefined => {
  const { current, next } = sessionsAround(timetable, at);
  return current ? undefined : next?.from;
};

/** In quiet hours, when they are over. Undefined: tell them now. */
export const untilQuietIsOver = (
  quiet: QuietHours | undefined,
  at: number,
  zone: string,
): number | undefined => {
  const from = minuteOfDay(quiet?.from ?? '');
  const to = minuteOfDay(quiet?.to ?? '');
  if (from === undefined || to === undefined || from % dayMinutes === to % dayMinutes) return undefined;
  const today = dayOf(localTime(new Date(at), zone));
  return [today - 1, today].map((day) => spanOn(day, from, to, zone)).find((span) => holds(span, at))?.to;
};
