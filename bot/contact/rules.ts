import type { Nation } from '../calendar/hours.ts';
import { comingShifts } from '../calendar/shifts.ts';
import type { HeldFor, Occasion, Verdict } from '../core/occasion.ts';
import type { Absence, Organisation, Session } from '../core/organisation.ts';
import { untilQuietIsOver, untilSession, untilShift, untilStanding } from './times.ts';
import { fullUntil, type Told } from './told.ts';
import { type QuietHours, stoppable, type Wishes } from './wishes.ts';

/** What is known of a person when something is about to be sent to them unasked. */
export interface ContactFacts {
  readonly wishes: Wishes;
  /** When they wrote or pressed last, to about ten minutes. */
  readonly seen?: string | undefined;
  readonly told: Told;
  /** A lead's (A4.7). Absent or empty for everybody else. */
  readonly sessions?: readonly Session[] | undefined;
  /** Days on which they are not there for them. */
  readonly away?: readonly Absence[] | undefined;
}

export interface ContactRules {
  readonly zone: string;
  /** Whose bank holidays have no session. */
  readonly holidays?: Nation | undefined;
  /** Unasked messages in seven days, after which those of campaigns wait. */
  readonly perWeek: number;
  /** The organisation's own, for people who set none. */
  readonly quiet?: QuietHours | undefined;
}

/** A person's sessions as the settings file has them; none for most. */
export const sessionsOf = ({ people }: Organisation, person: string): readonly Session[] =>
  people.find(({ id }) => id === person)?.sessions ?? [];

export const awayOf = ({ people }: Organisation, person: string): readonly Absence[] =>
  people.find(({ id }) => id === person)?.away ?? [];

interface Wait {
  readonly until: number;
  readonly reason: HeldFor;
}

const hereMs = 20 * 60_000;

/** Every step ends in a time that one of the rules named; a few shifts and a week of days make no more than this. */
const mostSteps = 100;

const wait = (until: number | undefined, reason: HeldFor): Wait | undefined =>
  until === undefined ? undefined : { until, reason };

/** They are looking at Teams now: that ends quiet hours and the wait for a session, and no wait that they named. */
const isHere = ({ seen }: ContactFacts, at: number): boolean =>
  seen !== undefined && Math.abs(at - Date.parse(seen)) < hereMs;

const isStopped = ({ stopped }: Wishes, { topic }: Occasion): boolean =>
  stoppable.some((one) => one === topic && stopped.includes(one));

const sooner = (one: Wait, other: Wait): Wait => (one.until <= other.until ? one : other);

const ownTime = (facts: ContactFacts, at: number, rules: ContactRules): Wait | undefined => {
  const { wishes, sessions = [], away } = facts;
  const { zone, holidays } = rules;
  const coming = comingShifts(wishes.shifts, at, zone);
  const offShift = wait(untilShift(coming, at, zone), 'next-shift');
  if (offShift) return offShift;
  const here = isHere(facts, at);
  const session = wait(untilSession({ sessions, away, holidays, zone }, at), 'session');
  // A shift or a session says more exactly when somebody can be reached than quiet hours do: a night is quiet too.
  if (coming.length > 0) return here ? undefined : session;
  if (sessions.length > 0 && !(session && here)) return session;
  const named = wait(untilStanding(wishes.standing, at, zone), 'time-of-day');
  if (session) return named && sooner(named, session);
  if (wishes.standing || here) return named;
  return wait(untilQuietIsOver(wishes.quiet ?? rules.quiet, at, zone), 'quiet-hours');
};

const waitAt = (
  facts: ContactFacts,
  occasion: Occasion,
  at: number,
  rules: ContactRules,
): Wait | undefined => {
  // Whoever asks for a pause is here as they ask, so being here does not end it.
  const snoozed = Date.parse(facts.wishes.snoozedUntil ?? '');
  if (at < snoozed) return { until: snoozed, reason: 'snoozed' };
  const own = ownTime(facts, at, rules);
  if (own || !occasion.bulk) return own;
  return wait(fullUntil(facts.told, rules.perWeek, at, rules.zone), 'weekly-cap');
};

/**
 * D6.2, A1.2, A4.7: whether this person may be told now. Held until the first time at which every rule allows it,
 * with the rule that named that time.
 */
export const mayTell = (facts: ContactFacts, occasion: Occasion, now: Date, rules: ContactRules): Verdict => {
  if (occasion.urgent) return { say: 'send' };
  if (isStopped(facts.wishes, occasion)) return { say: 'skip', reason: 'stopped' };
  let held: Wait | undefined;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = waitAt(facts, occasion, held?.until ?? now.getTime(), rules);
    if (!next) break;
    held = next;
  }
  return held ? { say: 'hold', until: new Date(held.until), reason: held.reason } : { say: 'send' };
};
