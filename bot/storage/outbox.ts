import type { LedgerRow, Tally } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Entry, LivingCard, Plan, Recipient, Send, Task } from '../core/outbox.ts';
import { after, below, type KeyRange, keys } from './keys.ts';
import { lease } from './lease.ts';
import { writesOf } from './marks.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Row } from './row.ts';
import { mostWrites, type Table, type Write } from './table.ts';

export interface Heard {
  readonly readAt?: string | undefined;
  readonly answer?: string | undefined;
}

const put = (task: Task): Write => ({ op: 'put', key: outboxKey(task), value: task });

const entryOf = ({ key, etag, value }: Row<Task>): Entry => ({ key, etag, task: value });

/** The sends that a plan stands for, and what is left of the plan. */
const unfold = (plan: Plan, followers: readonly string[]): readonly Send[] => {
  const { subject, version, why, urgent } = plan;
  const toFollowers = followers.map((id): Recipient => ({ to: 'person', id, face: 'follower' }));
  const recipients = plan.after === undefined ? [...plan.recipients, ...toFollowers] : toFollowers;
  return recipients.map((recipient) => {
    const own = recipient.to === 'person' ? recipient.why : undefined;
    return { kind: 'send', subject, version, why: own ?? why, urgent, recipient, attempt: 0 };
  });
};

/** Ends where campaigns begin: the single messages and repaints, most urgent first. */
const singles: KeyRange = { from: 'outbox|', to: 'outbox|5' };
/** Messages of campaigns: of outages, then all others. */
const bulk: Readonly<Record<'urgent' | 'other', KeyRange>> = {
  urgent: below('outbox|5outage'),
  other: below('outbox|6bulk'),
};

const ignore = (): void => undefined;

/** The outbox of an organisation: what is still to be said, who was told, and the living cards. */
export const outbox = (table: Table, organisation: string, changed: (person: string) => void = ignore) => {
  const entries = async (range: KeyRange, most: number): Promise<readonly Entry[]> =>
    (await table.range<Task>(organisation, range, most)).map(entryOf);

  return {
    ...lease(table, organisation),

    singles: (most: number) => entries(singles, most),

    /** What has waited long enough, oldest first. */
    due: (now: Date, most: number) =>
      entries({ from: 'waiting|', to: `waiting|${now.toISOString()}}` }, most),

    anyCampaign: async (): Promise<boolean> =>
      (await entries({ from: singles.to, to: below('outbox').to }, 1)).length > 0,

    /** The first message of the first campaign after this one, if there is any. */
    nextCampaign: async (urgency: 'urgent' | 'other', subject?: string): Promise<string | undefined> => {
      const range = bulk[urgency];
      const from = subject === undefined ? range.from : `${range.from}${subject}}`;
      const [entry] = await entries({ from, to: range.to }, 1);
      return entry?.task.subject;
    },

    /** Messages of one campaign, after this key. */
    campaign: (urgency: 'urgent' | 'other', subject: string, key: string | undefined, most: number) =>
      entries(after(below(`${bulk[urgency].from}${subject}`), key), most),

    /** Turns a plan into one row for each recipient and a repaint, a transaction at a time. */
    unfold: async ({ key, etag, task }: Entry<Plan>): Promise<void> => {
      const most = mostWrites - 10;
      const range = below(`follower|${task.subject}`);
      const from = task.after === undefined ? undefined : keys.follower(task.subject, task.after);
      const rows = task.followers
        ? await table.range<{ id: string }>(organisation, after(range, from), most)
        : [];
      const followers = rows.map((row) => row.value.id);
      const last = followers.at(-1);
      const rest: Write =
        rows.length === most && last !== undefined
          ? { op: 'replace', key, value: { ...task, after: last }, etag }
          : { op: 'delete', key };
      const repaint: Task = { kind: 'repaint', subject: task.subject, attempt: 0 };
      // Two clocks that run out at once tell the same people the same: a transaction takes each row once.
      const sends = new Map(unfold(task, followers).map((send) => [outboxKey(send), put(send)]));
      await table.commit(organisation, [rest, put(repaint), ...sends.values()]);
    },

    /** All of it or nothing; the new ETags by key. */
    record: async (marks: readonly Mark[]) => {
      const written = await table.commitFor(organisation, marks.flatMap(writesOf));
      // Whoever was blocked and writes again is to be known again at once.
      for (const mark of marks) {
        if (mark.kind === 'contact' && (mark.patch.blocked || mark.patch.chat === '')) changed(mark.person);
      }
      return written;
    },

    cards: async (subject: string) => {
      const rows = await table.range<LivingCard>(organisation, below(`card|${subject}`), 1000);
      return rows.map(({ key, value }) => ({ key, ...value }));
    },

    /** Teams no longer knows this message; it is not painted again. */
    forget: async (key: string): Promise<void> => {
      await table.commit(organisation, [{ op: 'delete', key }]);
    },

    /** Whether the row is still as it was read: nobody has dealt with it. */
    stands: async ({ key, etag }: Entry): Promise<boolean> =>
      (await table.read(organisation, key))?.etag === etag,

    /** `false` where the row was written again meanwhile: it then has to be done once more. */
    done: (entry: Entry): Promise<boolean> => table.remove(organisation, entry.key, entry.etag),

    tally: (subject: string): Promise<Row<Tally> | undefined> =>
      table.read<Tally>(organisation, keys.tally(subject)),

    ledgerRow: async (subject: string, person: string): Promise<LedgerRow | undefined> =>
      (await table.read<LedgerRow>(organisation, keys.ledger(subject, person)))?.value,

    shown: async (subject: string, person: string): Promise<number> => {
      const rows = await table.range<LedgerRow>(organisation, below(`told|${subject}`), 1000);
      const own = rows.filter(({ value }) => value.person.id === person && value.state === 'sent');
      return Math.max(0, ...own.map(({ value }) => value.version));
    },

    /** A page of a campaign's ledger, in the order of people's ids. */
    ledger: async (
      subject: string,
      person: string | undefined,
      most: number,
    ): Promise<readonly LedgerRow[]> => {
      const from = person === undefined ? undefined : keys.ledger(subject, person);
      const rows = await table.range<LedgerRow>(organisation, after(below(`ledger|${subject}`), from), most);
      return rows.map(({ value }) => value);
    },

    /** What each of these people said to a broadcast, by id. */
    heard: async (subject: string, from: string, to: string): Promise<ReadonlyMap<string, Heard>> => {
      const [read, answered] = await Promise.all([
        table.range<{ id: string; at: string }>(
          organisation,
          { from: keys.acknowledged(subject, from), to: `${keys.acknowledged(subject, to)} ` },
          Number.POSITIVE_INFINITY,
        ),
        table.range<{ id: string; answer: string }>(
          organisation,
          { from: keys.answer(subject, from), to: `${keys.answer(subject, to)} ` },
          Number.POSITIVE_INFINITY,
        ),
      ]);
      const answers = new Map(answered.map(({ value }) => [value.id, value.answer]));
      return new Map(read.map(({ value: { id, at } }) => [id, { readAt: at, answer: answers.get(id) }]));
    },

    acknowledged: async (subject: string, person: string): Promise<boolean> =>
      (await table.read(organisation, keys.acknowledged(subject, person))) !== undefined,

    cheered: async (subject: string, person: string): Promise<boolean> =>
      (await table.read(organisation, keys.cheer(subject, person))) !== undefined,
  };
};

export type Outbox = ReturnType<typeof outbox>;
