import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'restify';

/** A file that is made while it is sent. */
export interface TextFile {
  readonly name: string;
  /** A spreadsheet where nothing else is said. */
  readonly form?: 'csv' | 'markdown' | undefined;
  readonly lines: AsyncIterable<string>;
}

export type FileFor = (ticket: string) => Promise<TextFile | undefined>;

const over = 'This link is no longer valid. Go back to Teams, press Update on the card, and open it again.\n';

/** A spreadsheet opens the file at once, and reads UTF-8 only where a byte order mark says so. */
const mark = '\ufeff';

/** RFC 4180 and RFC 7763. */
const types = { csv: 'text/csv; charset=utf-8', markdown: 'text/markdown; charset=utf-8' } as const;

const headersOf = ({ name, form = 'csv' }: TextFile): Readonly<Record<string, string>> => ({
  'content-type': types[form],
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
});

/** It holds names: nothing on the way may keep it, and no page may read it. */
const secret = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'",
} as const;

/** In a document the mark would stand before its first heading. */
async function* marked({ lines, form = 'csv' }: TextFile): AsyncGenerator<string> {
  if (form === 'csv') yield mark;
  yield* lines;
}

/** Sends the file that a ticket stands for, a page at a time however long it is. */
export const sendFile =
  (fileFor: FileFor, log: (event: string, facts: Readonly<Record<string, unknown>>) => void) =>
  async (request: Request, response: Response): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '', 'http://here');
    const file = await fileFor(searchParams.get('ticket') ?? '').catch((fault: unknown) => {
      log('file failed', { fault });
      return undefined;
    });
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...secret });
      response.end(over);
      return;
    }
    response.writeHead(200, { ...headersOf(file), ...secret });
    // Cut off half way it must not pass for whole: the connection then breaks instead of ending.
    await pipeline(Readable.from(marked(file)), response).catch((fault: unknown) =>
      log('file failed', { fault }),
    );
  };
