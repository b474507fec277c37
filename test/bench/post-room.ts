import type { Call, Calls } from '../teams/calls.ts';
import type { Chats } from '../teams/chats.ts';
import { exampleTenant } from '../teams/client.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { teamsLimits } from '../teams/limits.ts';

/** What went through a connector, without a word of what was said: a hundred thousand cards are gigabytes. */
export interface PostRoom extends Connector {
  /** Ids of the messages of a broadcast, by chat: those that arrived, whatever the bot was told. */
  readonly copies: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** When each message of any kind was let in that counts towards the limit, in milliseconds since 1970. */
  readonly letIn: readonly number[];
  /** When each copy of a broadcast arrived. */
  readonly arrived: readonly number[];
  /** When a copy arrived where there was one already. */
  readonly again: readonly number[];
  /** What the limit refused (429), each as its kind and when. */
  readonly refused: readonly { readonly kind: string; readonly at: number }[];
  /** How many calls ended with each status; 0 where the line was cut. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Of a reader's copy: the author's and the approver's cards have other buttons. */
const copyOf = ({ kind, body }: Call): string | undefined => {
  if (kind !== 'post') return undefined;
  const words = JSON.stringify(body);
  return words.includes('"broadcast.reply"') ? /WB-[0-9A-Z]{5}/.exec(words)?.[0] : undefined;
};

/** Everybody has a chat. */
const anyChat = (): Chats => {
  let newest = 1_800_000_000_000;
  return {
    add: () => undefined,
    find: (id) => ({ id, kind: 'personal', tenant: exampleTenant, members: [] }),
    personal: () => undefined,
    post: () => {
      newest += 1;
      return String(newest);
    },
    update: () => true,
    remove: () => true,
    messages: () => [],
  };
};

/** A connector that enforces Teams' limits, with another number for the tenant. */
export const openPostRoom = async (
  perTenantPerSecond: number,
): Promise<PostRoom & { stop(): Promise<void> }> => {
  const copies = new Map<string, Map<string, string[]>>();
  const letIn: number[] = [];
  const arrived: number[] = [];
  const again: number[] = [];
  const statuses: Record<string, number> = {};
  const refused: { readonly kind: string; readonly at: number }[] = [];

  const add = (call: Call): void => {
    statuses[call.status] = (statuses[call.status] ?? 0) + 1;
    const { activityId, conversation, at, kind, status } = call;
    if (status === 429) refused.push({ kind, at });
    if (activityId === undefined) return;
    letIn.push(at);
    const subject = copyOf(call);
    if (subject === undefined) return;
    arrived.push(at);
    const chats = copies.get(subject) ?? new Map<string, string[]>();
    const before = chats.get(conversation) ?? [];
    if (before.length > 0) again.push(at);
    copies.set(subject, chats.set(conversation, [...before, activityId]));
  };
  const calls: Calls = { all: [], add, until: () => Promise.reject(new Error('calls are not kept')) };
  const connector = await startConnector({
    limits: teamsLimits({ perTenantPerSecond }),
    chats: anyChat(),
    calls,
  });
  return { ...connector, copies, letIn, arrived, again, refused, statuses, stop: connector.close };
};
