import type { SendFault } from '../core/courier.ts';

/** Statuses that Teams says to try again; all others are final (platform.md 1.1, 1.3). */
const passing = new Set([412, 429, 502, 503, 504]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const retryAfterMs = (fault: Readonly<Record<string, unknown>>): number | undefined => {
  const headers = isRecord(fault.response) && isRecord(fault.response.headers) ? fault.response.headers : {};
  const value = typeof headers.get === 'function' ? Number(headers.get('retry-after')) : Number.NaN;
  return Number.isFinite(value) && value > 0 ? value * 1000 : undefined;
};

/** What a failed send means for the next try. Holds codes only: an error text may quote the message. */
export const sendFault = (fault: unknown): SendFault => {
  if (!isRecord(fault)) return { kind: 'failed', reason: 'unknown' };
  const { statusCode, code } = fault;
  if (typeof statusCode !== 'number') {
    // No answer at all: a broken line or a restart on the other side.
    const broken = typeof code === 'string' && /^(E[A-Z]+|REQUEST_SEND_ERROR)$/.test(code);
    return { kind: broken ? 'later' : 'failed', reason: String(code ?? 'no answer') };
  }
  const reason = `${statusCode} ${typeof code === 'string' ? code : ''}`.trim();
  if (passing.has(statusCode)) return { kind: 'later', reason, afterMs: retryAfterMs(fault) };
  if (statusCode === 403) return { kind: 'stop', reason };
  return { kind: statusCode === 404 ? 'gone' : 'failed', reason };
};
