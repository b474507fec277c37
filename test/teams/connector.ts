import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { answer, createdIn, isTooBig } from './answers.ts';
import { type Asked, type Call, type Calls, startCalls } from './calls.ts';
import { type Chats, chatOf, type Message, startChats } from './chats.ts';
import {
  badArgument,
  type Fault,
  failureIn,
  type Reply,
  throttled,
  tooBig,
  writesBlocked,
} from './errors.ts';
import { type Json, jsonIn } from './json.ts';
import type { Limits, Operation } from './limits.ts';
import { isPaged, type Kind, routeOf } from './routes.ts';

type Script = (asked: Asked) => Fault | undefined;

export interface Connector {
  /** The `serviceUrl` of activities. */
  readonly url: string;
  /** Everything the bot has asked for, in order, refused or not. */
  readonly calls: readonly Call[];
  readonly chats: Chats;
  /** How each message of a chat, a channel or one thread looks now, oldest first. */
  messages(conversation: string): readonly Message[];
  /** Asks `script` about each request; the first script that answers decides. Returns how to stop it. */
  fault(script: Script): () => void;
  /** The bot may no longer write there, as after a person removed it. */
  block(conversation: string): void;
  unblock(conversation: string): void;
  /** The first call that fits, past or to come. Rejects after `timeoutMs` (2,000) and names what did come. */
  until(fits: (call: Call) => boolean, timeoutMs?: number): Promise<Call>;
  /** A new message id, unique in this connector. */
  mint(): string;
  close(): Promise<void>;
}

export interface ConnectorOptions {
  /** Enforces rate limits, for example `teamsLimits()`. */
  readonly limits?: Limits;
  /** Milliseconds since 1970; may not go back. */
  readonly now?: () => number;
  /** In place of those that keep every word, for where there are too many. */
  readonly chats?: Chats;
  readonly calls?: Calls;
}

const operations: Readonly<Record<Kind, Operation>> = {
  post: 'send',
  update: 'send',
  delete: 'send',
  create: 'create',
  members: 'members',
};

const jsonFrom = (raw: string): Json | undefined => {
  try {
    return jsonIn(JSON.parse(raw === '' ? '{}' : raw));
  } catch {
    return undefined;
  }
};

const respond = (response: ServerResponse, { status, headers, body = {} }: Reply): void => {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body));
};

/** Plays the connector of Teams on a free loopback port: the REST API through which botbuilder sends. */
export const startConnector = async ({
  limits,
  now = Date.now,
  ...kept
}: ConnectorOptions = {}): Promise<Connector> => {
  // Teams' message ids are moments in milliseconds; counting on from one keeps them unique.
  let newest = 1_700_000_000_000;
  const mint = (): string => String(++newest);
  const chats = kept.chats ?? startChats(mint);
  const calls = kept.calls ?? startCalls();
  const scripts = new Set<Script>();
  const blocked = new Set<string>();

  const scripted = (asked: Asked): Fault => {
    for (const script of scripts) {
      const fault = script(asked);
      if (fault) return fault;
    }
    return {};
  };

  const refusal = ({ kind, conversation, at }: Asked, raw: string): Reply | undefined => {
    const tenant = chats.find(conversation)?.tenant ?? '';
    const call = { operation: operations[kind], tenant, conversation: chatOf(conversation) };
    const wait = limits?.admit(call, at) ?? 0;
    if (wait > 0) return throttled(Math.ceil(wait / 1_000));
    if (kind !== 'members' && blocked.has(chatOf(conversation))) return writesBlocked;
    return isTooBig(raw) ? tooBig : undefined;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '';
    const raw = await text(request);
    const route = routeOf(request.method ?? '', url);
    const body = jsonFrom(raw);
    if (!route || !body) return respond(response, badArgument);

    const about = route.kind === 'create' ? createdIn(chats, body)?.id : route.conversation;
    const asked: Asked = { ...route, conversation: about ?? '', body, at: now() };
    const fault = scripted(asked);
    // A test may end while a request is late; the wait does not keep the process alive.
    if (fault.delayMs !== undefined) await pause(fault.delayMs, undefined, { ref: false });

    const act = (): Reply => answer(chats, route, body, isPaged(url));
    const failure = failureIn(fault);
    // Counted when it is let in, which for a slow one is later than it came.
    const reply = failure ?? refusal({ ...asked, at: now() }, raw) ?? act();
    const { activityId } = failure && fault.delivered ? act() : reply;
    calls.add({ ...asked, status: reply.status, ...(activityId !== undefined && { activityId }) });
    if (reply.status === 0) request.socket.destroy();
    else respond(response, reply);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/uk/`,
    calls: calls.all,
    chats,
    messages: chats.messages,
    fault: (script) => {
      scripts.add(script);
      return () => void scripts.delete(script);
    },
    block: (conversation) => void blocked.add(chatOf(conversation)),
    unblock: (conversation) => void blocked.delete(chatOf(conversation)),
    until: (fits, timeoutMs = 2_000) => calls.until(fits, timeoutMs),
    mint,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
