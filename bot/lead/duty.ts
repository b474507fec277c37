import { minuteOfDay, type Weekday, weekdays } from '../calendar/hours.ts';
import { localTime } from '../calendar/local-day.ts';
import type { Member, Session } from '../core/organisation.ts';

/** Who answers for what is late, by the clock on the wall (A4.6). */
export interface Rota {
  readonly shifts: readonly (Session & { readonly people: readonly string[] })[];
  /** At all other times. */
  readonly otherwise: readonly string[];
}

const covers = ({ day, from, to }: Session, weekday: Weekday | undefined, minute: number): boolean =>
  day === weekday && (minuteOfDay(from) ?? 0) <= minute && minute < (minuteOfDay(to) ?? 0);

const inRole = (people: readonly Member[], role: Member['roles'][number]): readonly string[] =>
  people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);

/** Whoever the rota names for this time. Without one: leads in a session, or all leads, or the admins. */
export const onDuty = (
  rota: Rota | undefined,
  people: readonly Member[],
  now: Date,
  zone: string,
): readonly string[] => {
  const local = localTime(now, zone);
  const weekday = weekdays[local.weekday - 1];
  const minute = local.hour * 60 + local.minute;
  if (rota) {
    const named = rota.shifts
      .filter((shift) => covers(shift, weekday, minute))
      .flatMap((shift) => shift.people);
    return [...new Set(named.length > 0 ? named : rota.otherwise)];
  }
  const leads = people.filter(({ roles }) => roles.includes('lead'));
  const here = leads.filter(({ sessions = [] }) => sessions.some((one) => covers(one, weekday, minute)));
  const found = (here.length > 0 ? here : leads).map(({ id }) => id);
  return found.length > 0 ? found : inRole(people, 'admin');
};

/** Whom a request reaches that the rota has not moved either. */
export const lastResort = (people: readonly Member[]): readonly string[] => inRole(people, 'admin');
