import type { Mark } from '../core/mark.ts';
import type { Entry } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import type { Recording } from './recorder.ts';

/** With a longer rest after each, this is about three and a half minutes. */
const most = 20;

const reason = 'our fault';

/** Storage that is away is no message's own fault. */
export const isOwnFault = (fault: unknown): boolean =>
  !(fault instanceof Refusal && fault.code === 'storage');

export const isHopeless = (ownFaults: number): boolean => ownFaults >= most;

/**
 * A row that fails on our side again and again, such as a card that cannot be drawn, ends in the ledger like any
 * other: a campaign that never ends tells its sender less than one that says who was not reached.
 */
export const abandoned = (entry: Entry, now: Date): Recording => {
  const { task } = entry;
  const at = now.toISOString();
  const drop: Mark = { kind: 'drop', key: entry.key };
  if (task.kind === 'bulk' && task.job === 'send') {
    const { subject, person, state } = task;
    const row = { person, state: 'failed', reason, at, version: 0, copies: [], chased: 0 } as const;
    const move = { from: { state, reason: task.reason }, to: row };
    return { entry, marks: [drop, { kind: 'ledger', subject, row }], move: { subject, move } };
  }
  if (task.kind === 'send' && task.recipient.to === 'person') {
    const { subject, version, why, recipient } = task;
    const person = { id: recipient.id, name: '' };
    const row = { person, state: 'failed', reason, at, version, copies: [], chased: 0 } as const;
    return { entry, marks: [drop, { kind: 'ledger', subject, news: { why, version }, row }] };
  }
  return { entry, marks: [drop] };
};
