import { readFileSync } from 'node:fs';
import { type Loaded, readSettings } from './settings/settings.ts';
import type { StorageConfig } from './storage/client.ts';
import type { BotIdentity } from './teams/adapter.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly local: boolean;
  /** Absent in local mode only. */
  readonly identity?: BotIdentity;
  /** The app that the tokens of pages are for; absent in local mode only. */
  readonly pagesAppId?: string;
  readonly storage: StorageConfig;
  readonly settings: Loaded;
  /** Where the settings were read, for the routing rules to be read again when it changes. */
  readonly settingsFile?: string;
  /** Where people's browsers find this service, for links on cards; absent where nothing is linked. */
  readonly url?: string;
  /** A secret of our own, mixed into the keys of ballots; see storage/ballot-cipher.ts. */
  readonly pepper?: string;
  readonly logLevel: string;
}

type Env = Readonly<Record<string, string | undefined>>;
type Result =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] };
type Part<Value> = { readonly value?: Value; readonly faults: readonly string[] };

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Any of these in a local run means that somebody is about to serve a real tenant without checking tokens. */
const productionOnly = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'AZURE_STORAGE_ACCOUNT',
  'WARDLINE_TAB_APP_ID',
  'AZURE_CLIENT_ID',
  'AZURE_CLIENT_SECRET',
];

/** As many characters as 24 random bytes have in base64. */
const shortestPepper = 32;

const onThisMachine = (connection: string): boolean => {
  if (/^UseDevelopmentStorage=true;?$/.test(connection)) return true;
  const endpoint = /TableEndpoint=([^;]+)/.exec(connection)?.[1] ?? '';
  return URL.canParse(endpoint) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);
};

const portOf = (env: Env): Part<number> => {
  const text = env.PORT || '3978';
  const fine = /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
  return fine ? { value: Number(text), faults: [] } : { faults: [`PORT: ${text} is not a port`] };
};

/** Links carry names; outside a local run they must not cross a network in the clear. */
const urlOf = (env: Env, local: boolean): Part<string | undefined> => {
  const text = env.WARDLINE_URL;
  if (!text) return { value: undefined, faults: [] };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fine = url?.protocol === 'https:' || (local && url?.protocol === 'http:');
  if (!url || !fine) return { faults: ['WARDLINE_URL: an address that begins with https://'] };
  return { value: url.origin, faults: [] };
};

const storageOf = (env: Env, local: boolean): Part<StorageConfig> => {
  const { AZURE_STORAGE_CONNECTION_STRING: connection, AZURE_STORAGE_ACCOUNT: account } = env;
  if (connection && local && !onThisMachine(connection)) {
    return {
      faults: ['AZURE_STORAGE_CONNECTION_STRING: WARDLINE_LOCAL=1 takes storage on this machine only'],
    };
  }
  if (connection) return { value: { kind: 'connection-string', value: connection }, faults: [] };
  if (account) return { value: { kind: 'account', account }, faults: [] };
  return { faults: ['AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: one of them is needed'] };
};

const identityOf = (env: Env): Part<BotIdentity> => {
  const { MicrosoftAppId: appId, MicrosoftAppType: type, MicrosoftAppTenantId: tenant } = env;
  const password = env.MicrosoftAppPassword;
  const faults = [
    ...(appId ? [] : ['MicrosoftAppId: needed, unless WARDLINE_LOCAL=1']),
    ...(tenant ? [] : ['MicrosoftAppTenantId: needed, unless WARDLINE_LOCAL=1']),
    ...(type === 'SingleTenant' || type === 'UserAssignedMSI'
      ? []
      : ['MicrosoftAppType: SingleTenant or UserAssignedMSI']),
    ...(type === 'SingleTenant' && !password ? ['MicrosoftAppPassword: needed with SingleTenant'] : []),
    ...(type === 'UserAssignedMSI' && password
      ? ['MicrosoftAppPassword: must be empty with UserAssignedMSI']
      : []),
  ];
  if (faults.length > 0 || !appId || !tenant) return { faults };
  return {
    value: { appId, tenant, type: type === 'SingleTenant' ? type : 'UserAssignedMSI', password },
    faults,
  };
};

const settingsOf = (env: Env, read: (path: string) => string): Part<Loaded> => {
  const path = env.WARDLINE_SETTINGS;
  if (!path) return { faults: ["WARDLINE_SETTINGS: the path of the trust's settings file is needed"] };
  try {
    const result = readSettings(read(path));
    if (result.ok) return { value: result.settings, faults: [] };
    return { faults: result.faults.map((fault) => `${path}: ${fault}`) };
  } catch (fault) {
    return { faults: [`WARDLINE_SETTINGS: ${fault instanceof Error ? fault.message : fault}`] };
  }
};

/** What a tool that reads what is kept has to know, with a settings file of its own. */
export const readToolConfig = (
  path: string,
  env: Env = process.env,
  read = (file: string): string => readFileSync(file, 'utf8'),
):
  | { readonly ok: true; readonly config: Pick<Config, 'storage' | 'settings'> }
  | { readonly ok: false; readonly faults: readonly string[] } => {
  const settings = settingsOf({ WARDLINE_SETTINGS: path }, read);
  const storage = storageOf(env, env.WARDLINE_LOCAL === '1');
  if (settings.value && storage.value) {
    return { ok: true, config: { storage: storage.value, settings: settings.value } };
  }
  return { ok: false, faults: [...storage.faults, ...settings.faults] };
};

/** The only reader of the environment. Reports every fault at once, so that one start is enough to mend all. */
export const readConfig = (
  env: Env = process.env,
  read = (path: string): string => readFileSync(path, 'utf8'),
): Result => {
  const local = env.WARDLINE_LOCAL === '1';
  const forbidden = local ? productionOnly.filter((name) => env[name]) : [];
  const port = portOf(env);
  const storage = storageOf(env, local);
  const identity: Part<BotIdentity> = local ? { faults: [] } : identityOf(env);
  const settings = settingsOf(env, read);
  const url = urlOf(env, local);
  // A managed identity has no registration of its own for people to sign in to.
  const pagesAppId = local ? undefined : env.WARDLINE_TAB_APP_ID || identity.value?.appId;
  const pepper = env.WARDLINE_PEPPER;
  const logLevel = env.LOG_LEVEL ?? 'info';
  const faults = [
    ...forbidden.map((name) => `${name}: must not be set with WARDLINE_LOCAL=1, which checks no tokens`),
    ...(env.WARDLINE_LOCAL && !local ? ['WARDLINE_LOCAL: 1, or leave it out'] : []),
    ...(pepper && pepper.length < shortestPepper
      ? [`WARDLINE_PEPPER: at least ${shortestPepper} characters, or leave it out`]
      : []),
    ...(levels.includes(logLevel) ? [] : [`LOG_LEVEL: one of ${levels.join(', ')}`]),
    ...[port, identity, storage, settings, url].flatMap((part) => part.faults),
  ];
  if (faults.length > 0 || port.value === undefined || !storage.value || !settings.value) {
    return { ok: false, faults };
  }
  return {
    ok: true,
    config: {
      port: port.value,
      host: local ? '127.0.0.1' : '0.0.0.0',
      local,
      ...(identity.value ? { identity: identity.value } : {}),
      ...(pagesAppId ? { pagesAppId } : {}),
      storage: storage.value,
      settings: settings.value,
      ...(env.WARDLINE_SETTINGS ? { settingsFile: env.WARDLINE_SETTINGS } : {}),
      ...(url.value ? { url: url.value } : {}),
      ...(pepper ? { pepper } : {}),
      logLevel,
    },
  };
};
