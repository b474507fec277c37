import { decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Checked } from './caller.ts';
import { judged } from './claims.ts';
import { KeysUnavailable } from './keys.ts';

export interface TokenPorts {
  readonly appId: string;
  /** Of each tenant that is let in, the keys that sign for it. */
  readonly keys: ReadonlyMap<string, JWTVerifyGetKey>;
  readonly clock: () => Date;
}

/** By how much our clock and Entra's may differ, in seconds. */
const tolerance = 60;

/** In characters. Entra names at most 200 groups in a token; all headers of a request have 16 KB in Node. */
const longest = 16 * 1024;

/** Three parts of base64url, the last of which may be empty; jose overlooks spaces and padding. */
const shape = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Not checked yet: it says whose keys to ask for, and nothing else. */
const tenantIn = (token: string): string | undefined => {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    return undefined;
  }
};

const refused = (fault: unknown): Checked => {
  if (fault instanceof errors.JWTExpired) return { ok: false, why: 'expired' };
  if (fault instanceof errors.JWTClaimValidationFailed && fault.claim === 'nbf') {
    return { ok: false, why: fault.reason === 'check_failed' ? 'early' : 'forged' };
  }
  if (fault instanceof errors.JOSEError) return { ok: false, why: 'forged' };
  return { ok: false, why: 'unavailable', fault: fault instanceof KeysUnavailable ? fault.cause : fault };
};

/**
 * Who signed in to Teams, from the token that it gave the page (platform.md 3). Never throws, and lets nobody in for
 * want of a key.
 */
export const tokenReader =
  ({ appId, keys, clock }: TokenPorts) =>
  async (token: string): Promise<Checked> => {
    if (token.length > longest || !shape.test(token)) return { ok: false, why: 'forged' };
    const tenant = tenantIn(token);
    if (tenant === undefined) return { ok: false, why: 'forged' };
    const signs = keys.get(tenant);
    if (!signs) return { ok: false, why: 'tenant' };
    try {
      // Named here, or a token could choose `none`, or pass our public key off as a secret.
      const { payload } = await jwtVerify(token, signs, {
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'nbf'],
        clockTolerance: tolerance,
        currentDate: clock(),
      });
      return judged(payload, { appId, tenant });
    } catch (fault) {
      return refused(fault);
    }
  };
