import { z } from 'zod';
import { safeId } from '../core/safe-id.ts';
import { shownName } from '../core/shown-name.ts';
import type { Checked, Why } from './caller.ts';

/** What is missing or of another kind is empty, and passes for nothing. */
const text = z.string().catch('');

/** `preferred_username` and mail are not among them: others can change those (entra-docs, claims-validation). */
const claimsOf = z.object({
  ver: text,
  iss: text,
  tid: text,
  aud: text,
  scp: text,
  azp: text,
  oid: text,
  name: text,
});

type Claims = z.infer<typeof claimsOf>;

export interface Expected {
  readonly appId: string;
  readonly tenant: string;
}

export const issuerOf = (tenant: string): string => `https://login.microsoftonline.com/${tenant}/v2.0`;

/**
 * The apps that may ask for a token in somebody's name (msteams-docs, tab-sso-register-aad). Entra lets in those
 * that the registration lists, and any other that a person agrees to where consent is open to all: one page that
 * fools a colleague could then act as them here. So it is asked for twice.
 */
const clients: ReadonlySet<string> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams, desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams, web
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365, web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365, desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365, mobile; Outlook, desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook, web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook, mobile
]);

const scope = 'access_as_user';

/** Entra writes the app's id into v2 tokens; the address that the manifest calls it by is taken too. */
const address = /^api:\/\/(?:[a-z\d][a-z\d.-]{0,252}(?::\d{1,5})?\/)?(?:botid-)?([^/]+)$/;

const isFor = (audience: string, appId: string): boolean => {
  const named = audience.toLowerCase();
  return (address.exec(named)?.[1] ?? named) === appId.toLowerCase();
};

const faultOf = (claims: Claims, { appId, tenant }: Expected): Why | undefined => {
  if (claims.ver !== '2.0') return 'version';
  if (claims.tid !== tenant || claims.iss !== issuerOf(tenant)) return 'tenant';
  if (!isFor(claims.aud, appId)) return 'audience';
  if (!claims.scp.split(' ').includes(scope)) return 'scope';
  if (!clients.has(claims.azp)) return 'client';
  return safeId.test(claims.oid) ? undefined : 'nobody';
};

/** What a signed and current payload says of its caller. Pure. */
export const judged = (payload: unknown, expected: Expected): Checked => {
  const read = claimsOf.safeParse(payload);
  if (!read.success) return { ok: false, why: 'forged' };
  const why = faultOf(read.data, expected);
  if (why) return { ok: false, why };
  const { oid, name } = read.data;
  return { ok: true, caller: { id: oid, tenant: expected.tenant, name: shownName(name) } };
};
