import type { Entry, LivingCard, Plan, Recipient, Send, Task } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import { after, below, keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import { mostWrites, type Table, type Write } from './table.ts';

/** How long a sender may be silent before another takes over, in milliseconds. */
const leaseFor = 10_000;

interface Lease {
  readonly holder: string;
  readonly until: number;
}

const put = (task: Task): Write => ({ op: 'put', key: outboxKey(task), value: task });

/** The sends that a plan stands for, and what is left of the plan. */
const unfold = (plan: Plan, followers: readonly string[]): readonly Send[] => {
  const { request, version, why } = plan;
  const toFollowers = followers.map((id): Recipient => ({ to: 'person', id, face: 'follower' }));
  const recipients = plan.after === undefined ? [...plan.recipients, ...toFollowers] : toFollowers;
  return recipients.map((recipient) => {
    const own = recipient.to === 'person' ? recipient.why : undefined;
    return { kind: 'send', request, version, why: own ?? why, recipient, attempt: 0 };
  });
};

/** The outbox of an organisation: what is still to be said, and the living cards. */
export const outbox = (table: Table, organisation: string) => ({
  /** One sender at a time for each organisation; `false` while another holds the lease. */
  lease: async (holder: string, now: Date): Promise<boolean> => {
    const row = await table.read<Lease>(organisation, keys.lease);
    const value: Lease = { holder, until: now.getTime() + leaseFor };
    if (!row)
      return (await table.commit(organisation, [{ op: 'insert', key: keys.lease, value }])) === 'committed';
    if (row.value.holder !== holder && row.value.until > now.getTime()) return false;
    const write: Write = { op: 'replace', key: keys.lease, value, etag: row.etag };
    return (await table.commit(organisation, [write])) === 'committed';
  },

  release: async (holder: string): Promise<void> => {
    const row = await table.read<Lease>(organisation, keys.lease);
    if (row?.value.holder === holder) await table.remove(organisation, keys.lease, row.etag);
  },

  pending: async (most: number): Promise<readonly Entry[]> => {
    const rows = await table.range<Task>(organisation, below('outbox'), most);
    return rows.map(({ key, etag, value }) => ({ key, etag, task: value }));
  },

  /** Turns a plan into one row for each recipient and a repaint, a transaction at a time. */
  unfold: async ({ key, etag, task }: Entry<Plan>): Promise<void> => {
    const most = mostWrites - 10;
    const range = below(`follower|${task.request}`);
    const from = task.after === undefined ? undefined : keys.follower(task.request, task.after);
    const rows = task.followers
      ? await table.range<{ id: string }>(organisation, after(range, from), most)
      : [];
    const followers = rows.map((row) => row.value.id);
    const last = followers.at(-1);
    const rest: Write =
      rows.length === most && last !== undefined
        ? { op: 'replace', key, value: { ...task, after: last }, etag }
        : { op: 'delete', key };
    const repaint: Task = { kind: 'repaint', request: task.request, attempt: 0 };
    await table.commit(organisation, [rest, put(repaint), ...unfold(task, followers).map(put)]);
  },

  /** A message arrived: its row goes and the living card comes, together. */
  sent: async ({ key, task }: Entry<Send>, message: Message): Promise<void> => {
    const { why, version } = task;
    const card: LivingCard = { message, face: task.recipient.face, news: { why, version } };
    // Teams gives no id for a message that it splits in two; such a card cannot be painted again.
    const living: Write[] =
      message.activity === '' ? [] : [{ op: 'put', key: keys.card(task.request, message), value: card }];
    await table.commit(organisation, [{ op: 'delete', key }, ...living]);
  },

  cards: async (request: string) => {
    const rows = await table.range<LivingCard>(organisation, below(`card|${request}`), 1000);
    return rows.map(({ key, value }) => ({ key, ...value }));
  },

  /** Teams no longer knows this message; it is not painted again. */
  forget: async (key: string): Promise<void> => {
    await table.commit(organisation, [{ op: 'delete', key }]);
  },

  /** `false` where the row was written again meanwhile: it then has to be done once more. */
  done: (entry: Entry): Promise<boolean> => table.remove(organisation, entry.key, entry.etag),

  retry: async (entry: Entry, task: Task): Promise<void> => {
    await table.commit(organisation, [{ op: 'replace', key: entry.key, value: task, etag: entry.etag }]);
  },
});

export type Outbox = ReturnType<typeof outbox>;
