import type { Mark } from '../core/mark.ts';
import type { Bulk, Entry } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import type { Campaigns } from './campaigns.ts';
import { failedFor } from './outcome.ts';
import type { DeliveryPorts } from './ports.ts';
import { type Ready, ranks } from './ready.ts';
import type { Recording } from './recorder.ts';

/**
 * Brings every copy that a person has to the newest words, and to whether they said that they have read it.
 * An update rings no phone, so no rule holds it back.
 *
 * Its row is not dropped here: both a correction and a reader's "I have read this" write it anew, perhaps while the
 * copies are under way, and whoever carries it out drops the one that they read.
 */
export const bulkEdit = async (
  { store, courier, paintRead, clock, log }: DeliveryPorts,
  campaigns: Campaigns,
  entry: Entry<Bulk>,
  /** One more call in this conversation. */
  another: (conversation: string) => void,
): Promise<Ready> => {
  const { task } = entry;
  const { subject, person } = task;
  const [row, campaign, read] = await Promise.all([
    store.ledgerRow(subject, person.id),
    campaigns.get(subject),
    store.acknowledged(subject, person.id),
  ]);
  const [first] = row?.copies ?? [];
  const shown = row !== undefined && campaign !== undefined && row.version >= campaign.version;
  if (!row || !campaign || !first || (shown && (row.read ?? false) === read)) return { kind: 'nothing' };
  const { version } = campaign;

  const call = async (): Promise<Recording | undefined> => {
    // What somebody took back is theirs too: the card that all share is older than that.
    const parcel =
      read || row.read
        ? await paintRead(subject, person.id)
        : await campaigns.parcel(subject, version, 'reader', 'broadcast');
    if (!parcel) return undefined;
    const copies: Message[] = [];
    let again: Date | undefined;
    let missed: string | undefined;
    for (const copy of row.copies) {
      if (copy !== first) another(copy.conversation.id);
      const result = await courier.update(copy, parcel);
      const failed = result.ok ? undefined : failedFor(result.fault, task.attempt, clock());
      if (failed) {
        const event = failed.kind === 'again' ? 'later' : 'undelivered';
        log(event, { subject, job: 'edit', reason: failed.reason });
      }
      if (failed?.kind === 'again') again = failed.at;
      // A copy that Teams no longer has needs no correction.
      const gone = !result.ok && result.fault.kind === 'gone';
      if (!gone) copies.push(copy);
      if (failed && !gone) missed = failed.reason;
    }
    const mark: Mark = again
      ? { kind: 'task', task: { ...task, attempt: task.attempt + 1, notBefore: again.toISOString() } }
      : {
          kind: 'ledger',
          subject,
          row: { ...row, ...(missed ? {} : { version, read }), stale: missed, copies },
        };
    return { entry, marks: [mark] };
  };
  const rank = campaign.urgent ? ranks.outage : ranks.bulk;
  return { kind: 'call', conversation: first.conversation.id, rank, call };
};
