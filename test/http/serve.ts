import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { graceful } from '../../bot/http/graceful.ts';
import { type HttpPorts, httpServer } from '../../bot/http/server.ts';

export interface Served {
  readonly url: string;
  /** The bodies that came through. */
  readonly received: readonly unknown[];
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

/** The HTTP edge alone: what gets through it is kept and answered with 200. */
export const serve = async (ports: Partial<HttpPorts<unknown>> = {}): Promise<Served> => {
  const received: unknown[] = [];
  const logged: string[] = [];
  const server = httpServer({
    local: true,
    ready: async () => true,
    fileFor: async () => undefined,
    pageApi: {
      admit: async () => ({ ok: false, status: 401 }),
      receive: async () => ({ status: 200 }),
    },
    receive: async (body) => {
      received.push(body);
      return { status: 200, body: { statusCode: 200 } };
    },
    log: (event) => void logged.push(event),
    ...ports,
  });
  const close = graceful(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as unknown as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, logged, close };
};
