import type { SendFault } from '../core/courier.ts';
import type { ContactPatch, LedgerState } from '../core/ledger.ts';
import type { Contact } from '../core/place.ts';
import { nextTry } from './retry.ts';

/** What a failed try means: another one later, or the end with a reason that the ledger keeps. */
export type Failed =
  | { readonly kind: 'again'; readonly at: Date; readonly reason: string }
  | {
      readonly kind: 'final';
      readonly state: LedgerState & ('failed' | 'blocked');
      readonly reason: string;
      /** What it tells about the person, for the next message. */
      readonly patch?: ContactPatch;
    };

/** Never to a moment that has passed: a row and the one that takes its place would have the same key. */
export const putOff = (until: Date, now: Date): Date =>
  new Date(Math.max(until.getTime(), now.getTime() + 1000));

/** A 403 ends all messages to the person until they write; a chat that is gone is opened anew the next time. */
export const failedFor = (fault: SendFault, attempt: number, now: Date): Failed => {
  const { reason } = fault;
  const at = nextTry(fault, attempt, now);
  if (at) return { kind: 'again', at, reason };
  if (fault.kind === 'stop') return { kind: 'final', state: 'blocked', reason, patch: { blocked: reason } };
  if (fault.kind === 'gone') return { kind: 'final', state: 'failed', reason, patch: { chat: '' } };
  return { kind: 'final', state: 'failed', reason };
};

/** A chat that had to be opened for a message is kept for the next. */
export const newChat = (before: Contact, after: Contact): { readonly chat?: string } =>
  after.chat !== undefined && after.chat !== before.chat ? { chat: after.chat } : {};
