import { type App, type AppOptions, startApp } from '../../bot/app.ts';
import type { Ward } from '../support/ward.ts';
import { exampleTenant } from '../teams/client.ts';
import { keyServer } from './key-server.ts';
import { type Signer, signers } from './tokens.ts';

const registered = '3b0e7f1c-0000-4000-8000-00000000b002';

export interface Production {
  readonly app: App;
  /** Whose keys the service looks at. */
  readonly entra: Signer;
  readonly close: () => Promise<void>;
}

/** A service that asks pages for tokens, over the storage of a ward. */
export const inProduction = async (
  ward: Ward,
  options: Pick<AppOptions, 'log' | 'pages'>,
): Promise<Production> => {
  const [entra] = await signers();
  const keys = await keyServer(entra.jwk);
  const app = await startApp({
    ...options,
    config: {
      ...ward.config,
      local: false,
      identity: { appId: registered, type: 'SingleTenant', tenant: exampleTenant, password: 'x' },
      pagesAppId: registered,
    },
    keysAt: () => keys.url,
  });
  return {
    app,
    entra,
    close: async () => {
      await app.stop();
      await keys.close();
    },
  };
};

/** On the clock of the wall, by which such a service reads tokens. */
export const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from;

/** What Entra says of somebody who signed in a minute ago. */
export const claimsOf = (
  { id, name }: { readonly id: string; readonly name: string },
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  tid: exampleTenant,
  iss: `https://login.microsoftonline.com/${exampleTenant}/v2.0`,
  aud: registered,
  oid: id,
  name,
  iat: seconds(-60),
  nbf: seconds(-60),
  exp: seconds(3600),
  ...more,
});
