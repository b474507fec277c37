import type { Caller, Checked } from './caller.ts';
import { type KeyOptions, keysUrl, remoteKeys } from './keys.ts';
import { personaIn } from './persona.ts';
import { tokenReader } from './token.ts';
import { type TurnedAway, turnedAway } from './turned-away.ts';

export interface IdentityPorts {
  /** `WARDLINE_LOCAL=1`: whoever the page says it is. */
  readonly local: boolean;
  /** The app that tokens have to be for; absent in local mode only. */
  readonly appId: string | undefined;
  readonly tenants: readonly string[];
  readonly clock: () => Date;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  /** Where the keys of a tenant are. */
  readonly urlOf?: (tenant: string) => URL;
  readonly keys?: Omit<KeyOptions, 'failed'>;
}

export type Admitted = { readonly ok: true; readonly caller: Caller } | ({ readonly ok: false } & TurnedAway);

type Check = (authorization: string) => Promise<Checked>;

/** Teams gives the page a token of three parts; what they hold is not looked at here. */
const bearer = /^Bearer ([\w.-]+)$/;

const byToken = ({ tenants, clock, log, urlOf = keysUrl, keys }: IdentityPorts, appId: string): Check => {
  const failed = (fault: unknown): void => log('keys not read again', { fault });
  const read = tokenReader({
    appId,
    keys: new Map(tenants.map((tenant) => [tenant, remoteKeys(urlOf(tenant), tenant, { ...keys, failed })])),
    clock,
  });
  return async (authorization) => {
    const token = bearer.exec(authorization)?.[1];
    return token ? read(token) : { ok: false, why: 'missing' };
  };
};

const checkOf = (ports: IdentityPorts): Check => {
  const { local, appId, tenants } = ports;
  // The configuration refuses both and neither; here it would mean that anybody may be anybody.
  if (local === (appId !== undefined)) throw new Error('either WARDLINE_LOCAL=1 or an app id');
  if (appId !== undefined) return byToken(ports, appId);
  return async (authorization) => personaIn(authorization, tenants[0] ?? '');
};

/** Who calls, by the Authorization header, or how that is answered. Never throws; the log has the reason alone. */
export const authoriser = (ports: IdentityPorts): ((authorization: string) => Promise<Admitted>) => {
  const check = checkOf(ports);
  return async (authorization) => {
    const checked = await check(authorization);
    if (checked.ok) return checked;
    const { why, fault } = checked;
    ports.log('page turned away', { reason: why, ...(fault === undefined ? {} : { fault }) });
    return { ok: false, ...turnedAway(why) };
  };
};
