import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';

export const tenant = '5e0f6a52-0000-4000-8000-000000000000';
export const elsewhere = '72f988bf-86f1-41af-91ab-2d7cd011db47';
export const appId = '3b0e7f1c-0000-4000-8000-00000000a001';
export const oid = '10000000-0000-4000-8000-000000000001';
export const now = new Date('2026-11-24T09:00:00Z');
export const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** Seconds since 1970, this many from now. */
export const at = (seconds: number): number => now.getTime() / 1000 + seconds;

export interface Signer {
  readonly kid: string;
  readonly secret: CryptoKey;
  readonly pem: string;
  readonly jwk: JWK;
}

export const signer = async (kid: string): Promise<Signer> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig' };
  return { kid, secret: privateKey, pem: await exportSPKI(publicKey), jwk };
};

let pair: Promise<readonly [Signer, Signer]> | undefined;

/** Two keys; making one takes longer than all that is done with it. */
export const signers = (): Promise<readonly [Signer, Signer]> => {
  pair ??= Promise.all([signer('first'), signer('second')]);
  return pair;
};

/** As Entra fills a v2 token of somebody in Teams on the web. */
export const usual = {
  ver: '2.0',
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  tid: tenant,
  aud: appId,
  scp: 'access_as_user',
  azp: teamsOnTheWeb,
  azpacr: '0',
  oid,
  sub: 'HKZpfaHyWadeOouYlitjrI-KffTm222X5rrV3xDqfKQ',
  name: 'Nadia Rahman',
  preferred_username: 'someone.else@example.nhs.uk',
  iat: at(-60),
  nbf: at(-60),
  exp: at(3600),
};

/** A token of this signer. A claim that is undefined is left out. */
export const mint = (
  by: Signer,
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: by.kid, ...header })
    .sign(by.secret);

/** A token of these parts, whatever they hold. */
export const pasted = (header: object, payload: object, signature = ''): string =>
  [JSON.stringify(header), JSON.stringify(payload)]
    .map((part) => Buffer.from(part).toString('base64url'))
    .concat(signature)
    .join('.');
