import restify, { type Server } from 'restify';
import type { Answered } from './answered.ts';
import { readJson } from './body.ts';
import { type FileFor, sendFile } from './file.ts';
import { gate } from './gate.ts';
import { type PageApi, servePageApi } from './page-api.ts';
import { servePages } from './pages.ts';

export interface HttpPorts<Caller> {
  /** Takes a parsed body and its Authorization header. Never throws. */
  readonly receive: (body: unknown, authorization: string) => Promise<Answered>;
  /** Whether storage answers. Never throws. */
  readonly ready: () => Promise<boolean>;
  /** What a link from a card leads to; undefined once its ticket is over. */
  readonly fileFor: FileFor;
  readonly pageApi: PageApi<Caller>;
  /** The folder of the pages as they were built. */
  readonly pages?: string | undefined;
  readonly local: boolean;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** How long a client may take over its headers, its whole request, and an idle connection, in milliseconds. */
const patience = { headers: 5_000, request: 10_000, idle: 65_000 };

export const httpServer = <Caller>(ports: HttpPorts<Caller>): Server => {
  const { receive, ready, fileFor, pageApi, pages, local, log } = ports;
  const server = restify.createServer({ name: 'wardline', handleUncaughtExceptions: false });
  const { server: node } = server;
  node.headersTimeout = patience.headers;
  node.requestTimeout = patience.request;
  node.keepAliveTimeout = patience.idle;
  // Nothing here speaks web sockets; without a listener Node leaves such a connection open for ever.
  node.on('upgrade', (_request, socket) => socket.destroy());

  server.post('/api/messages', gate(local), async (request, response) => {
    const read = await readJson(request);
    if (!read.ok) {
      response.header('connection', 'close');
      response.send(read.status, { error: read.status === 413 ? 'too large' : 'not JSON' });
      return;
    }
    const { status, body } = await receive(read.body, request.headers.authorization ?? '');
    response.send(status, body);
  });

  server.get('/api/tab/ledger.csv', sendFile(fileFor, log));
  server.get('/api/tab/hazard-log.csv', sendFile(fileFor, log));
  server.get('/api/tab/report.csv', sendFile(fileFor, log));
  server.get('/api/tab/stories.csv', sendFile(fileFor, log));
  server.get('/api/tab/stories.md', sendFile(fileFor, log));
  server.get('/api/tab/record.csv', sendFile(fileFor, log));
  server.get('/api/tab/record.md', sendFile(fileFor, log));

  servePageApi(server, pageApi);
  servePages(server, pages);

  server.get('/health/live', async (_request, response) => {
    response.send(200, { status: 'live' });
  });

  server.get('/health/ready', async (_request, response) => {
    const up = await ready();
    response.send(up ? 200 : 503, { status: up ? 'ready' : 'storage unreachable' });
  });

  // Whatever goes wrong between here and restify is logged, and answered without its words.
  server.on('restifyError', (_request, response, fault: { statusCode?: number }, done: () => void) => {
    const status = fault.statusCode ?? 500;
    if (status >= 500) log('http fault', { fault });
    // Half an answer cannot be taken back, and to begin another, as restify does after `done`, would end the process.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.send(status, { error: status === 404 ? 'not found' : status === 405 ? 'method' : 'fault' });
    done();
  });

  return server;
};
