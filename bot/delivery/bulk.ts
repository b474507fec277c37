import type { SendFault } from '../core/courier.ts';
import type { LedgerRow } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Bulk, Entry } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import type { Campaigns } from './campaigns.ts';
import { failedFor, newChat, putOff } from './outcome.ts';
import type { DeliveryPorts } from './ports.ts';
import { type Ready, ranks } from './ready.ts';
import type { Recording } from './recorder.ts';

type Change = Pick<LedgerRow, 'state'> & Partial<LedgerRow>;

/** The row of somebody who has not been told yet. */
const fresh = ({ person }: Bulk, at: string): LedgerRow => ({
  person,
  state: 'pending',
  at,
  version: 0,
  copies: [],
  chased: 0,
});

/** One message of a campaign to one person: the first one, or a reminder. */
export const bulkMessage = async (
  ports: DeliveryPorts,
  campaigns: Campaigns,
  entry: Entry<Bulk>,
): Promise<Ready> => {
  const { store, courier, clock, log } = ports;
  const { task } = entry;
  const { subject, person, job } = task;
  const drop: Mark = { kind: 'drop', key: entry.key };
  const chasing = job === 'chase';
  const before = chasing ? await store.ledgerRow(subject, person.id) : fresh(task, clock().toISOString());

  const settled = (change: Change, more: readonly Mark[] = []): Recording => {
    const { reason: _was, until: _then, ...kept } = before ?? fresh(task, clock().toISOString());
    const row: LedgerRow = { ...kept, at: clock().toISOString(), ...change };
    return {
      entry,
      marks: [drop, { kind: 'ledger', subject, row }, ...more],
      move: { subject, move: { from: { state: task.state, reason: task.reason }, to: row } },
    };
  };
  const comesAgain = (at: Date, attempt: number, more: Partial<Bulk> = {}): Mark => ({
    kind: 'task',
    task: { ...task, ...more, attempt, notBefore: at.toISOString() },
  });
  /** A reminder that does not arrive takes nothing back from what did. */
  const notTold = (change: Change, more: readonly Mark[] = []): Recording => {
    if (change.state !== 'skipped') log('undelivered', { subject, job, reason: change.reason });
    return chasing ? { entry, marks: [drop, ...more] } : settled(change, more);
  };

  const campaign = await campaigns.get(subject);
  if (!campaign?.running) {
    // Whoever was held is counted as skipped by the plan that stopped it.
    if (task.state === 'held') return { kind: 'settled', recording: { entry, marks: [drop] } };
    return { kind: 'settled', recording: notTold({ state: 'skipped', reason: 'cancelled' }) };
  }
  if (chasing && (!before || (await store.acknowledged(subject, person.id)))) {
    return { kind: 'settled', recording: { entry, marks: [drop] } };
  }
  const reachable = await store.reach(person.id);
  if (!reachable) {
    return { kind: 'settled', recording: notTold({ state: 'failed', reason: 'never met' }) };
  }
  if (reachable.blocked) {
    return { kind: 'settled', recording: notTold({ state: 'blocked', reason: reachable.blocked }) };
  }
  const { topic, urgent } = campaign;
  const verdict = reachable.may({ topic, urgent, bulk: true }, clock());
  if (verdict.say === 'skip') {
    return { kind: 'settled', recording: notTold({ state: 'skipped', reason: verdict.reason }) };
  }
  if (verdict.say === 'hold') {
    const { reason } = verdict;
    const until = putOff(verdict.until, clock());
    const held = chasing
      ? { entry, marks: [drop, comesAgain(until, task.attempt)] }
      : settled({ state: 'held', reason, until: until.toISOString() }, [
          comesAgain(until, task.attempt, { state: 'held', reason }),
        ]);
    return { kind: 'settled', recording: held };
  }

  const { contact, toldOnceMore } = reachable;

  const arrived = (message: Message, version: number, patch: Mark): Recording => {
    const copies = [...(before?.copies ?? []), message];
    const chased = (before?.chased ?? 0) + (chasing ? 1 : 0);
    // A reminder shows the words of now; the first copy may still have to be corrected.
    const shown = chasing ? (before?.version ?? 0) : version;
    return settled({ state: 'sent', version: shown, copies, chased }, [patch]);
  };

  const refused = (fault: SendFault): Recording => {
    const failed = failedFor(fault, task.attempt, clock());
    if (failed.kind === 'again') {
      log('later', { subject, job, reason: failed.reason });
      return { entry, marks: [drop, comesAgain(failed.at, task.attempt + 1)] };
    }
    const about: readonly Mark[] = failed.patch
      ? [{ kind: 'contact', person: person.id, patch: failed.patch }]
      : [];
    return notTold({ state: failed.state, reason: failed.reason }, about);
  };

  const call = async (): Promise<Recording> => {
    // Asked again, now that it is its turn: the sender may have pressed Stop while it waited.
    const now = await campaigns.get(subject);
    if (!now?.running) return notTold({ state: 'skipped', reason: 'cancelled' });
    const parcel = await campaigns.parcel(subject, now.version, 'reader', chasing ? 'reminder' : 'broadcast');
    if (!parcel) return notTold({ state: 'failed', reason: 'gone' });
    const result = await courier.toPerson(contact, parcel);
    if (!result.ok) return refused(result.fault);
    const { message, contact: after } = result.value;
    const patch = { told: toldOnceMore(clock()), ...newChat(contact, after) };
    return arrived(message, now.version, { kind: 'contact', person: person.id, patch });
  };
  const rank = urgent ? ranks.outage : ranks.bulk;
  return { kind: 'call', conversation: contact.chat ?? contact.account, rank, call };
};
