import { bankHolidays } from './bank-holidays.ts';
import { minuteOfDay, type Nation, type Weekday, weekdays } from './hours.ts';
import { type Day, dayFrom, dayOf, isoAt, isoOf, localTime } from './local-day.ts';
import { type Span, spanOn } from './span.ts';

/** When somebody is there, week after week, by the clock on the wall, and the days on which they are not. */
export interface Timetable {
  readonly sessions: readonly { readonly day: Weekday; readonly from: string; readonly to: string }[];
  /** First and last day of each absence, as "2026-11-24". */
  readonly away?: readonly { readonly from: string; readonly to: string }[] | undefined;
  /** Whose bank holidays have no session; of nobody where it is left out. */
  readonly holidays?: Nation | undefined;
  readonly zone: string;
}

/** Whether the day that it is on their wall is one of an absence. */
export const isAway = ({ away = [], zone }: Pick<Timetable, 'away' | 'zone'>, now: Date): boolean => {
  const today = isoAt(now, zone);
  return away.some(({ from, to }) => from <= today && today <= to);
};

/** Past a year of absence, which is as long as the settings let one be, nothing more is looked for. */
const mostDays = 2 * 366;

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: Day): Weekday | undefined => weekdays[(day + 3) % 7];

const isHoliday = (day: Day, nation: Nation | undefined): boolean => {
  if (nation === undefined) return false;
  const iso = isoOf(day);
  return bankHolidays(nation, Number(iso.slice(0, 4))).has(iso);
};

const spansOn = (day: Day, { sessions, zone, holidays }: Timetable): readonly Span[] => {
  const weekday = weekdayOf(day);
  const here = sessions.filter((session) => session.day === weekday);
  if (here.length === 0 || isHoliday(day, holidays)) return [];
  return here
    .map(({ from, to }) => spanOn(day, minuteOfDay(from) ?? 0, minuteOfDay(to) ?? 0, zone))
    .filter((span) => span.from < span.to)
    .sort((one, other) => one.from - other.from);
};

/**
 * Every session that is not over at `at`, in order; the first may have begun. Two that touch are one, so that the day
 * of somebody who works all of it begins once.
 */
export function* sessionsFrom(timetable: Timetable, at: number): Generator<Span> {
  if (timetable.sessions.length === 0) return;
  const away = (timetable.away ?? []).map(({ from, to }) => ({
    from: dayFrom(from) ?? Number.NaN,
    to: dayFrom(to) ?? Number.NaN,
  }));
  const today = dayOf(localTime(new Date(at), timetable.zone));
  let open: Span | undefined;
  // One that began before midnight and goes on after it began once.
  for (let day = today - 1; day <= today + mostDays; day += 1) {
    if (away.some(({ from, to }) => from <= day && day <= to)) continue;
    for (const span of spansOn(day, timetable)) {
      if (open && span.from <= open.to) {
        open = { from: open.from, to: Math.max(open.to, span.to) };
        continue;
      }
      if (open && open.to > at) yield open;
      open = span;
    }
  }
  if (open && open.to > at) yield open;
}

export interface Around {
  /** The one that is on. */
  readonly current?: Span | undefined;
  readonly next?: Span | undefined;
}

export const sessionsAround = (timetable: Timetable, at: number): Around => {
  const coming = sessionsFrom(timetable, at);
  const first = coming.next().value;
  if (!first || first.from > at) return { next: first || undefined };
  return { current: first, next: coming.next().value || undefined };
};

/** Minutes of session between two instants. */
export const sessionMinutes = (timetable: Timetable, from: number, to: number): number => {
  let sum = 0;
  for (const span of sessionsFrom(timetable, from)) {
    if (span.from >= to) break;
    sum += Math.min(span.to, to) - Math.max(span.from, from);
  }
  return sum / 60_000;
};
