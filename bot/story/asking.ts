import type { Recipient, Task } from '../core/outbox.ts';
import { wakeAt } from './change.ts';
import type { Story } from './story.ts';

const dayMs = 86_400_000;
/** People have this long to say what they want before the approvers are asked without them. */
export const patienceMs = 3 * dayMs;

export const plan = (
  { id, version }: Story,
  why: 'consent' | 'approval' | 'decided',
  recipients: readonly Recipient[],
): readonly Task[] =>
  recipients.length === 0
    ? []
    : [{ kind: 'plan', subject: id, version, why, urgent: false, recipients, followers: false }];

export const to = (face: 'named' | 'approver' | 'author', ids: readonly string[]): readonly Recipient[] =>
  ids.map((id) => ({ to: 'person', id, face }));

export const unanswered = ({ contributors }: Story): readonly string[] =>
  contributors.filter(({ answer }) => answer === undefined).map(({ id }) => id);

/** Asks those who have not said, and looks again when they had time enough. */
export const askThem = (story: Story, others: readonly Recipient[] = []): readonly Task[] => [
  ...plan(story, 'consent', [...to('named', unanswered(story)), ...others]),
  wakeAt(story.id, new Date(Date.parse(story.askedAt) + patienceMs).toISOString()),
];

/** Everybody who may approve but the teller; those who are in it only where there is nobody else. */
export const askedToApprove = (
  { teller, contributors }: Story,
  approvers: readonly string[],
): readonly string[] => {
  const others = approvers.filter((id) => id !== teller.id);
  const apart = others.filter((id) => !contributors.some((one) => one.id === id));
  return apart.length > 0 ? apart : others;
};
