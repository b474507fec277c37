import type { ByTokenPorts } from './by-token.ts';
import type { Caller, Checked } from './caller.ts';
import { personaIn } from './persona.ts';
import { type TurnedAway, turnedAway } from './turned-away.ts';

export interface IdentityPorts extends ByTokenPorts {
  /** `WARDLINE_LOCAL=1`: whoever the page says it is. */
  readonly local: boolean;
  /** The app that tokens have to be for; absent in local mode only. */
  readonly appId: string | undefined;
}

export type Admitted = { readonly ok: true; readonly caller: Caller } | ({ readonly ok: false } & TurnedAway);

type Check = (authorization: string) => Promise<Checked>;

/** Teams gives the page a token of three parts; what they hold is not looked at here. */
const bearer = /^Bearer ([\w.-]+)$/;

/** jose is loaded with the first token: at the start it would take a thirtieth of the time to the first answer. */
const whenAsked = (ports: ByTokenPorts, appId: string): Check => {
  let loading: Promise<(token: string) => Promise<Checked>> | undefined;
  return async (authorization) => {
    const token = bearer.exec(authorization)?.[1];
    if (!token) return { ok: false, why: 'missing' };
    loading ??= import('./by-token.ts').then(({ byToken }) => byToken(ports, appId));
    return (await loading)(token);
  };
};

const checkOf = (ports: IdentityPorts): Check => {
  const { local, appId, tenants } = ports;
  // The configuration refuses both and neither; here it would mean that anybody may be anybody.
  if (local === (appId !== undefined)) throw new Error('either WARDLINE_LOCAL=1 or an app id');
  if (appId !== undefined) return whenAsked(ports, appId);
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
