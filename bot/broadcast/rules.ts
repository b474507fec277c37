import { type Person, personOf } from '../core/actor.ts';
import type { Task } from '../core/outbox.ts';
import { type Broadcast, isOut, needsApproval } from './broadcast.ts';
import { type Change, changed, type Decision } from './change.ts';

const sendOff = ({ id, sendAt }: Broadcast): Task => ({
  kind: 'fan-out',
  subject: id,
  job: 'send',
  ...(sendAt === undefined ? {} : { notBefore: sendAt }),
});

const tellAuthor = ({ id, version, author }: Broadcast): Task => ({
  kind: 'plan',
  subject: id,
  version,
  why: 'decided',
  urgent: false,
  recipients: [{ to: 'person', id: author.id, face: 'author' }],
  followers: false,
});

const ask =
  (approvers: readonly string[]) =>
  ({ id, version }: Broadcast): readonly Task[] => [
    {
      kind: 'plan',
      subject: id,
      version,
      why: 'approval',
      urgent: false,
      recipients: approvers.map((person) => ({ to: 'person', id: person, face: 'approver' })),
      followers: false,
    },
  ];

const isAhead = (at: string | undefined, now: Date): at is string =>
  at !== undefined && Date.parse(at) > now.getTime();

/** Off it goes: at once, or at the chosen time. A time that passed while it waited for approval means at once. */
const begin = (
  before: Broadcast,
  sendAt: string | undefined,
  now: Date,
  approval: Pick<Partial<Broadcast>, 'approvedBy' | 'approvedAt'> = {},
): Change => {
  const later = isAhead(sendAt, now);
  const patch: Partial<Broadcast> = later
    ? { status: 'scheduled', sendAt }
    : { status: 'sending', sendAt: undefined, startedAt: now.toISOString() };
  const approved = approval.approvedBy !== undefined;
  return changed(
    before,
    approved ? 'approved' : later ? 'scheduled' : 'started',
    now,
    { ...approval, ...patch },
    (after) => [sendOff(after), ...(approved ? [tellAuthor(after)] : [])],
  );
};

export interface Sending {
  readonly by: Person;
  /** Left out for now. */
  readonly sendAt?: Date | undefined;
  /** Who may approve this; the author is never among those who are asked. */
  readonly approvers: readonly string[];
}

/** Four eyes: without another's approval nothing but an outage goes out, so Send only asks for it. */
export const send = (broadcast: Broadcast, { by, sendAt, approvers }: Sending, now: Date): Decision => {
  const at = sendAt?.toISOString();
  const others = approvers.filter((id) => id !== broadcast.author.id);
  if (broadcast.author.id !== by.id) return 'not-allowed';
  switch (broadcast.status) {
    case 'draft':
      if (!needsApproval(broadcast)) return begin(broadcast, at, now);
      if (others.length === 0) return 'no-longer';
      return changed(
        broadcast,
        'asked',
        now,
        { status: 'waiting', sendAt: at, declined: undefined },
        ask(others),
      );
    case 'approved':
      return begin(broadcast, at, now);
    case 'scheduled':
      return broadcast.sendAt === at ? 'unchanged' : begin(broadcast, at, now);
    case 'waiting':
    case 'sending':
    case 'sent':
      return 'unchanged';
    case 'cancelled':
      return 'no-longer';
  }
};

export interface Approval {
  readonly by: Person;
  /** The version of the words that stood on the card; absent on a card that did not say. */
  readonly seen?: number | undefined;
  /** A time that the approver asks for; otherwise the author's. */
  readonly sendAt?: Date | undefined;
}

/** Whoever approves has read these words: those that changed since are shown again instead. */
export const approve = (broadcast: Broadcast, { by, seen, sendAt }: Approval, now: Date): Decision => {
  if (broadcast.author.id === by.id) return 'not-allowed';
  if (broadcast.status === 'cancelled') return 'no-longer';
  if (broadcast.status !== 'draft' && broadcast.status !== 'waiting') return 'unchanged';
  if (!needsApproval(broadcast)) return 'no-longer';
  if (seen !== undefined && seen !== broadcast.text) return 'no-longer';
  const approval = { approvedBy: personOf(by), approvedAt: now.toISOString(), declined: undefined };
  if (broadcast.status === 'waiting') {
    return begin(broadcast, sendAt?.toISOString() ?? broadcast.sendAt, now, approval);
  }
  return changed(broadcast, 'approved', now, { ...approval, status: 'approved' }, (after) => [
    tellAuthor(after),
  ]);
};

/** "Not yet": back to the author, with the reason. */
export const decline = (broadcast: Broadcast, by: Person, reason: string, now: Date): Decision => {
  if (broadcast.author.id === by.id) return 'not-allowed';
  const { declined } = broadcast;
  if (broadcast.status === 'draft' && declined?.by.id === by.id && declined.reason === reason)
    return 'unchanged';
  if (broadcast.status !== 'waiting') return 'no-longer';
  const at = now.toISOString();
  return changed(
    broadcast,
    'declined',
    now,
    { status: 'draft', declined: { at, by: personOf(by), reason } },
    (after) => [tellAuthor(after)],
  );
};

/** The chosen time has come. Whoever sends asks first, so a task that was left behind sends nothing. */
export const started = (broadcast: Broadcast, now: Date): Decision => {
  if (broadcast.status === 'sending') return 'unchanged';
  if (broadcast.status !== 'scheduled' || isAhead(broadcast.sendAt, now)) return 'no-longer';
  return changed(broadcast, 'started', now, { status: 'sending', startedAt: now.toISOString() });
};

/** Its time has come and may not be used, for this reason: its author hears that, and nobody else does. */
export const heldBack = (broadcast: Broadcast, by: Person, reason: string, now: Date): Decision => {
  if (broadcast.status !== 'scheduled' || isAhead(broadcast.sendAt, now)) return 'no-longer';
  const patch: Partial<Broadcast> = {
    status: 'draft',
    sendAt: undefined,
    approvedBy: undefined,
    approvedAt: undefined,
    declined: { at: now.toISOString(), by: personOf(by), reason },
  };
  return changed(broadcast, 'declined', now, patch, (after) => [tellAuthor(after)]);
};

export const finished = (broadcast: Broadcast, now: Date): Decision => {
  if (broadcast.status === 'sent') return 'unchanged';
  if (broadcast.status !== 'sending') return 'no-longer';
  return changed(broadcast, 'finished', now, { status: 'sent' });
};

/** What has arrived cannot be called back, only corrected. */
export const cancel = (broadcast: Broadcast, now: Date): Decision => {
  if (broadcast.status === 'cancelled') return 'unchanged';
  if (broadcast.status === 'sent') return 'no-longer';
  const planned = isOut(broadcast) || broadcast.status === 'scheduled';
  return changed(broadcast, 'cancelled', now, { status: 'cancelled' }, ({ id }) =>
    planned ? [{ kind: 'fan-out', subject: id, job: 'cancel' }] : [],
  );
};
