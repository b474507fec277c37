import type { Plan, Task, Why } from '../core/outbox.ts';
import type { Story } from './story.ts';

export type EventType =
  | 'told'
  | 'edited'
  | 'consented'
  | 'asked-again'
  | 'sent'
  | 'approved'
  | 'declined'
  | 'withdrawn'
  | 'linked'
  | 'recalled';

/** What a rule decided: the next snapshot, and what is put into the outbox with it. */
export interface Change {
  readonly story: Story;
  readonly event: EventType;
  readonly tasks: readonly Task[];
}

/**
 * `unchanged`: it was already so (a second tap). `no-longer`: it cannot be done to the story as it now is.
 * `not-allowed`: it can be done, and not by this person.
 */
export type Decision = Change | 'unchanged' | 'no-longer' | 'not-allowed';

/** To be looked at again at this time, for what time alone brings. */
export const wakeAt = (id: string, at: string): Task => ({ kind: 'wake', subject: id, notBefore: at });

/** How the outbox and the painter call the look back at a month. */
export const monthSubject = (month: string): string => `stories:${month}`;

/** Told once where stories are shown. */
export const toChannel = (subject: string, version: number, why: Why): Plan => ({
  kind: 'plan',
  subject,
  version,
  why,
  urgent: false,
  recipients: [{ to: 'channel', face: 'reader' }],
  followers: false,
});

const repaint = (subject: string): Task => ({ kind: 'repaint', subject, attempt: 0 });

/** Every change also repaints all cards that show it, and those of its month. */
export const changed = (
  before: Story,
  event: EventType,
  now: Date,
  patch: Partial<Story>,
  tasks: (after: Story) => readonly Task[] = () => [],
): Change => {
  const story: Story = { ...before, ...patch, version: before.version + 1, updatedAt: now.toISOString() };
  const month = story.month === undefined ? [] : [repaint(monthSubject(story.month))];
  return { story, event, tasks: [...tasks(story), repaint(before.id), ...month] };
};
