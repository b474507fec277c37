import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import type { Answered } from './answered.ts';
import { readJson } from './body.ts';
import { gate } from './gate.ts';

/** Who calls, by the Authorization header, or how that is refused. Never throws. */
export type Admit<Caller> = (
  authorization: string,
) => Promise<{ readonly ok: true; readonly caller: Caller } | ({ readonly ok: false } & Answered)>;

export interface PageApi<Caller> {
  readonly admit: Admit<Caller>;
  /** Never throws. */
  readonly receive: (caller: Caller, body: unknown) => Promise<Answered>;
  /** The people to choose from on one machine; absent in production, and then there is no such address. */
  readonly personas?: (() => Promise<object>) | undefined;
}

/** Below it, a packet is a packet. In bytes. */
const worthwhile = 2048;

const compressed = promisify(gzip);

/** What people may read is theirs alone: nothing on the way keeps it. */
const send = async (request: Request, response: Response, { status, body }: Answered): Promise<void> => {
  const text = Buffer.from(JSON.stringify(body ?? {}));
  const small = text.length < worthwhile || !/\bgzip\b/.test(request.header('accept-encoding', ''));
  const sent = small ? text : await compressed(text);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': sent.length,
    vary: 'accept-encoding',
    ...(small ? {} : { 'content-encoding': 'gzip' }),
  });
  response.end(sent);
};

/** One address for everything that a page reads and does; a body is read once it is known whose it is. */
export const servePageApi = <Caller>(server: Server, { admit, receive, personas }: PageApi<Caller>): void => {
  server.post('/api/tab/act', gate(true), async (request, response) => {
    const admitted = await admit(request.headers.authorization ?? '');
    if (!admitted.ok) {
      response.header('connection', 'close');
      return send(request, response, admitted);
    }
    const read = await readJson(request);
    if (!read.ok) {
      response.header('connection', 'close');
      return send(request, response, { status: read.status, body: { code: 'bad-field' } });
    }
    return send(request, response, await receive(admitted.caller, read.body));
  });

  if (personas) {
    server.get('/api/tab/personas', async (request, response) =>
      send(request, response, { status: 200, body: await personas() }),
    );
  }
};
