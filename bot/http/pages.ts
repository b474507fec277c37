import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { pageHeaders } from './page-headers.ts';

const index = 'index.html';
/** What the build writes where the nonce of an answer belongs. */
const nonceMark = '__NONCE__';

/** The name of each part holds a hash of what is in it. */
const yearInSeconds = 31_536_000;

const safePart = /^\/assets\/[\w.-]+$/;

/** sirv is loaded with the first part that is asked for, and looks at the folder then. */
const parts = async (folder: string) => {
  const { default: sirv } = await import('sirv');
  return sirv(folder, {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: yearInSeconds,
    setHeaders: (response) => response.setHeader('x-content-type-options', 'nosniff'),
  });
};

/**
 * The pages as they were built into `folder`: one document for every address, and its parts by name. Without them the
 * service runs all the same, and the address says so.
 */
export const servePages = (server: Server, folder: string | undefined): void => {
  if (folder === undefined || !existsSync(join(folder, index))) {
    const missing = async (_request: Request, response: Response): Promise<void> => {
      response.send(503, { error: 'the pages are not built' });
    };
    server.get('/tab', missing);
    server.get('/tab/*', missing);
    return;
  }

  const html = readFileSync(join(folder, index), 'utf8');
  let loading: ReturnType<typeof parts> | undefined;
  const document = async (_request: Request, response: Response): Promise<void> => {
    const nonce = randomBytes(16).toString('base64url');
    response.writeHead(200, pageHeaders(nonce));
    response.end(html.replaceAll(nonceMark, nonce));
  };

  server.get('/tab/assets/*', async (request, response) => {
    // The folder is what stands under /tab.
    const asked = Object.assign(request, { url: (request.url ?? '').slice('/tab'.length) });
    // sirv looked at the folder once, and a file that has gone since would end the process.
    if (!safePart.test(asked.url) || !existsSync(join(folder, asked.url))) {
      response.send(404, { error: 'not found' });
      return;
    }
    // A part is small and goes whole; of a range that ends before it begins sirv would throw, with its headers sent.
    delete asked.headers.range;
    loading ??= parts(folder);
    const part = await loading;
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      part(asked, response, () => {
        response.send(404, { error: 'not found' });
      });
    });
  });
  server.get('/tab', document);
  server.get('/tab/*', document);
};
