import { type ClockKind, durationMinutes } from '../calendar/duration.ts';
import type { ServiceHours } from '../calendar/hours.ts';
import type { Span } from '../calendar/span.ts';
import type { Priority, Targets } from './priority.ts';
import { minutesCounted, type Running, runsOut } from './running-time.ts';

/** The only two reasons for which a clock may stand still (B2, D6.3). */
export interface Pause {
  readonly from: string;
  /** Absent while it lasts. */
  readonly to?: string | undefined;
  readonly reason: 'requester' | 'supplier';
}

/**
 * What happened, and nothing counted: so a raised priority counts from creation by itself, and the clocks of any past
 * moment can be worked out again. Whatever lies after the moment that is asked about has not happened yet.
 */
export interface ClockFacts {
  readonly createdAt: string;
  readonly priority: Priority;
  readonly safety: boolean;
  readonly acknowledgedAt?: string | undefined;
  readonly resolvedAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  readonly pauses: readonly Pause[];
}

export interface Held {
  readonly targets: Targets;
  readonly hours: ServiceHours;
}

export const clockNames = ['acknowledge', 'resolve'] as const;

export type ClockName = (typeof clockNames)[number];

/** `late` is past its time and not done, `missed` was done too late, `stopped` was withdrawn in time. */
export type ClockState = 'running' | 'paused' | 'late' | 'met' | 'missed' | 'stopped';

export interface Clock {
  /** While the clock stands still, the earliest that it can be: as if it went on at once. */
  readonly due: Date;
  readonly state: ClockState;
  /** Pauses included: the requester lives in this one (B2). */
  readonly elapsedMinutes: number;
  /** Service hours without the pauses, whatever kind of clock the priority has. */
  readonly serviceMinutes: number;
}

export type Clocks = Readonly<Record<ClockName, Clock>>;

const minuteMs = 60_000;

const before = (now: Date, ...times: readonly (string | undefined)[]): number | undefined => {
  const past = times.map((at) => (at ? Date.parse(at) : Number.NaN)).filter((at) => at <= now.getTime());
  return past.length > 0 ? Math.min(...past) : undefined;
};

interface End {
  readonly at: number;
  readonly done: boolean;
}

/** What is resolved has been acknowledged as well, and what is withdrawn needs neither. */
const endOf = (facts: ClockFacts, name: ClockName, now: Date): End | undefined => {
  const done = before(now, facts.resolvedAt, name === 'acknowledge' ? facts.acknowledgedAt : undefined);
  if (done !== undefined) return { at: done, done: true };
  const withdrawn = before(now, facts.withdrawnAt);
  return withdrawn === undefined ? undefined : { at: withdrawn, done: false };
};

export const isOver = (facts: ClockFacts, now: Date): boolean => endOf(facts, 'resolve', now) !== undefined;

/** D3.4: what keeps somebody safe never waits. Its pauses are kept as facts and count for nothing here. */
const pausesOf = (facts: ClockFacts, name: ClockName): readonly Pause[] =>
  name === 'resolve' && !facts.safety ? facts.pauses : [];

const spans = (pauses: readonly Pause[], until: number): readonly Span[] =>
  pauses.map(({ from, to }) => ({
    from: Date.parse(from),
    to: to === undefined ? until : Math.min(Date.parse(to), until),
  }));

/** Whether the clock counts now: it is open and in no pause. */
export const isRunning = (facts: ClockFacts, name: ClockName, now: Date): boolean =>
  endOf(facts, name, now) === undefined &&
  !pausesOf(facts, name).some(
    ({ from, to }) => Date.parse(from) <= now.getTime() && !(to && Date.parse(to) <= now.getTime()),
  );

const runningOf = (facts: ClockFacts, name: ClockName, now: Date, kind: ClockKind, held: Held): Running => {
  const until = endOf(facts, name, now)?.at ?? now.getTime();
  return { kind, hours: held.hours, pauses: spans(pausesOf(facts, name), until) };
};

/** When the clock has counted this share of its target, by what is known now. 1 is when it is due. */
export const reaches = (facts: ClockFacts, name: ClockName, share: number, now: Date, held: Held): Date => {
  const { clock, ...target } = held.targets[facts.priority];
  const ms = Math.round(durationMinutes(target[name], clock, held.hours) * share * minuteMs);
  return new Date(runsOut(Date.parse(facts.createdAt), ms, runningOf(facts, name, now, clock, held)));
};

/** Done at the very instant that it was due is in time. */
const stateOf = (end: End | undefined, due: Date, runs: boolean, now: Date): ClockState => {
  if (end) {
    if (end.at > due.getTime()) return 'missed';
    return end.done ? 'met' : 'stopped';
  }
  if (now > due) return 'late';
  return runs ? 'running' : 'paused';
};

const clockOf = (facts: ClockFacts, name: ClockName, now: Date, held: Held): Clock => {
  const start = Date.parse(facts.createdAt);
  const end = endOf(facts, name, now);
  const until = Math.max(start, end?.at ?? now.getTime());
  const due = reaches(facts, name, 1, now, held);
  return {
    due,
    state: stateOf(end, due, isRunning(facts, name, now), now),
    elapsedMinutes: (until - start) / minuteMs,
    serviceMinutes: minutesCounted(start, until, runningOf(facts, name, now, 'service', held)),
  };
};

/** The two clocks of a request as they stand (B2, D6.3). Acknowledging never pauses. */
export const clocks = (facts: ClockFacts, now: Date, held: Held): Clocks => ({
  acknowledge: clockOf(facts, 'acknowledge', now, held),
  resolve: clockOf(facts, 'resolve', now, held),
});
