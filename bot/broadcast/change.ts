import type { Task } from '../core/outbox.ts';
import type { Broadcast } from './broadcast.ts';

export type EventType =
  | 'drafted'
  | 'edited'
  | 'tested'
  | 'asked'
  | 'approved'
  | 'declined'
  | 'scheduled'
  | 'started'
  | 'finished'
  | 'cancelled'
  | 'corrected'
  | 'resent'
  | 'chased';

/** What a rule decided: the next snapshot, and what is put into the outbox with it. */
export interface Change {
  readonly broadcast: Broadcast;
  readonly event: EventType;
  readonly tasks: readonly Task[];
}

/**
 * `unchanged`: it was already so (a second tap). `no-longer`: it cannot be done to the broadcast as it now is.
 * `not-allowed`: it can be done, and not by this person.
 */
export type Decision = Change | 'unchanged' | 'no-longer' | 'not-allowed';

/** Every change also repaints the cards of the author and the approvers. */
export const changed = (
  before: Broadcast,
  event: EventType,
  now: Date,
  patch: Partial<Broadcast>,
  tasks: (after: Broadcast) => readonly Task[] = () => [],
): Change => {
  const broadcast: Broadcast = {
    ...before,
    ...patch,
    version: before.version + 1,
    updatedAt: now.toISOString(),
  };
  const repaint: Task = { kind: 'repaint', subject: before.id, attempt: 0 };
  return { broadcast, event, tasks: [...tasks(broadcast), repaint] };
};

/** Teams may send a press three times, and people tap twice. */
export const justNow = (at: string | undefined, now: Date, minutes = 10): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < minutes * 60_000;
