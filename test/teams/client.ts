import { createHash } from 'node:crypto';
import type { Member } from './chats.ts';
import type { Connector } from './connector.ts';
import { type Person, personIn, type Someone } from './person.ts';
import type { Sent } from './post.ts';
import { type Room, roomOf } from './room.ts';

export interface TeamsOptions {
  readonly connector: Connector;
  /** Where the bot listens, for example `http://127.0.0.1:3978`; a function where it may restart elsewhere. */
  readonly bot: string | (() => string);
  /** The Entra tenant that people are in unless they say otherwise. */
  readonly tenant?: string;
  readonly appId?: string;
  /** For example an Authorization header. */
  readonly headers?: Sent['headers'];
  /** How long a person waits for an answer before Teams gives up, in milliseconds. */
  readonly withinMs?: number;
  readonly now?: () => Date;
  /** How an empty field is sent: clients differ. */
  readonly empty?: 'absent' | 'blank';
}

/** One Teams, with the bot in it. Ids of chats come from ids and names alone, so a later run has the same. */
export interface Teams {
  readonly connector: Connector;
  readonly tenant: string;
  person(someone: Someone & { readonly tenant?: string }): Person;
  channel(name: string, members?: readonly Person[]): Room;
  groupChat(name: string, members?: readonly Person[]): Room;
}

export const exampleTenant = '0a0a0a0a-0000-4000-8000-00000000000a';
export const exampleApp = '0b0b0b0b-0000-4000-8000-00000000000b';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

export const openTeams = (options: TeamsOptions): Teams => {
  const { connector, bot, tenant = exampleTenant, appId = exampleApp, headers = {} } = options;
  const { withinMs = 9_000, now = () => new Date(), empty = 'absent' } = options;
  const around = {
    connector,
    bot: { id: `28:${appId}`, name: 'Wardline' },
    now,
    address: typeof bot === 'string' ? () => bot : bot,
    headers,
    withinMs,
    empty,
  };

  const room = (kind: 'channel' | 'groupChat', id: string, name: string, people: readonly Person[]): Room => {
    const chat = { id, kind, name, tenant, members: people.map(({ member }) => member) };
    connector.chats.add(chat);
    return roomOf(connector, chat);
  };

  return {
    connector,
    tenant,
    person: ({ tenant: home = tenant, ...someone }) => {
      const unique = hash(`${home}/${someone.id}`);
      const member: Member = { id: `29:1${unique}`, name: someone.name, aadObjectId: someone.id };
      const own = { id: `a:1${unique}`, kind: 'personal' as const, tenant: home, members: [member] };
      connector.chats.add(own);
      return personIn(around, someone, member, own);
    },
    channel: (name, members = []) => room('channel', `19:${hash(name)}@thread.tacv2`, name, members),
    groupChat: (name, members = []) => room('groupChat', `19:${hash(name)}@thread.v2`, name, members),
  };
};
