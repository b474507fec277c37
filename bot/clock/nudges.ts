import type { Duration } from '../calendar/duration.ts';
import { addDuration } from '../calendar/service-clock.ts';
import {
  type ClockFacts,
  type ClockName,
  clockNames,
  type Held,
  isOver,
  isRunning,
  reaches,
} from './clocks.ts';

interface OfClock {
  readonly clock: ClockName;
  /** The due time that it is about: a due time that has moved is a new one. */
  readonly due: string;
  readonly at: string;
}

/** Something that is said unasked because of the time alone. `at` is when it was said. */
export type Nudge =
  /** To whoever has it, before the clock runs out. Where nobody has it yet, to their desk. */
  | (OfClock & { readonly kind: 'nudge' })
  | (OfClock & { readonly kind: 'escalate'; readonly to: 'leads' | 'admin' })
  /** To the requester: nothing new, and when somebody looks again at the latest (A1.3). */
  | { readonly kind: 'progress'; readonly due: string; readonly at: string; readonly next: string };

export interface NudgeFacts extends ClockFacts {
  /** When the desk last told the requester anything that was not one of these notes. */
  readonly heardAt?: string | undefined;
}

export interface Watch extends Held {
  /** In service hours: how long nobody who waits is left without a word. */
  readonly silence?: Duration | undefined;
}

export interface Nudging {
  /** To be said now, and to be kept with what was said already. */
  readonly owed: readonly Nudge[];
  /** When to ask again if nothing happens before; absent if time alone will bring nothing. */
  readonly next?: Date | undefined;
}

const usualSilence: Duration = { amount: 16, unit: 'h' };

type Step = { readonly share: number } & (
  | { readonly kind: 'nudge' }
  | { readonly kind: 'escalate'; readonly to: 'leads' | 'admin' }
);

/** In shares of the target: before it is late, when it is late, and when the leads were told and it is still late. */
const steps: readonly Step[] = [
  { kind: 'nudge', share: 0.75 },
  { kind: 'escalate', to: 'leads', share: 1 },
  { kind: 'escalate', to: 'admin', share: 1.5 },
];

/** What will be said, and from when on. */
interface Planned {
  readonly when: Date;
  readonly nudge: Nudge;
}

const isSame = (one: Nudge, other: Nudge): boolean => {
  if (one.kind === 'progress' || other.kind === 'progress') return false;
  if (one.kind === 'escalate' && other.kind === 'escalate' && one.to !== other.to) return false;
  return one.kind === other.kind && one.clock === other.clock && one.due === other.due;
};

/** A clock that stands still or has ended asks nothing of anybody. */
const ofClock = (
  facts: NudgeFacts,
  already: readonly Nudge[],
  name: ClockName,
  now: Date,
  watch: Watch,
): readonly Planned[] => {
  if (!isRunning(facts, name, now)) return [];
  const dueAt = reaches(facts, name, 1, now, watch);
  const said = { clock: name, due: dueAt.toISOString(), at: now.toISOString() };
  return steps
    .filter(({ kind }) => kind === 'escalate' || now < dueAt)
    .map(({ share, ...step }) => ({ share, nudge: { ...step, ...said } }))
    .filter(({ nudge }) => !already.some((told) => isSame(told, nudge)))
    .map(({ share, nudge }) => ({
      when: share === 1 ? dueAt : reaches(facts, name, share, now, watch),
      nudge,
    }));
};

/** Words from before it was opened again do not count. */
const lastHeard = ({ createdAt, heardAt }: NudgeFacts, already: readonly Nudge[]): Date => {
  const notes = already.flatMap((nudge) => (nudge.kind === 'progress' ? [nudge.at] : []));
  return new Date(Math.max(...[createdAt, heardAt ?? createdAt, ...notes].map((at) => Date.parse(at))));
};

/** Pauses stop no progress note: the requester waits all the same, and hears for what. */
const progress = (facts: NudgeFacts, already: readonly Nudge[], now: Date, watch: Watch): Planned => {
  const { silence = usualSilence, hours } = watch;
  const when = addDuration(lastHeard(facts, already), silence, 'service', hours);
  const next = addDuration(now, silence, 'service', hours).toISOString();
  return { when, nudge: { kind: 'progress', due: when.toISOString(), at: now.toISOString(), next } };
};

const earliest = (times: readonly number[], now: Date): Date | undefined => {
  const ahead = times.filter((at) => at > now.getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : undefined;
};

/**
 * What is owed to owner, leads and requester at this moment. Each is owed once for each due time, however often and
 * however late this is asked, and a note that is long overdue is one note.
 */
export const nudgesDue = (facts: NudgeFacts, already: readonly Nudge[], now: Date, watch: Watch): Nudging => {
  if (isOver(facts, now)) return { owed: [] };
  const planned = [
    ...clockNames.flatMap((name) => ofClock(facts, already, name, now, watch)),
    progress(facts, already, now, watch),
  ];
  const owed = planned.filter(({ when }) => when <= now).map(({ nudge }) => nudge);
  const again = owed.flatMap((nudge) => (nudge.kind === 'progress' ? [Date.parse(nudge.next)] : []));
  return { owed, next: earliest([...planned.map(({ when }) => when.getTime()), ...again], now) };
};

/** The word that nothing is new, alone: for a request that goes along with another and has no clocks of its own. */
export const noteDue = (facts: NudgeFacts, already: readonly Nudge[], now: Date, watch: Watch): Nudging => {
  if (isOver(facts, now)) return { owed: [] };
  const { when, nudge } = progress(facts, already, now, watch);
  return when <= now ? { owed: [nudge], next: now } : { owed: [], next: when };
};

/** A request whose due time has moved this often has been through more hands than any card can show. */
const mostKept = 60;

/** `already` of the next time. Of progress notes the last one tells all, and a year has hundreds. */
export const withTold = (already: readonly Nudge[], owed: readonly Nudge[]): readonly Nudge[] => {
  const all = [...already, ...owed];
  const note = all.findLast(({ kind }) => kind === 'progress');
  return [...all.filter(({ kind }) => kind !== 'progress').slice(-mostKept), ...(note ? [note] : [])];
};
