import type { IncomingMessage } from 'node:http';
import { mostBytes } from './gate.ts';

/** How long a body may take, in milliseconds. Node itself looks for slow requests every 30 seconds only. */
const patience = 10_000;

/**
 * The JSON of a request body, read once and never beyond the limit. restify's own parser answers a bad body
 * with the parser's words and holds on to an oversized one. A body that is too slow is cut off; a client that
 * goes away is no fault of ours.
 */
export const readJson = async (
  request: IncomingMessage,
  withinMs = patience,
): Promise<
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly status: 400 | 413 }
> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const timer = setTimeout(() => request.destroy(), withinMs);
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) return { ok: false, status: 413 };
      chunks.push(chunk as Buffer);
    }
    return { ok: true, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  } finally {
    clearTimeout(timer);
  }
};
