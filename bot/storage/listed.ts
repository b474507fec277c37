import type { Send } from '../core/outbox.ts';
import type { Entries, Entry } from '../directory/entry.ts';
import { below, keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Table, Write } from './table.ts';

/** How the outbox, the wakes and the painter call a lead's entry in the directory. */
export const listedSubject = (person: string): string => `listed:${person}`;

export interface LoadedEntry {
  readonly entry: Entry;
  readonly etag: string;
}

export interface SaveEntry {
  readonly person: string;
  readonly before: LoadedEntry | undefined;
  readonly entry: Entry;
  /** They are told in the same transaction, so that nobody is asked twice for one year (A4.2). */
  readonly ask?: boolean;
}

/** More leads than any organisation has. */
const most = 1000;

const sendOf = (person: string, { asked = '' }: Entry): Send => ({
  kind: 'send',
  subject: listedSubject(person),
  // They are asked once a year.
  version: new Date(asked).getUTCFullYear(),
  why: 'listed',
  urgent: false,
  recipient: { to: 'person', id: person, face: 'triage', why: 'listed' },
  attempt: 0,
});

/** What is kept of each lead of the settings file: one row, since Wardline saw them there first. */
export const listedRows = (table: Table, organisation: string, saved: () => void) => ({
  all: async (): Promise<Entries> => {
    const rows = await table.range<Entry>(organisation, below('listed'), most);
    return new Map(rows.map(({ key, value }) => [key.slice('listed|'.length), value]));
  },

  load: async (person: string): Promise<LoadedEntry | undefined> => {
    const row = await table.read<Entry>(organisation, keys.listed(person));
    return row && { entry: row.value, etag: row.etag };
  },

  save: async ({ person, before, entry, ask = false }: SaveEntry): Promise<'saved' | 'conflict'> => {
    const key = keys.listed(person);
    const row: Write = before
      ? { op: 'replace', key, value: entry, etag: before.etag }
      : { op: 'insert', key, value: entry };
    const send = ask ? sendOf(person, entry) : undefined;
    const told: readonly Write[] = send ? [{ op: 'put', key: outboxKey(send), value: send }] : [];
    if ((await table.commit(organisation, [row, ...told])) === 'conflict') return 'conflict';
    if (send) saved();
    return 'saved';
  },
});

export type ListedRows = ReturnType<typeof listedRows>;
