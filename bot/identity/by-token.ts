import type { Checked } from './caller.ts';
import { type KeyOptions, keysUrl, remoteKeys } from './keys.ts';
import { tokenReader } from './token.ts';

export interface ByTokenPorts {
  readonly tenants: readonly string[];
  readonly clock: () => Date;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  /** Where the keys of a tenant are. */
  readonly urlOf?: (tenant: string) => URL;
  readonly keys?: Omit<KeyOptions, 'failed'>;
}

/** Reads tokens for this app, by the keys of each tenant. */
export const byToken = (
  { tenants, clock, log, urlOf = keysUrl, keys }: ByTokenPorts,
  appId: string,
): ((token: string) => Promise<Checked>) => {
  const failed = (fault: unknown): void => log('keys not read again', { fault });
  return tokenReader({
    appId,
    keys: new Map(tenants.map((tenant) => [tenant, remoteKeys(urlOf(tenant), tenant, { ...keys, failed })])),
    clock,
  });
};
