import assert from 'node:assert/strict';
import { type App, startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { exampleApp, exampleTenant } from '../teams/client.ts';
import type { Json } from '../teams/json.ts';
import { head, type RawAnswer, sendRaw, whole } from '../teams/raw.ts';
import { wire } from '../teams-edge/example-activity.ts';
import { keysStored } from './stored.ts';

const encoded = (part: Json): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token in the right form that nobody signed. */
const forged = (claims: Json, header: Json = { alg: 'RS256', kid: 'x', typ: 'JWT' }): string =>
  `${encoded(header)}.${encoded(claims)}.${Buffer.from('signature').toString('base64url')}`;

const { serviceUrl } = wire();
const fromTeams = {
  iss: 'https://api.botframework.com',
  aud: exampleApp,
  serviceurl: serviceUrl,
  nbf: 1_700_000_000,
  exp: 4_000_000_000,
};

const tokens: Readonly<Record<string, string>> = {
  'that claims to be from Teams': forged(fromTeams),
  'for another bot': forged({ ...fromTeams, aud: 'another' }),
  'that ran out': forged({ ...fromTeams, exp: 1_700_000_001 }),
  'signed by nobody': forged(fromTeams, { alg: 'none', typ: 'JWT' }),
  'signed with a public key as the secret': forged(fromTeams, { alg: 'HS256', kid: 'x' }),
  'of an unknown issuer': forged({ ...fromTeams, iss: 'https://evil.example' }),
  'of the emulator': forged({
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    ver: '1.0',
    appid: exampleApp,
    aud: exampleApp,
  }),
  'that holds no JSON': 'e30.bm90IGpzb24.c2ln',
};

describe('the front door in production', () => {
  let ward: Ward;
  let app: App;
  const logged: string[] = [];

  before(async () => {
    ward = await openWard();
    const identity = {
      appId: exampleApp,
      type: 'SingleTenant',
      tenant: exampleTenant,
      password: 'x',
    } as const;
    app = await startApp({
      config: { ...ward.config, local: false, identity, pagesAppId: exampleApp },
      log: logger('trace', { write: (line) => void logged.push(line) }),
    });
  });
  after(async () => {
    await app.stop();
    await ward.close();
  });

  const knock = (body: unknown, token?: string): Promise<RawAnswer> => {
    const headers = token === undefined ? [] : [`authorization: Bearer ${token}`];
    return sendRaw(`http://127.0.0.1:${app.port}`, whole('/api/messages', JSON.stringify(body), headers));
  };

  it('D1.4: lets nobody in without a token', async () => {
    const { status, body } = await knock(wire());
    assert.deepEqual([status, body], [401, '{"error":"unauthorised"}']);
  });

  for (const [name, token] of Object.entries(tokens)) {
    it(`lets nobody in with a token ${name}, and says nothing of how it looked`, async () => {
      const { status, body } = await knock(wire(), token);
      // 503 where Microsoft's keys cannot be fetched to look at it.
      assert.ok(status === 401 || status === 503, String(status));
      assert.ok(['{"error":"unauthorised"}', '{"error":"unavailable"}'].includes(body), body);
    });
  }

  it('turns away another tenant and a connector elsewhere, in the same words', async () => {
    const elsewhere = [
      wire({ channelData: { tenant: { id: 'another' } } }),
      wire({ serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }),
      wire({ serviceUrl: ward.connector.url }),
      wire({ channelId: 'emulator' }),
    ];
    for (const one of elsewhere) {
      const { status, body } = await knock(one, forged(fromTeams));
      assert.deepEqual([status, body], [403, '{"error":"forbidden"}']);
    }
  });

  it('has kept nothing of all that, has called nobody, and has logged no token and no text', async () => {
    assert.deepEqual(await keysStored(ward), []);
    assert.deepEqual(ward.connector.calls, []);
    const lines = logged.join('');
    assert.doesNotMatch(lines, /hello|Nadia|eyJ|c2lnbmF0dXJl/);
  });

  it('is live and ready all the same', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const { status } = await sendRaw(`http://127.0.0.1:${app.port}`, [head(path, [], 'GET')]);
      assert.equal(status, 200, path);
    }
  });
});
