import { noWishes, type Wishes } from '../contact/wishes.ts';
import type { Contact, Conversation, Team } from '../core/place.ts';
import type { Asked, Took } from '../pulse/participation.ts';
import { below, keys, type Place } from './keys.ts';
import { inTurn, mostWrites, type Table, type Write } from './table.ts';

/** Somebody who may be told something, with all that decides whether and when. */
export interface Reach {
  readonly contact: Contact;
  /** Why Teams refused the last message; empty once they write again. */
  readonly blocked: string;
  /** When they last wrote or pressed, to ten minutes; absent for a member of a team who never did. */
  readonly seen?: string | undefined;
  /** Messages that they did not ask for, by local day. */
  readonly told: Readonly<Record<string, number>>;
  readonly wishes: Wishes;
  /** The pulses that they were asked in, and in which of those that have closed they took part. */
  readonly asked: Asked;
  readonly took: Took;
}

/** In place of a name that Teams has not told yet. */
export const nameless = 'A colleague';

export interface ReachPage {
  readonly people: readonly Reach[];
  /** The last id that was looked at, where there may be more. */
  readonly next?: string | undefined;
}

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
  /** Delivery has changed something of theirs: what they send next is news again. */
  readonly outdated: (organisation: string, person: string) => void;
  /** Many at once, such as the members of a team. */
  readonly rememberAll: (organisation: string, contacts: readonly Contact[]) => Promise<void>;
  /** Somebody has installed the bot, perhaps again: whatever was remembered of them. */
  readonly met: (organisation: string, contact: Contact) => Promise<void>;
  readonly reach: (organisation: string, person: string) => Promise<Reach | undefined>;
  /** Everybody who can be reached, in the order of their ids. */
  readonly everyone: (organisation: string, after: string | undefined, most: number) => Promise<ReachPage>;
  readonly wish: (organisation: string, person: string, wishes: Wishes) => Promise<void>;
  readonly forget: (organisation: string, person: string) => Promise<void>;
  /** True for exactly one of any number of tries: whoever gets it may say welcome. */
  readonly claimWelcome: (organisation: string, person: string) => Promise<boolean>;
  /** The bot is in this team now; written once by each process. */
  readonly joined: (organisation: string, team: Team) => Promise<void>;
  readonly left: (organisation: string, team: string) => Promise<void>;
  readonly teams: (organisation: string) => Promise<readonly Team[]>;
  readonly place: (organisation: string, name: Place) => Promise<Conversation | undefined>;
  readonly settle: (organisation: string, name: Place, where: Conversation) => Promise<void>;
}

/** About 20 MB at the most; the oldest are forgotten first and cost one write when they come back. */
const remembered = 50_000;

/** Whoever is here is not blocked: the bot hears nothing from those who blocked it. */
const columnsOf = (contact: Contact): Record<string, string> => {
  const { id, name, account, tenant, serviceUrl, chat, seen } = contact;
  return {
    id,
    ...(name === '' ? {} : { name }),
    account,
    tenant,
    serviceUrl,
    ...(chat === undefined ? {} : { chat }),
    ...(seen === undefined ? {} : { seen, blocked: '' }),
  };
};

const json = <Value>(column: unknown, none: Value): Value =>
  typeof column === 'string' && column ? (JSON.parse(column) as Value) : none;

/** An uninstall by somebody who was never met leaves a row without an address. */
const reachOf = (columns: Readonly<Record<string, unknown>>): Reach | undefined => {
  const { id, name, account, tenant, serviceUrl, chat, blocked, seen, told } = columns;
  if (typeof account !== 'string') return undefined;
  return {
    contact: {
      id: String(id),
      name: typeof name === 'string' && name ? name : nameless,
      account,
      tenant: String(tenant),
      serviceUrl: String(serviceUrl),
      ...(typeof chat === 'string' && chat ? { chat } : {}),
    },
    blocked: typeof blocked === 'string' ? blocked : '',
    ...(typeof seen === 'string' ? { seen } : {}),
    told: json(told, {}),
    wishes: json(columns.wishes, noWishes),
    asked: json(columns.asked, {}),
    took: json(columns.took, {}),
  };
};

export const contacts = (table: Table): Contacts => {
  const known = new Map<string, Readonly<Record<string, string>>>();
  const teamsKnown = new Map<string, Team>();
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

  const teamAt = async (organisation: string, id: string): Promise<Team | undefined> =>
    (await table.read<Team>(organisation, keys.team(id)))?.value;

  const remember: Contacts['remember'] = async (organisation, contact) => {
    const writes = news(organisation, contact);
    if (writes.length === 0) return;
    await table.commit(organisation, writes);
    landed(organisation, contact);
  };

  return {
    news,
    landed,
    remember,

    outdated: (organisation, person) => void known.delete(name(organisation, person)),

    rememberAll: async (organisation, listed) => {
      // A transaction takes each row once.
      const all = [...new Map(listed.map((contact) => [contact.id, contact])).values()];
      await inTurn(all, mostWrites, async (some) => {
        const writes = some.flatMap((contact) => news(organisation, contact));
        if (writes.length > 0) await table.commit(organisation, writes);
        for (const contact of some) landed(organisation, contact);
      });
    },

    met: (organisation, contact) => {
      known.delete(name(organisation, contact.id));
      return remember(organisation, contact);
    },

    reach: async (organisation, person) => {
      const columns = await table.columns(organisation, keys.contact(person));
      return columns && reachOf(columns);
    },

    everyone: async (organisation, after, most) => {
      const range = below('contact');
      const from = after === undefined ? range.from : `${keys.contact(after)} `;
      const rows = await table.columnsIn(organisation, { from, to: range.to }, most);
      const last = rows.length === most ? rows.at(-1)?.id : undefined;
      return {
        people: rows.flatMap((columns) => reachOf(columns) ?? []),
        ...(last === undefined ? {} : { next: String(last) }),
      };
    },

    wish: async (organisation, person, wishes) => {
      const columns = { id: person, wishes: JSON.stringify(wishes) };
      await table.commit(organisation, [{ op: 'merge', key: keys.contact(person), columns }]);
    },

    forget: async (organisation, person) => {
      known.delete(name(organisation, person));
      const columns = { id: person, chat: '', blocked: 'removed' };
      await table.commit(organisation, [{ op: 'merge', key: keys.contact(person), columns }]);
    },

    claimWelcome: async (organisation, person) => {
      const write: Write = { op: 'insert', key: keys.welcome(person), value: { id: person } };
      return (await table.commit(organisation, [write])) === 'committed';
    },

    joined: async (organisation, team) => {
      const here = teamsKnown.get(name(organisation, team.id));
      const before = here ?? (team.name === '' ? await teamAt(organisation, team.id) : undefined);
      const value: Team = { ...team, name: team.name || (before?.name ?? '') };
      if (JSON.stringify(here) === JSON.stringify(value)) return;
      await table.commit(organisation, [{ op: 'put', key: keys.team(team.id), value }]);
      teamsKnown.set(name(organisation, team.id), value);
    },

    left: async (organisation, team) => {
      teamsKnown.delete(name(organisation, team));
      await table.commit(organisation, [{ op: 'delete', key: keys.team(team) }]);
    },

    teams: async (organisation) => {
      const rows = await table.range<Team>(organisation, below('team'), 200);
      return rows.map(({ value }) => ({ ...value, name: value.name || 'A team' }));
    },

    place: async (organisation, place) =>
      (await table.read<Conversation>(organisation, keys.place(place)))?.value,

    settle: async (organisation, place, where) => {
      await table.commit(organisation, [{ op: 'put', key: keys.place(place), value: where }]);
    },
  };
};
