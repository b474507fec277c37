import { sessionsAround, sessionsFrom, type Timetable } from '../calendar/sessions.ts';
import type { Member } from '../core/organisation.ts';
import { type LeadTimes, timetableOf } from '../lead/lead-choice.ts';
import type { Entry } from './entry.ts';

const dayMs = 24 * 60 * 60_000;

/** A4.2: days to say that it is right, before nobody counts on it any more. */
const answerDays = 90;

export const firstListed = (now: Date): Entry => ({ since: now.toISOString() });

const yearAfter = (at: string): number => {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
};

/** A year after they were last asked or last confirmed; at once for somebody new, and for whoever could not be told. */
const dueAt = ({ since, asked, confirmed, unheard }: Entry): number => {
  if (unheard && asked !== undefined) return Date.parse(asked);
  const [last] = [asked, confirmed].flatMap((at) => at ?? []).sort((one, other) => (one < other ? 1 : -1));
  return last === undefined ? Date.parse(since) : yearAfter(last);
};

/** When a lead may be asked. One in name only, who has no session at all, is asked in service hours. */
export const askTimes = (member: Member, times: Pick<LeadTimes, 'hours'>): Timetable => {
  const sessions = member.sessions?.length ? member.sessions : undefined;
  return timetableOf({ ...member, sessions }, times);
};

const startFrom = (timetable: Timetable, at: number): number | undefined => {
  for (const { from } of sessionsFrom(timetable, at)) if (from >= at) return from;
  return undefined;
};

export interface AskDue {
  readonly ask: boolean;
  /** When to look again. */
  readonly next?: Date | undefined;
}

/** A4.2, A4.7: they are asked in the first session that begins once a year is over, or once they are listed. */
export const askDue = (entry: Entry, timetable: Timetable, now: Date): AskDue => {
  const due = dueAt(entry);
  const at = now.getTime();
  if (at < due) return { ask: false, next: new Date(startFrom(timetable, due) ?? due) };
  const { current, next } = sessionsAround(timetable, at);
  // Of somebody who is there day and night no session ever begins.
  const ask = current !== undefined && (current.from >= due || !next);
  return { ask, next: next && new Date(next.from) };
};

/** They are asked. Without a way to reach them their days count all the same, and begin again once there is one. */
export const asked = (entry: Entry, reachable: boolean, now: Date): Entry | 'unchanged' => {
  const { since, confirmed, unanswered, unheard } = entry;
  const at = now.toISOString();
  if (!reachable) {
    if (unheard) return 'unchanged';
    return { since, confirmed, asked: at, unanswered: unanswered ?? at, unheard: true };
  }
  return { since, confirmed, asked: at, unanswered: unheard ? at : (unanswered ?? at) };
};

/** Within a day of it there is nothing to confirm: a second tap says the same. */
export const isFresh = ({ confirmed, unanswered }: Entry, now: Date): boolean =>
  confirmed !== undefined && unanswered === undefined && now.getTime() - Date.parse(confirmed) < dayMs;

export const confirmed = (entry: Entry, now: Date): Entry | 'unchanged' => {
  const { since, asked } = entry;
  return isFresh(entry, now) ? 'unchanged' : { since, asked, confirmed: now.toISOString() };
};

/** From when an entry is flagged and its lead is assigned nothing automatically, unless they confirm it before. */
export const doubtfulFrom = ({ unanswered }: Entry): number | undefined =>
  unanswered === undefined ? undefined : Date.parse(unanswered) + answerDays * dayMs;
