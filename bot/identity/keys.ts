import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { issuerOf } from './claims.ts';

/** Nobody can be let in and nobody is at fault: the keys were not there. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('no keys', { cause });
    this.name = 'KeysUnavailable';
  }
}

export interface KeyTimes {
  /** How long one reading of the keys may take. */
  readonly patience: number;
  /** Between two tries, whatever came of the first: while Entra is away nobody waits for it twice. */
  readonly between: number;
  /** Between a reading and the next one for an unknown key, which anybody can name. */
  readonly unknown: number;
  /** After which the keys are read again, without anybody waiting: a key that was withdrawn is then out. */
  readonly refresh: number;
  /** How long keys are good for while they cannot be read again. */
  readonly lifetime: number;
}

const minute = 60_000;

/** In milliseconds, as Microsoft advises (entra-docs, signing-key-rollover). */
const usual: KeyTimes = {
  patience: 3_000,
  between: 10_000,
  unknown: 5 * minute,
  refresh: 60 * minute,
  lifetime: 24 * 60 * minute,
};

export interface KeyOptions {
  readonly times?: Partial<KeyTimes>;
  /** Milliseconds that only ever go forward. */
  readonly ticks?: () => number;
  /** Told of a reading that nobody waited for and that failed. */
  readonly failed?: (fault: unknown) => void;
}

/** Where Entra shows the keys of one tenant: it advises against the common ones, which may differ one day. */
export const keysUrl = (tenant: string): URL =>
  new URL(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`);

const keySet = z.object({ keys: z.array(z.looseObject({ issuer: z.string().optional() })) });

/** Without the keys that sign for other tenants (entra-docs, access-tokens, "Validate the issuer"). */
const ofTenant = async (response: Response, tenant: string): Promise<Response> => {
  if (response.status !== 200) return response;
  const { keys } = keySet.parse(await response.json());
  const ours = keys.filter(
    ({ issuer }) => issuer === undefined || issuer.replace('{tenantid}', tenant) === issuerOf(tenant),
  );
  return Response.json({ keys: ours });
};

const isUnknown = (fault: unknown): boolean =>
  fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys;

/**
 * The keys that sign for a tenant, read when they are first asked for.
 * @throws KeysUnavailable, from what it returns, where they cannot be read
 */
export const remoteKeys = (url: URL, tenant: string, options: KeyOptions = {}): JWTVerifyGetKey => {
  const { times = {}, ticks = () => performance.now(), failed } = options;
  const { patience, between, unknown, refresh, lifetime } = { ...usual, ...times };
  let tried: number | undefined;
  const since = (): number => (tried === undefined ? Number.POSITIVE_INFINITY : ticks() - tried);

  const remote = createRemoteJWKSet(url, {
    timeoutDuration: patience,
    cooldownDuration: unknown,
    cacheMaxAge: lifetime,
    [customFetch]: async (address, request) => {
      if (since() < between) throw new Error('tried a moment ago');
      tried = ticks();
      return ofTenant(await fetch(address, request), tenant);
    },
  });

  return async (header, token) => {
    if (remote.fresh && !remote.reloading && since() > refresh) {
      remote.reload().catch((fault: unknown) => failed?.(fault));
    }
    try {
      return await remote(header, token);
    } catch (fault) {
      throw isUnknown(fault) ? fault : new KeysUnavailable(fault);
    }
  };
};
