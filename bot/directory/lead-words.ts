import { dayFrom, instantsAt, isoAt } from '../calendar/local-day.ts';
import { sessionsAround } from '../calendar/sessions.ts';
import { clockTimeWords, dayDatedWords, longDay, plainDateWords, spanWords } from '../calendar/words.ts';
import type { Absence, Member } from '../core/organisation.ts';
import { clip, escapeMarkdown, listed, oneLine } from '../core/text.ts';
import { capital } from '../core/words.ts';
import { hasTime, type LeadTimes, standInFor, timetableOf } from '../lead/lead-choice.ts';
import type { Entry } from './entry.ts';
import { doubtfulFrom } from './rules.ts';

/** One lead, as everybody reads of them. Nothing in it goes wrong by standing in a chat for a week. */
export interface LeadWords {
  readonly name: string;
  readonly role: string;
  readonly ask: string;
  readonly next: string;
  readonly hasWeekly: boolean;
  readonly weekly: string;
  readonly hasAway: boolean;
  readonly away: string;
  readonly hasBuddy: boolean;
  readonly buddy: string;
  readonly sure: boolean;
  readonly doubtful: boolean;
  readonly confirmed: string;
}

/** Six leads have to fit into one card, whatever stands in the settings file. */
const longest = { name: 100, short: 70, list: 150, weekly: 400 } as const;

const shown = (text: string, most: number): string => escapeMarkdown(oneLine(text, most));

/** A4.15: what they are beside it stands first; A4.4: of whatever profession. */
const roleOf = ({ profession, sites = [] }: Member): string => {
  const role = profession
    ? `${shown(capital(profession), longest.short)} and clinical digital lead`
    : 'Clinical digital lead';
  return sites.length > 0 ? `${role}, ${shown(listed(sites), longest.list)}` : role;
};

const askOf = ({ specialties = [] }: Member): string =>
  specialties.length > 0
    ? `Ask about: ${shown(specialties.join(', '), longest.list)}`
    : 'Ask about any digital system';

/** The days that have the same times are named together. */
const weeklyOf = ({ sessions = [] }: Member): string => {
  const days = new Map<string, string[]>();
  for (const { day, from, to } of sessions) {
    const times = `${clockTimeWords(from)} to ${clockTimeWords(to)}`;
    days.set(times, [...(days.get(times) ?? []), longDay[day]]);
  }
  return clip([...days].map(([times, on]) => `${listed(on)} ${times}`).join('; '), longest.weekly);
};

const nextOf = (member: Member, times: LeadTimes, now: Date): string => {
  const { zone } = times.hours;
  const { current, next } = sessionsAround(timetableOf(member, times), now.getTime());
  const then = next && spanWords(next, now, zone);
  if (current) return `In on ${spanWords(current, now, zone)}${then ? `, then on ${then}` : ''}`;
  return then ? `In next: ${then}` : 'No set times for this';
};

/** The absence that is on, or the next to begin in the days in which somebody new is looked for. */
const absenceOf = ({ away = [] }: Member, { hours: { zone }, within }: LeadTimes, now: Date) => {
  const day = (at: number): string => isoAt(new Date(at), zone);
  const [today, last] = [day(now.getTime()), day(now.getTime() + within)];
  const near = away
    .filter(({ from, to }) => from <= last && to >= today)
    .sort((one, other) => (one.from < other.from ? -1 : 1))[0];
  return near && { ...near, isOn: near.from <= today };
};

const awayWords = (
  { from, to, isOn }: Absence & { readonly isOn: boolean },
  now: Date,
  zone: string,
): string => {
  const day = (iso: string): string =>
    dayDatedWords(
      new Date(instantsAt(dayFrom(iso) ?? Number.NaN, 12 * 60, zone)[0] ?? Number.NaN),
      now,
      zone,
    );
  if (isOn) return `Away until ${day(to)}.`;
  return from === to ? `Away on ${day(from)}.` : `Away from ${day(from)} to ${day(to)}.`;
};

/** By the arithmetic that also gives them their requests (A4.6): whoever is named here is who has them. */
const awayOf = (member: Member, times: LeadTimes, now: Date): string => {
  const absence = absenceOf(member, times, now);
  if (!absence && hasTime(member, times, now)) return '';
  const instead = standInFor(member, times, now);
  const words = absence ? [awayWords(absence, now, times.hours.zone)] : [];
  return [...words, ...(instead ? [`${shown(instead.name, longest.short)} stands in.`] : [])].join(' ');
};

const buddyOf = ({ buddy }: Member, { people }: LeadTimes): string => {
  const found = people.find(({ id }) => id === buddy);
  return found ? `Works with ${shown(found.name, longest.short)} in informatics` : '';
};

/** A4.2. Of what nobody may count on it is said when it was right, if ever. */
const confirmedOf = ({ confirmed }: Partial<Entry>, doubtful: boolean, zone: string): string => {
  const date = confirmed && plainDateWords(new Date(confirmed), zone);
  if (!doubtful) return date ? `Confirmed on ${date}` : 'Not confirmed yet';
  return `This may be out of date. ${date ? `Last confirmed on ${date}.` : 'Nobody has confirmed it yet.'}`;
};

export const leadWords = (
  member: Member,
  entry: Entry | undefined,
  times: LeadTimes,
  now: Date,
): LeadWords => {
  const weekly = weeklyOf(member);
  const away = awayOf(member, times, now);
  const buddy = buddyOf(member, times);
  const from = entry && doubtfulFrom(entry);
  const doubtful = from !== undefined && from <= now.getTime();
  return {
    name: shown(member.name, longest.name),
    role: roleOf(member),
    ask: askOf(member),
    next: nextOf(member, times, now),
    hasWeekly: weekly !== '',
    weekly: `Each week: ${weekly}`,
    hasAway: away !== '',
    away,
    hasBuddy: buddy !== '',
    buddy,
    sure: !doubtful,
    doubtful,
    confirmed: confirmedOf(entry ?? {}, doubtful, times.hours.zone),
  };
};
