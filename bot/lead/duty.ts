import { minuteOfDay, type Weekday, weekdays } from '../calendar/hours.ts';
import { localTime } from '../calendar/local-day.ts';
import { isAway, sessionsAround } from '../calendar/sessions.ts';
import { type Member, type Session, withRole } from '../core/organisation.ts';
import { type LeadTimes, timetableOf } from './lead-choice.ts';

/** Who answers for what is late, by the clock on the wall (A4.6). */
export interface Rota {
  readonly shifts: readonly (Session & { readonly people: readonly string[] })[];
  /** At all other times. */
  readonly otherwise: readonly string[];
}

const covers = ({ day, from, to }: Session, weekday: Weekday | undefined, minute: number): boolean =>
  day === weekday && (minuteOfDay(from) ?? 0) <= minute && minute < (minuteOfDay(to) ?? 0);

const first = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find((list) => list.length > 0) ?? [];

/**
 * Whoever the rota names for this time. Without one: leads in a session, by the arithmetic that also gives them their
 * requests. Somebody who is away today is none of them; where everybody else is, that is the admins.
 */
export const onDuty = (
  rota: Rota | undefined,
  people: readonly Member[],
  now: Date,
  hours: LeadTimes['hours'],
): readonly string[] => {
  const { zone } = hours;
  const gone = new Set(people.filter(({ away }) => isAway({ away, zone }, now)).map(({ id }) => id));
  const here = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => !gone.has(id));
  const inSession = (member: Member): boolean =>
    sessionsAround(timetableOf(member, { hours }), now.getTime()).current !== undefined;
  const admins = withRole(people, 'admin');
  // Somebody who is away hears of it only where nobody at all is there.
  const rest = [
    ...(['lead', 'admin', 'informatics'] as const).map((role) => here(withRole(people, role))),
    admins,
  ];
  if (!rota) return first(here(withRole(people.filter(inSession), 'lead')), ...rest);
  const local = localTime(now, zone);
  const weekday = weekdays[local.weekday - 1];
  const minute = local.hour * 60 + local.minute;
  const shifts = rota.shifts.filter((shift) => covers(shift, weekday, minute));
  const named = here(shifts.flatMap((shift) => shift.people));
  return first(named, here(rota.otherwise), ...rest);
};

/** Whom a request reaches that the rota has not moved either. */
export const lastResort = (people: readonly Member[]): readonly string[] => withRole(people, 'admin');
