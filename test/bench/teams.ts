import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from '../teams/activities.ts';

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** From the first byte sent to the last byte read. */
  readonly ms: number;
}

/** Teams as a load: no client, no drawing, a connector that takes every message. It must cost less than the bot. */
export interface BareTeams {
  readonly serviceUrl: string;
  /** What the bot sent last, by itself or in answer to a message. */
  latest(): string;
  /** @throws Error where nothing came back in ten seconds */
  send(bot: string, activity: Activity): Promise<Answered>;
  stop(): Promise<void>;
}

const patienceMs = 10_000;

const textOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** `atOnce`: connections, which stay; what is more waits for one of them. */
export const openBareTeams = async (atOnce = 100): Promise<BareTeams> => {
  let newest = 1_700_000_000_000;
  let latest = '';
  const connector = createServer(async (incoming, response) => {
    latest = await textOf(incoming);
    newest += 1;
    // In two steps: restify, where it is loaded too, has `writeHead` return nothing.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`{"id":"${newest}"}`);
  });
  connector.listen(0, '127.0.0.1');
  await once(connector, 'listening');
  const { port } = connector.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, maxFreeSockets: atOnce });

  return {
    serviceUrl: `http://127.0.0.1:${port}/uk/`,
    latest: () => latest,

    send: (bot, activity) => {
      const bytes = Buffer.from(JSON.stringify(activity));
      const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length };
      const start = performance.now();
      return new Promise((resolve, reject) => {
        const post = request(`${bot}/api/messages`, { method: 'POST', agent, headers, timeout: patienceMs });
        post.once('timeout', () => post.destroy(new Error(`no answer within ${patienceMs} ms`)));
        post.once('error', reject);
        post.once('response', (response) => {
          textOf(response).then((text) => {
            resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - start });
          }, reject);
        });
        post.end(bytes);
      });
    },

    stop: async () => {
      agent.destroy();
      connector.closeAllConnections();
      connector.close();
      await once(connector, 'close');
    },
  };
};
