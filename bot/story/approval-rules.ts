import { type Person, personOf } from '../core/actor.ts';
import type { Recipient, Task } from '../core/outbox.ts';
import { askedToApprove, patienceMs, plan, to } from './asking.ts';
import { changed, type Decision, monthSubject, wakeAt } from './change.ts';
import { editCopies } from './consent-rules.ts';
import { isTeller, type Story } from './story.ts';

/** The approvers are asked once for the same words. */
export const sendForApproval = (story: Story, approvers: readonly string[], now: Date): Decision => {
  if (story.status !== 'told') return 'no-longer';
  if (story.sentAt !== undefined) return 'unchanged';
  return changed(story, 'sent', now, { sentAt: now.toISOString() }, (after) =>
    plan(after, 'approval', to('approver', askedToApprove(after, approvers))),
  );
};

const thanked = ({ contributors }: Story): readonly Recipient[] =>
  contributors
    .filter(({ answer }) => answer !== 'no')
    .map(({ id }) => ({ to: 'person', id, face: 'named', why: 'thanks' }));

const publish = (story: Story): readonly Task[] => [
  {
    kind: 'plan',
    subject: story.id,
    version: story.version,
    why: 'story',
    urgent: false,
    recipients: [
      { to: 'channel', face: 'reader' },
      ...thanked(story),
      { to: 'person', id: story.teller.id, face: 'author', why: 'decided' },
    ],
    followers: false,
  },
  // Those who follow the requests that it came from.
  { kind: 'fan-out', subject: story.id, job: 'send' },
  // The requests say so from now on.
  wakeAt(story.id, story.updatedAt),
  ...(story.month === undefined ? [] : [wakeAt(monthSubject(story.month), story.updatedAt)]),
];

export interface Approval {
  readonly by: Person;
  /** The version of the words that stood on the card; absent on a card that did not say. */
  readonly seen?: number | undefined;
  /** The month that it is, where the organisation is, as "2026-11". */
  readonly month: string;
}

/** Nobody in it has said anything, and they have had little time to: it is theirs to be heard first. */
export const isTooEarly = ({ contributors, askedAt }: Story, now: Date): boolean =>
  contributors.every(({ answer }) => answer === undefined) &&
  now.getTime() - Date.parse(askedAt) < patienceMs;

/** Whoever approves has read these words. Those who have not answered are not in it: silence is not consent. */
export const approve = (story: Story, { by, seen, month }: Approval, now: Date): Decision => {
  if (isTeller(story, by)) return 'not-allowed';
  if (story.status === 'posted') return 'unchanged';
  if (story.status !== 'told' || (seen !== undefined && seen !== story.text)) return 'no-longer';
  if (isTooEarly(story, now)) return 'no-longer';
  const at = now.toISOString();
  const patch: Partial<Story> = {
    status: 'posted',
    approvedBy: personOf(by),
    postedAt: at,
    month,
    copy: 1,
    declined: undefined,
  };
  return changed(story, 'approved', now, patch, publish);
};

/** "Not like this": back to the teller, with a kind reason. */
export const decline = (story: Story, by: Person, reason: string, now: Date): Decision => {
  if (isTeller(story, by)) return 'not-allowed';
  if (story.status === 'declined' && story.declined?.by.id === by.id && story.declined.reason === reason)
    return 'unchanged';
  if (story.status !== 'told') return 'no-longer';
  const declined = { at: now.toISOString(), by: personOf(by), reason };
  return changed(story, 'declined', now, { status: 'declined', declined, sentAt: undefined }, (after) =>
    plan(after, 'decided', to('author', [after.teller.id])),
  );
};

/** Taken back: every copy says that it is gone, and no word of it stays where it was shown. */
export const withdraw = (story: Story, by: Person, now: Date): Decision => {
  if (story.status === 'withdrawn') return 'unchanged';
  const wasPosted = story.status === 'posted';
  const patch: Partial<Story> = {
    status: 'withdrawn',
    withdrawnBy: personOf(by),
    copy: story.copy + (wasPosted ? 1 : 0),
  };
  return changed(story, 'withdrawn', now, patch, (after) => [
    ...editCopies(story, after),
    // Those who still wait to be told are not told.
    ...(wasPosted ? [{ kind: 'fan-out', subject: story.id, job: 'cancel' } as const] : []),
    wakeAt(story.id, after.updatedAt),
  ]);
};
