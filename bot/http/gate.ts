import type { Next, Request, Response } from 'restify';

/** A Teams activity is a few KB; messages end at 100 KB. */
export const mostBytes = 256 * 1024;

interface Refused {
  readonly status: 401 | 413 | 415;
  readonly error: string;
}

/**
 * What can be told from the headers, before a byte of the body is read. restify counts only compressed bytes,
 * so a 200 KB body could unpack to 200 MB (platform.md 5.4); multipart would be written to disk.
 */
const refusal = (request: Request, local: boolean): Refused | undefined => {
  const { authorization, 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (!local && !/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization ?? '')) {
    return { status: 401, error: 'unauthorised' };
  }
  if (encoding && encoding !== 'identity') return { status: 415, error: 'content-encoding' };
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, error: 'content-type' };
  }
  const tooLarge = length !== undefined && Number(length) > mostBytes;
  return tooLarge ? { status: 413, error: 'too large' } : undefined;
};

export const gate =
  (local: boolean) =>
  (request: Request, response: Response, next: Next): void => {
    const refused = refusal(request, local);
    if (!refused) {
      next();
      return;
    }
    // The body was not read, so this connection cannot carry another request.
    response.header('connection', 'close');
    response.send(refused.status, { error: refused.error });
    next(false);
  };
