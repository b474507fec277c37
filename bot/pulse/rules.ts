import { type Person, personOf } from '../core/actor.ts';
import type { Task } from '../core/outbox.ts';
import type { Results } from '../measure/figure.ts';
import { type Change, changed, type Decision, wakeAt } from './change.ts';
import type { Follows, Pulse, Series, Terms } from './pulse.ts';
import type { Times } from './times.ts';

/** Asks everybody, and looks again when the reminder and the close are due. */
const begin = ({ id, remindAt, closesAt }: Pulse): readonly Task[] => [
  { kind: 'fan-out', subject: id, job: 'send' },
  ...(remindAt ? [wakeAt(id, remindAt)] : []),
  wakeAt(id, closesAt),
];

export interface Creation {
  readonly id: string;
  readonly terms: Terms;
  readonly times: Times;
  readonly by: Person;
  readonly series?: Series | undefined;
  readonly follows?: Follows | undefined;
}

/** Sent off: at once, or on the day that its times name. */
export const create = ({ id, terms, times, by, series, follows }: Creation, now: Date): Change => {
  const at = now.toISOString();
  const isNow = times.opensAt <= at;
  const pulse: Pulse = {
    ...terms,
    ...times,
    id,
    version: 1,
    status: isNow ? 'open' : 'planned',
    author: personOf(by),
    createdAt: at,
    updatedAt: at,
    series,
    ...(follows ? { follows } : {}),
    caused: [],
  };
  return { pulse, event: 'created', tasks: isNow ? begin(pulse) : [wakeAt(id, times.opensAt)] };
};

/** The day has come. */
export const opened = (pulse: Pulse, now: Date): Decision =>
  pulse.status === 'planned' ? changed(pulse, 'opened', now, { status: 'open' }, begin) : 'unchanged';

/** Once, and to those alone who have not answered (D4.3). */
export const reminded = (pulse: Pulse, now: Date): Decision => {
  if (pulse.status !== 'open' || pulse.remindedAt) return 'unchanged';
  return changed(pulse, 'reminded', now, { remindedAt: now.toISOString() }, ({ id }) => [
    { kind: 'fan-out', subject: id, job: 'chase' },
  ]);
};

/** No more answers. The counting follows at once, wherever the sending is done. */
export const close = (pulse: Pulse, now: Date): Decision => {
  if (pulse.status === 'closing' || pulse.status === 'closed') return 'unchanged';
  if (pulse.status !== 'open') return 'no-longer';
  return changed(pulse, 'closing', now, { status: 'closing' }, ({ id }) => [
    wakeAt(id, now.toISOString()),
    { kind: 'fan-out', subject: id, job: 'cancel' },
  ]);
};

export interface Counted {
  readonly results: Results;
  /** When the next round is due, where there is one. */
  readonly nextAt?: string | undefined;
  /** Who hears besides the author, because it is worse than before (A2.5). */
  readonly alarmed: readonly string[];
}

/** Every copy becomes the card of the results, in its place and without a sound; the author is told. */
export const counted = (pulse: Pulse, { results, nextAt, alarmed }: Counted, now: Date): Decision => {
  if (pulse.status === 'closed') return 'unchanged';
  if (pulse.status !== 'closing') return 'no-longer';
  const patch: Partial<Pulse> = { status: 'closed', closedAt: now.toISOString(), results, nextAt };
  return changed(pulse, 'closed', now, patch, ({ id, version, author }) => [
    {
      kind: 'plan',
      subject: id,
      version,
      why: 'results',
      urgent: false,
      recipients: [...new Set([author.id, ...alarmed])].map((person) => ({
        to: 'person',
        id: person,
        face: 'author',
      })),
      followers: false,
    },
    { kind: 'fan-out', subject: id, job: 'edit' },
    // Ballots and key are still there, and the next round may be due some day.
    wakeAt(id, now.toISOString()),
  ]);
};

/** What nobody was asked yet is taken back. */
export const cancel = (pulse: Pulse, by: Person, now: Date): Decision => {
  if (pulse.author.id !== by.id) return 'not-allowed';
  if (pulse.status === 'cancelled') return 'unchanged';
  if (pulse.status !== 'planned') return 'no-longer';
  return changed(pulse, 'cancelled', now, { status: 'cancelled', nextAt: undefined });
};

/** This round goes on, and no other follows. */
export const stop = (pulse: Pulse, now: Date): Decision => {
  if (pulse.every === undefined) return 'unchanged';
  return changed(pulse, 'stopped', now, { every: undefined, nextAt: undefined });
};

/** The next round is under way: this one starts no other. */
export const followed = (pulse: Pulse, now: Date): Decision =>
  pulse.nextAt === undefined ? 'unchanged' : changed(pulse, 'followed', now, { nextAt: undefined });

/** The next round waits for "what we heard": its author is told so once (D4.4). */
export const owing = (pulse: Pulse, now: Date): Decision => {
  if (pulse.owedAt !== undefined) return 'unchanged';
  return changed(pulse, 'owing', now, { owedAt: now.toISOString() }, ({ id, version, author }) => [
    {
      kind: 'plan',
      subject: id,
      version,
      why: 'owed',
      urgent: false,
      recipients: [{ to: 'person', id: author.id, face: 'author' }],
      followers: false,
    },
  ]);
};

/** A comment has become a request; the number goes with the pulse (A2.3). */
export const caused = (pulse: Pulse, request: string, now: Date): Decision => {
  if (pulse.caused.includes(request)) return 'unchanged';
  return changed(pulse, 'caused', now, { caused: [...pulse.caused, request] });
};
