import type { Person } from '../core/actor.ts';
import type { Task } from '../core/outbox.ts';
import { type Broadcast, isOut } from './broadcast.ts';
import { changed, type Decision, justNow } from './change.ts';

/** Dates of earlier corrections that the snapshot holds; the words of all are in rows. */
const kept = 10;
const mostChases = 2;
const hoursBetween = 20;
/** In minutes: what Teams sends again, and a finger that bounces. Later it is meant. */
const pressesWithin = 1 / 6;

/** Whoever approved the words before is told what stands in their place. */
const tellApprover = ({ id, version, approvedBy }: Broadcast): readonly Task[] =>
  approvedBy
    ? [
        {
          kind: 'plan',
          subject: id,
          version,
          why: 'corrected',
          urgent: false,
          recipients: [{ to: 'person', id: approvedBy.id, face: 'approver' }],
          followers: false,
        },
      ]
    : [];

/**
 * New words for everybody who has a copy, at once and for every class: bad news, and the news that earlier news was
 * wrong, is never delayed by tone or by waiting for a second person (D7.2, hazard H7). The approver is told, and the
 * event says who did it. One that was stopped half way has readers too. Where nobody has a copy there is nothing to
 * correct: those words are edited, and approved again. The same words once more try the copies that were missed.
 */
export const correct = (broadcast: Broadcast, body: string, by: Person, now: Date): Decision => {
  if (!isOut(broadcast)) return 'no-longer';
  const edit: Task = { kind: 'fan-out', subject: broadcast.id, job: 'edit' };
  if (body === broadcast.body) {
    const again = broadcast.corrections.length > 0 && !justNow(broadcast.updatedAt, now, pressesWithin);
    return again ? changed(broadcast, 'corrected', now, {}, () => [edit]) : 'unchanged';
  }
  const correction = { at: now.toISOString(), by: { id: by.id, name: by.name } };
  const patch: Partial<Broadcast> = {
    body,
    text: broadcast.text + 1,
    corrections: [...broadcast.corrections, correction].slice(-kept),
  };
  return changed(broadcast, 'corrected', now, patch, (after) => [edit, ...tellApprover(after)]);
};

export const resend = (broadcast: Broadcast, failed: number, now: Date): Decision => {
  if (broadcast.status === 'sent' && justNow(broadcast.resentAt, now, pressesWithin)) return 'unchanged';
  if (broadcast.status !== 'sent' || failed === 0) return 'no-longer';
  const patch = { resends: broadcast.resends + 1, resentAt: now.toISOString() };
  return changed(broadcast, 'resent', now, patch, ({ id }) => [
    { kind: 'fan-out', subject: id, job: 'resend' },
  ]);
};

/** When those who have not read it may next be reminded; undefined where they may not be. */
export const chaseFrom = (broadcast: Broadcast): Date | undefined => {
  const { status, acknowledge, chases, chasedAt } = broadcast;
  if (status !== 'sent' || !acknowledge || chases >= mostChases) return undefined;
  if (chasedAt === undefined || broadcast.class === 'outage') return new Date(0);
  return new Date(Date.parse(chasedAt) + hoursBetween * 3_600_000);
};

/** At most two reminders for each broadcast, and a night between them unless it is an outage. */
export const chase = (broadcast: Broadcast, now: Date): Decision => {
  if (justNow(broadcast.chasedAt, now)) return 'unchanged';
  const from = chaseFrom(broadcast);
  if (from === undefined || from > now) return 'no-longer';
  const patch = { chases: broadcast.chases + 1, chasedAt: now.toISOString() };
  return changed(broadcast, 'chased', now, patch, ({ id }) => [
    { kind: 'fan-out', subject: id, job: 'chase' },
  ]);
};
