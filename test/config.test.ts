import assert from 'node:assert/strict';
import { readConfig } from '../bot/config.ts';
import { aSettingsFile } from './support/settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

const near =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b;TableEndpoint=http://127.0.0.1:10002/a;';
const far = 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net';

const local: Env = {
  WARDLINE_LOCAL: '1',
  WARDLINE_SETTINGS: 'settings.json',
  AZURE_STORAGE_CONNECTION_STRING: near,
};

const production: Env = {
  WARDLINE_SETTINGS: 'settings.json',
  AZURE_STORAGE_ACCOUNT: 'wardline',
  MicrosoftAppId: 'app',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppType: 'UserAssignedMSI',
};

const read = (env: Env, file = JSON.stringify(aSettingsFile())) => readConfig(env, () => file);
const faultsOf = (env: Env): readonly string[] => {
  const result = read(env);
  return result.ok ? [] : result.faults;
};
const configOf = (env: Env) => {
  const result = read(env);
  if (!result.ok) assert.fail(result.faults.join('\n'));
  return result.config;
};
const onlyFault = (env: Env): string => {
  const faults = faultsOf(env);
  assert.equal(faults.length, 1, faults.join('\n'));
  return faults[0] ?? '';
};

describe('the configuration on one machine', () => {
  it('listens to this machine only, without an identity', () => {
    const { host, port, local: isLocal, identity, storage, logLevel } = configOf(local);
    assert.deepEqual([host, port, isLocal, identity, logLevel], ['127.0.0.1', 3978, true, undefined, 'info']);
    assert.deepEqual(storage, { kind: 'connection-string', value: near });
  });

  it('refuses every credential of production, one by one and together', () => {
    const credentials = [
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'AZURE_STORAGE_ACCOUNT',
      'WARDLINE_TAB_APP_ID',
      'AZURE_CLIENT_ID',
      'AZURE_CLIENT_SECRET',
    ];
    for (const name of credentials)
      assert.match(
        onlyFault({ ...local, [name]: 'x' }),
        new RegExp(`^${name}: must not be set with WARDLINE_LOCAL=1`),
      );
    const all = Object.fromEntries(credentials.map((name) => [name, 'x']));
    assert.equal(faultsOf({ ...local, ...all }).length, credentials.length);
  });

  it('takes storage on this machine only', () => {
    for (const connection of [
      'UseDevelopmentStorage=true',
      'UseDevelopmentStorage=true;',
      near,
      'TableEndpoint=http://localhost:10002/a',
      'TableEndpoint=http://[::1]:10002/a',
    ])
      configOf({ ...local, AZURE_STORAGE_CONNECTION_STRING: connection });
    for (const connection of [
      far,
      'TableEndpoint=https://wardline.table.core.windows.net',
      'TableEndpoint=http://127.0.0.1.evil.example/a',
      'TableEndpoint=http://localhost@evil.example/a',
      'TableEndpoint=nonsense',
      'AccountName=localhost',
      'UseDevelopmentStorage=true;TableEndpoint=https://evil.example',
    ])
      assert.match(
        onlyFault({ ...local, AZURE_STORAGE_CONNECTION_STRING: connection }),
        /^AZURE_STORAGE_CONNECTION_STRING: WARDLINE_LOCAL=1 takes storage on this machine only$/,
        connection,
      );
  });

  it('is asked for by 1 and by nothing else', () => {
    for (const value of ['true', 'yes', '0', '2'])
      assert.match(
        faultsOf({ ...local, WARDLINE_LOCAL: value }).join('\n'),
        /^WARDLINE_LOCAL: 1, or leave it out/,
      );
    assert.equal(configOf({ ...production, WARDLINE_LOCAL: '' }).local, false);
  });
});

describe('the configuration in production', () => {
  it('listens to everybody, with the identity of the app', () => {
    const { host, local: isLocal, identity, storage } = configOf(production);
    assert.deepEqual([host, isLocal], ['0.0.0.0', false]);
    assert.deepEqual(identity, {
      appId: 'app',
      tenant: 'tenant',
      type: 'UserAssignedMSI',
      password: undefined,
    });
    assert.deepEqual(storage, { kind: 'account', account: 'wardline' });
  });

  it('needs an app, its tenant and how it proves who it is', () => {
    for (const name of ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppType'])
      for (const value of [undefined, ''])
        assert.match(onlyFault({ ...production, [name]: value }), new RegExp(`^${name}: `));
    assert.match(
      onlyFault({ ...production, MicrosoftAppType: 'MultiTenant' }),
      /^MicrosoftAppType: SingleTenant or/,
    );
  });

  it('signs people in to the pages with the bot’s own app, or another where it is a managed identity', () => {
    assert.equal(configOf(production).pagesAppId, production.MicrosoftAppId);
    assert.equal(configOf({ ...production, WARDLINE_TAB_APP_ID: 'pages' }).pagesAppId, 'pages');
    assert.equal(configOf(local).pagesAppId, undefined);
  });

  it('needs a password for a single tenant, and takes none with a managed identity', () => {
    const single = { ...production, MicrosoftAppType: 'SingleTenant' };
    assert.match(onlyFault(single), /^MicrosoftAppPassword: needed with SingleTenant$/);
    assert.equal(configOf({ ...single, MicrosoftAppPassword: 'x' }).identity?.password, 'x');
    assert.match(
      onlyFault({ ...production, MicrosoftAppPassword: 'x' }),
      /^MicrosoftAppPassword: must be empty with UserAssignedMSI$/,
    );
  });

  it('needs storage, by a connection string or an account; the string wins', () => {
    assert.match(onlyFault({ ...production, AZURE_STORAGE_ACCOUNT: undefined }), /one of them is needed$/);
    assert.deepEqual(configOf({ ...production, AZURE_STORAGE_CONNECTION_STRING: far }).storage, {
      kind: 'connection-string',
      value: far,
    });
  });
});

describe('the configuration anywhere', () => {
  it('listens on the port that it is told', () => {
    for (const [told, port] of [
      [undefined, 3978],
      ['', 3978],
      ['8080', 8080],
      ['0', 0],
      ['65535', 65_535],
    ] as const)
      assert.equal(configOf({ ...local, PORT: told }).port, port);
    for (const told of ['65536', '-1', '80.5', 'http', ' ', '0x50', '1e3'])
      assert.equal(onlyFault({ ...local, PORT: told }), `PORT: ${told} is not a port`);
  });

  it('logs as much as it is told', () => {
    assert.equal(configOf({ ...local, LOG_LEVEL: 'silent' }).logLevel, 'silent');
    assert.match(onlyFault({ ...local, LOG_LEVEL: 'verbose' }), /^LOG_LEVEL: one of fatal, error,/);
  });

  it('needs the settings file of the trust, and tells of each fault in it with its path', () => {
    assert.match(onlyFault({ ...local, WARDLINE_SETTINGS: undefined }), /^WARDLINE_SETTINGS: /);
    const broken = read(local, JSON.stringify(aSettingsFile({ emergency: [], sending: { perSecond: 0 } })));
    assert.ok(!broken.ok);
    assert.equal(broken.faults.length, 2);
    for (const fault of broken.faults)
      assert.match(fault, /^settings\.json: (emergency|sending\.perSecond): /);
  });

  it('tells of a settings file that cannot be read', () => {
    const unread = readConfig({ ...local, WARDLINE_SETTINGS: '/no/such/settings.json' });
    assert.ok(!unread.ok);
    assert.match(unread.faults.join('\n'), /^WARDLINE_SETTINGS: ENOENT/);
  });

  it('links to where browsers find it, by https alone and without a path, and to nothing where nobody said', () => {
    for (const [told, url] of [
      [undefined, undefined],
      ['', undefined],
      ['https://wardline.example', 'https://wardline.example'],
      ['https://wardline.example/', 'https://wardline.example'],
      ['https://wardline.example:8443/', 'https://wardline.example:8443'],
      ['HTTPS://Wardline.Example', 'https://wardline.example'],
      ['https://name:word@wardline.example/x?y#z', 'https://wardline.example'],
    ] as const)
      assert.equal(configOf({ ...production, WARDLINE_URL: told }).url, url, told);
    for (const told of [
      'http://wardline.example',
      'wardline.example',
      '//wardline.example',
      'https://',
      ' ',
      'ftp://x',
    ])
      for (const env of told.startsWith('http://') ? [production] : [production, local])
        assert.equal(
          onlyFault({ ...env, WARDLINE_URL: told }),
          'WARDLINE_URL: an address that begins with https://',
          told,
        );
  });

  it('takes an address without https on one machine, where nothing crosses a network', () => {
    assert.equal(configOf({ ...local, WARDLINE_URL: 'http://127.0.0.1:3978' }).url, 'http://127.0.0.1:3978');
  });

  it('tells of every fault at once', () => {
    const faults = faultsOf({
      PORT: 'x',
      LOG_LEVEL: 'x',
      WARDLINE_LOCAL: 'x',
      MicrosoftAppType: 'x',
      WARDLINE_URL: 'x',
    });
    assert.deepEqual(
      faults.map((fault) => fault.split(/[: ]/)[0]),
      [
        ...[
          'WARDLINE_LOCAL',
          'LOG_LEVEL',
          'PORT',
          'MicrosoftAppId',
          'MicrosoftAppTenantId',
          'MicrosoftAppType',
        ],
        ...['AZURE_STORAGE_CONNECTION_STRING', 'WARDLINE_SETTINGS', 'WARDLINE_URL'],
      ],
    );
  });

  it('never repeats a secret in a fault', () => {
    const secrets = {
      MicrosoftAppPassword: 'hush-hush',
      AZURE_CLIENT_SECRET: 'hush-hush',
      AZURE_STORAGE_CONNECTION_STRING: `${far};SharedAccessSignature=hush-hush`,
    };
    assert.doesNotMatch(
      [...faultsOf({ ...local, ...secrets }), ...faultsOf({ ...production, ...secrets })].join('\n'),
      /hush/,
    );
  });
});
