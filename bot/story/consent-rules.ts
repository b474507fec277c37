import type { Person } from '../core/actor.ts';
import type { Task } from '../core/outbox.ts';
import { askedToApprove, plan, to } from './asking.ts';
import { changed, type Decision } from './change.ts';
import { publicOf } from './public-words.ts';
import { type Answer, allAnswered, type Contributor, contributorOf, type Story } from './story.ts';

/** What everybody reads has changed: every copy is brought up to date, wherever it stands (D5.4). */
const republished = (before: Story, contributors: readonly Contributor[]): Partial<Story> => {
  if (before.status !== 'posted') return {};
  const same = JSON.stringify(publicOf(before)) === JSON.stringify(publicOf({ ...before, contributors }));
  return same ? {} : { copy: before.copy + 1 };
};

export const editCopies = (before: Story, { id, copy }: Story): readonly Task[] =>
  copy === before.copy ? [] : [{ kind: 'fan-out', subject: id, job: 'edit' }];

export interface Consent {
  readonly by: Person;
  readonly answer: Answer;
  /** The version of the words that stood on the card; absent on a card that did not say. */
  readonly seen?: number | undefined;
}

/** May be taken back or given at any time; the last one said it all to say, and the approvers are asked. */
export const consent = (
  story: Story,
  { by, answer, seen }: Consent,
  approvers: readonly string[],
  now: Date,
): Decision => {
  const mine = contributorOf(story, by.id);
  if (!mine) return 'not-allowed';
  if (story.status === 'withdrawn') return 'no-longer';
  // A yes is to words that were read; what takes somebody out is taken at once, whatever was read.
  const opens = answer === 'named' || answer === 'unnamed';
  if (opens && seen !== undefined && seen !== story.text) return 'no-longer';
  if (mine.answer === answer) return 'unchanged';
  const contributors = story.contributors.map((one) =>
    one.id === by.id ? { ...one, answer, answeredAt: now.toISOString() } : one,
  );
  const last = story.status === 'told' && story.sentAt === undefined && allAnswered({ contributors });
  const patch: Partial<Story> = {
    contributors,
    ...republished(story, contributors),
    ...(last ? { sentAt: now.toISOString() } : {}),
  };
  return changed(story, 'consented', now, patch, (after) => [
    ...editCopies(story, after),
    ...(last ? plan(after, 'approval', to('approver', askedToApprove(after, approvers))) : []),
  ]);
};
