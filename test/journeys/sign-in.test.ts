import assert from 'node:assert/strict';
import { type App, startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import { type KeyServer, keyServer } from '../identity/key-server.ts';
import { mint, pasted, type Signer, signer, signers, usual } from '../identity/tokens.ts';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { exampleTenant } from '../teams/client.ts';

const registered = '3b0e7f1c-0000-4000-8000-00000000b002';
const { lead, nadia } = people;

describe('signing in to the pages in production', () => {
  let ward: Ward;
  let app: App;
  let keys: KeyServer;
  let entra: Signer;
  const logged: string[] = [];

  before(async () => {
    ward = await openWard();
    [entra] = await signers();
    keys = await keyServer(entra.jwk);
    app = await startApp({
      config: {
        ...ward.config,
        local: false,
        identity: { appId: registered, type: 'SingleTenant', tenant: exampleTenant, password: 'x' },
      },
      keysAt: () => keys.url,
      log: logger('trace', { write: (line) => void logged.push(line) }),
    });
  });
  after(async () => {
    await app.stop();
    await keys.close();
    await ward.close();
  });

  const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from;

  const claims = (more: Readonly<Record<string, unknown>> = {}) => ({
    tid: exampleTenant,
    iss: `https://login.microsoftonline.com/${exampleTenant}/v2.0`,
    aud: registered,
    oid: lead.id,
    name: 'Lena Fox',
    iat: seconds(-60),
    nbf: seconds(-60),
    exp: seconds(3600),
    ...more,
  });

  const ask = async (authorization: string, verb = 'page.me') => {
    const response = await fetch(`http://127.0.0.1:${app.port}/api/tab/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ verb, fields: {} }),
    });
    return {
      status: response.status,
      body: (await response.json()) as { code: string; data?: { name: string } },
    };
  };

  it('knows somebody by the id of their sign-in, with the roles of the settings', async () => {
    const { status, body } = await ask(`Bearer ${await mint(entra, claims())}`);
    assert.deepEqual([status, body.data?.name], [200, lead.name]);
    const plain = await ask(
      `Bearer ${await mint(entra, claims({ oid: nadia.id, roles: ['admin'] }))}`,
      'triage.list',
    );
    assert.deepEqual([plain.status, plain.body.code], [403, 'not-allowed']);
  });

  const refused: Readonly<Record<string, () => Promise<string> | string>> = {
    'no token': () => '',
    'a persona, which is for one machine alone': () => `Persona ${lead.id}`,
    'a forged signature': async () =>
      `Bearer ${await mint({ ...(await signer('x')), kid: entra.kid }, claims())}`,
    'alg none': () => `Bearer ${pasted({ alg: 'none', kid: entra.kid }, { ...usual, ...claims() })}`,
    'one that has run out': async () => `Bearer ${await mint(entra, claims({ exp: seconds(-120) }))}`,
    'one for another app': async () => `Bearer ${await mint(entra, claims({ aud: 'another' }))}`,
    'one without the scope': async () => `Bearer ${await mint(entra, claims({ scp: 'User.Read' }))}`,
  };
  for (const [name, header] of Object.entries(refused)) {
    it(`D1.4: lets nobody in with ${name}`, async () => {
      assert.equal((await ask(await header())).status, 401);
    });
  }

  it('lets nobody in from another tenant', async () => {
    const other = '72f988bf-86f1-41af-91ab-2d7cd011db47';
    const token = await mint(
      entra,
      claims({ tid: other, iss: `https://login.microsoftonline.com/${other}/v2.0` }),
    );
    assert.equal((await ask(`Bearer ${token}`)).status, 403);
  });

  it('offers nobody to be', async () => {
    assert.equal((await fetch(`http://127.0.0.1:${app.port}/api/tab/personas`)).status, 404);
  });

  it('keeps tokens and names out of the log', async () => {
    const token = await mint(entra, claims({ aud: 'another' }));
    await ask(`Bearer ${token}`);
    const log = logged.join('\n');
    assert.match(log, /page turned away/);
    assert.doesNotMatch(log, new RegExp(`${token.slice(0, 40)}|Lena`));
  });
});
