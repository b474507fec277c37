import type { IncomingMessage } from 'node:http';
import { mostBytes } from './gate.ts';

/**
 * The JSON of a request body, read once and never beyond the limit. restify's own parser answers a bad body
 * with the parser's words and holds on to an oversized one.
 */
export const readJson = async (
  request: IncomingMessage,
): Promise<
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly status: 400 | 413 }
> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) return { ok: false, status: 413 };
    chunks.push(chunk as Buffer);
  }
  try {
    return { ok: true, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
};
