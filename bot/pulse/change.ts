import type { Task } from '../core/outbox.ts';
import type { Pulse } from './pulse.ts';

export type EventType =
  | 'created'
  | 'opened'
  | 'reminded'
  | 'closing'
  | 'closed'
  | 'cancelled'
  | 'stopped'
  | 'followed'
  | 'owing'
  | 'caused';

/** What a rule decided: the next snapshot, and what is put into the outbox with it. */
export interface Change {
  readonly pulse: Pulse;
  readonly event: EventType;
  readonly tasks: readonly Task[];
}

/**
 * `unchanged`: it was already so (a second tap). `no-longer`: it cannot be done to the pulse as it now is.
 * `not-allowed`: it can be done, and not by this person.
 */
export type Decision = Change | 'unchanged' | 'no-longer' | 'not-allowed';

/** To be looked at again at this time, for what time alone brings. */
export const wakeAt = (id: string, at: string): Task => ({ kind: 'wake', subject: id, notBefore: at });

/** Every change also repaints the author's cards. */
export const changed = (
  before: Pulse,
  event: EventType,
  now: Date,
  patch: Partial<Pulse>,
  tasks: (after: Pulse) => readonly Task[] = () => [],
): Change => {
  const pulse: Pulse = { ...before, ...patch, version: before.version + 1, updatedAt: now.toISOString() };
  return { pulse, event, tasks: [...tasks(pulse), { kind: 'repaint', subject: before.id, attempt: 0 }] };
};
