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

/** A mistake of our own, such as an address that is none: another try would only repeat it. */
const isOurs = (fault: object): boolean => fault instanceof TypeError || fault instanceof RangeError;

/** What a failed send means for the next try. Holds codes only: an error text may quote the message. */
export const sendFault = (fault: unknown): SendFault => {
  if (!isRecord(fault)) return { kind: 'failed', reason: 'unknown' };
  const { name, statusCode, code, errorCode } = fault;
  if (name !== 'RestError' || typeof statusCode !== 'number') {
    // Teams did not answer: a broken line, a call that took too long, or no token to ask with.
    return {
      kind: isOurs(fault) ? 'failed' : 'later',
      reason: String(code ?? errorCode ?? name ?? 'no answer'),
    };
  }
  const reason = `${statusCode} ${typeof code === 'string' ? code : ''}`.trim();
  if (passing.has(statusCode)) {
    return { kind: 'later', reason, afterMs: retryAfterMs(fault), throttled: statusCode === 429 };
  }
  if (statusCode === 403) return { kind: 'stop', reason };
  return { kind: statusCode === 404 ? 'gone' : 'failed', reason };
};
