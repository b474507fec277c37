import assert from 'node:assert/strict';
import { logger } from '../../bot/log.ts';
import { claimsOf, inProduction, type Production, seconds } from '../identity/in-production.ts';
import { mint, pasted, type Signer, signer, usual } from '../identity/tokens.ts';
import { people } from '../support/people.ts';
import { asksWith, type TabAnswer } from '../support/tab-asks.ts';
import { openWard, type Ward } from '../support/ward.ts';

const { lead, nadia } = people;

describe('signing in to the pages in production', () => {
  let ward: Ward;
  let production: Production;
  let entra: Signer;
  const logged: string[] = [];

  before(async () => {
    ward = await openWard();
    production = await inProduction(ward, {
      log: logger('trace', { write: (line) => void logged.push(line) }),
    });
    entra = production.entra;
  });
  after(async () => {
    await production.close();
    await ward.close();
  });

  const claims = (more: Readonly<Record<string, unknown>> = {}) => claimsOf(lead, more);

  const ask = (authorization: string, verb = 'page.me'): Promise<TabAnswer> =>
    asksWith({ app: () => production.app }, authorization)(verb);

  it('knows somebody by the id of their sign-in, with the roles of the settings', async () => {
    const { status, data } = await ask(`Bearer ${await mint(entra, claims())}`);
    assert.deepEqual([status, data.name], [200, lead.name]);
    const plain = await ask(
      `Bearer ${await mint(entra, claims({ oid: nadia.id, roles: ['admin'] }))}`,
      'triage.list',
    );
    assert.deepEqual([plain.status, plain.code], [403, 'not-allowed']);
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
    assert.equal((await fetch(`http://127.0.0.1:${production.app.port}/api/tab/personas`)).status, 404);
  });

  it('keeps tokens and names out of the log', async () => {
    const token = await mint(entra, claims({ aud: 'another' }));
    await ask(`Bearer ${token}`);
    const log = logged.join('\n');
    assert.match(log, /page turned away/);
    assert.doesNotMatch(log, new RegExp(`${token.slice(0, 40)}|Lena`));
  });
});
