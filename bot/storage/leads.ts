import type { Send, Wake, Why } from '../core/outbox.ts';
import type { Line } from '../request/store.ts';
import { below, keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import { inTurn, mostWrites, type Table, type Write } from './table.ts';

/** A message about a request that was not sent outside somebody's sessions: the next digest tells of it. */
export interface PutOff {
  readonly id: string;
  readonly why: Why;
  readonly at: string;
}

export interface Waiting extends Pick<Line, 'id' | 'status'> {
  readonly to: string;
}

const minuteMs = 60_000;

/** How the outbox and the painter call the digest of one session. */
export const digestSubject = (person: string, start: Date): string =>
  `digest:${person}:${start.getTime() / minuteMs}`;

/** What is kept for people who have sessions. */
export const leadRows = (table: Table, organisation: string) => ({
  /** How many open requests are for somebody or are theirs. Two calls: never on the path of a turn. */
  workload: async (person: string): Promise<number> => {
    const counts = await Promise.all(
      ['routed', 'owned'].map((list) => table.count(organisation, below(`${list}|${person}`))),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  },

  owned: async (person: string, most: number): Promise<readonly Line[]> => {
    const rows = await table.range<Line>(organisation, below(`owned|${person}`), most);
    return rows.map(({ value }) => value);
  },

  putOff: async (person: string, most: number): Promise<readonly PutOff[]> => {
    const rows = await table.range<PutOff>(organisation, below(`put-off|${person}`), most);
    return rows.map(({ value }) => value);
  },

  /** They have seen it, or it is over: the next digest need not tell of it. */
  settlePutOff: async (person: string, id: string): Promise<void> => {
    await table.commit(organisation, [{ op: 'delete', key: keys.putOff(person, id) }]);
  },

  /** Everything that is for one lead or group by name, or that somebody has: whose it is, and which. */
  everybodys: async (list: 'routed' | 'owned', most: number): Promise<readonly Waiting[]> => {
    const rows = await table.range<Line>(organisation, below(list), most);
    return rows.map(({ key, value: { id, status } }) => ({ to: key.split('|')[1] ?? '', id, status }));
  },

  /** The session that a person's newest digest was for. */
  digestStart: async (person: string): Promise<string | undefined> =>
    (await table.read<{ start: string }>(organisation, keys.digest(person)))?.value.start,

  /** Puts the digest of a session into the outbox, once however often and by however many it is asked. */
  planDigest: async (person: string, start: Date): Promise<boolean> => {
    const key = keys.digest(person);
    const before = await table.read<{ start: string }>(organisation, key);
    const value = { start: start.toISOString() };
    if (before && before.value.start >= value.start) return false;
    const send: Send = {
      kind: 'send',
      subject: digestSubject(person, start),
      version: start.getTime() / minuteMs,
      why: 'digest',
      urgent: false,
      recipient: { to: 'person', id: person, face: 'triage', why: 'digest' },
      attempt: 0,
    };
    const claim: Write = before
      ? { op: 'replace', key, value, etag: before.etag }
      : { op: 'insert', key, value };
    const writes: readonly Write[] = [claim, { op: 'put', key: outboxKey(send), value: send }];
    return (await table.commit(organisation, writes)) === 'committed';
  },

  /** When to look; the same row again where it is there already. */
  wakeAt: async (wakes: readonly Wake[]): Promise<void> => {
    await inTurn(wakes, mostWrites, (some) =>
      table.commit(
        organisation,
        some.map((wake) => ({ op: 'put', key: outboxKey(wake), value: wake })),
      ),
    );
  },
});

export type LeadRows = ReturnType<typeof leadRows>;
