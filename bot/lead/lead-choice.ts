import type { ServiceHours } from '../calendar/hours.ts';
import { isoAt } from '../calendar/local-day.ts';
import { sessionMinutes, sessionsFrom, type Timetable } from '../calendar/sessions.ts';
import type { Member } from '../core/organisation.ts';

export interface LeadTimes {
  readonly people: readonly Member[];
  /** The sessions of whoever names none: an analyst, or a lead who is there all week. */
  readonly hours: Omit<ServiceHours, 'holidays'> & Partial<Pick<ServiceHours, 'holidays'>>;
  /** Nothing waits for somebody who has no session within so many milliseconds. */
  readonly within: number;
  /** From when nobody may count on what is said of somebody (A4.2); absent where nobody is asked to confirm it. */
  readonly doubtfulFrom?: ((person: string) => number | undefined) | undefined;
}

/** How many open requests somebody has or is to have. */
export type Load = (person: string) => number;

const weekMs = 7 * 24 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

const byId = (one: Member, other: Member): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

export const timetableOf = ({ sessions, away }: Member, { hours }: Pick<LeadTimes, 'hours'>): Timetable => {
  const { days, from, to, zone, holidays } = hours;
  return { sessions: sessions ?? days.map((day) => ({ day, from, to })), away, holidays, zone };
};

/** A4.6: whether somebody who is sent something now is there in time to see it. */
export const hasTime = (member: Member, times: LeadTimes, now: Date): boolean => {
  const first = sessionsFrom(timetableOf(member, times), now.getTime()).next().value;
  return first !== undefined && first.from < now.getTime() + times.within;
};

/** A4.2: whether they were asked if what is said of them is right, and have not answered for too long. */
export const isDoubtful = ({ id }: Member, { doubtfulFrom }: LeadTimes, now: Date): boolean => {
  const from = doubtfulFrom?.(id);
  return from !== undefined && from <= now.getTime();
};

/** Whether they may be sent something that no person sends them. */
const mayGet = (member: Member, times: LeadTimes, now: Date): boolean =>
  !isDoubtful(member, times, now) && hasTime(member, times, now);

/** When somebody who has time now has none any more: as the last session ends before a gap that is too long. */
export const hasTimeUntil = (member: Member, times: LeadTimes, now: Date): Date | undefined => {
  let end: number | undefined;
  for (const { from, to } of sessionsFrom(timetableOf(member, times), now.getTime())) {
    if (end !== undefined && from - end >= times.within) return new Date(end);
    end = to;
    // Looked at again before then in any case; a year of sessions need not be read for it.
    if (end - now.getTime() > 60 * dayMs) return undefined;
  }
  return end === undefined ? undefined : new Date(end);
};

/**
 * The one with the least to do for the time that they have. The week is the one from now on: a week that ended on
 * Sunday would pass over a lead whose session is on Monday from Monday's lunch on, and no share would be fair.
 */
const leastLoaded = (
  leads: readonly Member[],
  times: LeadTimes,
  load: Load,
  now: Date,
): Member | undefined => {
  const from = now.getTime();
  const to = from + Math.max(weekMs, times.within);
  const weighed = [...leads].sort(byId).map((lead) => ({
    lead,
    weight: (load(lead.id) + 1) / sessionMinutes(timetableOf(lead, times), from, to),
  }));
  const least = Math.min(...weighed.map(({ weight }) => weight));
  return weighed.find(({ weight }) => weight === least)?.lead;
};

/** The cover of the absence that takes somebody's time: the one that is on, or the next to begin. */
const coverOf = ({ away = [] }: Member, { hours: { zone }, within }: LeadTimes, now: Date) => {
  const day = (at: number): string => isoAt(new Date(at), zone);
  const today = day(now.getTime());
  const last = day(now.getTime() + within);
  return away
    .filter(({ from, to, cover }) => from <= last && to >= today && cover !== undefined)
    .sort((one, other) => (one.from < other.from ? -1 : 1))[0]?.cover;
};

/** Whoever the settings name in somebody's place, in their order: the cover of this absence, then deputies. */
const namedFor = (lead: Member, times: LeadTimes, now: Date): readonly Member[] => {
  const find = (id: string | undefined): Member | undefined => times.people.find((one) => one.id === id);
  const found = new Set<Member>();
  const cover = find(coverOf(lead, times, now));
  if (cover) found.add(cover);
  for (let next = find(lead.deputy); next && !found.has(next); next = find(next.deputy)) found.add(next);
  found.delete(lead);
  return [...found];
};

const atDesk = ({ roles }: Member): boolean => roles.includes('lead') || roles.includes('informatics');

/** Who gets what is for somebody without time. */
export const standInFor = (lead: Member, times: LeadTimes, now: Date): Member | undefined =>
  namedFor(lead, times, now).find((one) => atDesk(one) && mayGet(one, times, now));

/**
 * A4.6, A4.2: which of several leads gets a request. Where none of them has a session in time and is sure to be
 * there: whoever stands in for one of them; undefined where nobody does.
 */
export const chooseLead = (
  candidates: readonly Member[],
  times: LeadTimes,
  load: Load,
  now: Date,
): Member | undefined => {
  const free = candidates.filter((lead) => mayGet(lead, times, now));
  if (free.length > 0) return leastLoaded(free, times, load, now);
  const instead = new Set(candidates.flatMap((lead) => standInFor(lead, times, now) ?? []));
  return leastLoaded([...instead], times, load, now);
};

/** Who gets what waits for one lead who has no session in time: cover, deputy, or another lead that it suits. */
export const chooseInstead = (
  lead: Member | undefined,
  suitable: readonly Member[],
  times: LeadTimes,
  load: Load,
  now: Date,
): Member | undefined =>
  (lead && standInFor(lead, times, now)) ??
  chooseLead(
    suitable.filter(({ id }) => id !== lead?.id),
    times,
    load,
    now,
  );
