import type { Contact, Conversation } from '../core/place.ts';
import { keys } from './keys.ts';
import type { Table, Write } from './table.ts';

/**
 * How to reach people and channels. What this process has already written is remembered, so that a person who
 * writes often costs one write, and a change of service URL is stored with their next message.
 */
export interface Contacts {
  /** What has to be written for this contact to be up to date: nothing, as a rule. */
  readonly news: (organisation: string, contact: Contact) => readonly Write[];
  /** To be called once those writes have landed. */
  readonly landed: (organisation: string, contact: Contact) => void;
  readonly remember: (organisation: string, contact: Contact) => Promise<void>;
  readonly find: (organisation: string, person: string) => Promise<Contact | undefined>;
  readonly forget: (organisation: string, person: string) => Promise<void>;
  /** True for exactly one of any number of tries: whoever gets it may say welcome. */
  readonly claimWelcome: (organisation: string, person: string) => Promise<boolean>;
  readonly place: (organisation: string, name: 'triage') => Promise<Conversation | undefined>;
  readonly settle: (organisation: string, name: 'triage', where: Conversation) => Promise<void>;
}

/** About 20 MB at the most; the oldest are forgotten first and cost one write when they come back. */
const remembered = 50_000;

const columnsOf = (contact: Contact): Record<string, string> => {
  const { id, name, account, tenant, serviceUrl, chat } = contact;
  return {
    id,
    name,
    account,
    tenant,
    serviceUrl,
    ...(chat === undefined ? {} : { chat }),
  };
};

const fromColumns = (columns: Readonly<Record<string, unknown>>): Contact => ({
  id: String(columns.id),
  name: String(columns.name),
  account: String(columns.account),
  tenant: String(columns.tenant),
  serviceUrl: String(columns.serviceUrl),
  ...(typeof columns.chat === 'string' && columns.chat ? { chat: columns.chat } : {}),
});

export const contacts = (table: Table): Contacts => {
  const known = new Map<string, Readonly<Record<string, string>>>();
  const name = (organisation: string, person: string): string => `${organisation}|${person}`;

  const news: Contacts['news'] = (organisation, contact) => {
    const columns = columnsOf(contact);
    const stored = known.get(name(organisation, contact.id)) ?? {};
    // A press in a channel names no chat of the person's own, which is no news about it.
    if (Object.entries(columns).every(([column, value]) => stored[column] === value)) return [];
    return [{ op: 'merge', key: keys.contact(contact.id), columns }];
  };

  const landed: Contacts['landed'] = (organisation, contact) => {
    const key = name(organisation, contact.id);
    const merged = { ...known.get(key), ...columnsOf(contact) };
    known.delete(key);
    known.set(key, merged);
    const oldest = known.size > remembered ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };

  return {
    news,
    landed,

    remember: async (organisation, contact) => {
      const writes = news(organisation, contact);
      if (writes.length === 0) return;
      await table.commit(organisation, writes);
      landed(organisation, contact);
    },

    find: async (organisation, person) => {
      const columns = await table.columns(organisation, keys.contact(person));
      // An uninstall by somebody who was never met leaves a row without an address.
      return typeof columns?.account === 'string' ? fromColumns(columns) : undefined;
    },

    forget: async (organisation, person) => {
      known.delete(name(organisation, person));
      await table.commit(organisation, [
        { op: 'merge', key: keys.contact(person), columns: { id: person, chat: '' } },
      ]);
    },

    claimWelcome: async (organisation, person) => {
      const write: Write = { op: 'insert', key: keys.welcome(person), value: { id: person } };
      return (await table.commit(organisation, [write])) === 'committed';
    },

    place: async (organisation, place) =>
      (await table.read<Conversation>(organisation, keys.place(place)))?.value,

    settle: async (organisation, place, where) => {
      await table.commit(organisation, [{ op: 'put', key: keys.place(place), value: where }]);
    },
  };
};
