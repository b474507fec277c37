import assert from 'node:assert/strict';
import { type Admitted, authoriser, type IdentityPorts } from '../../bot/identity/authorise.ts';
import { type KeyServer, keyServer } from './key-server.ts';
import { appId, at, elsewhere, mint, now, oid, type Signer, signers, tenant } from './tokens.ts';

const id = '10000000-0000-4000-8000-000000000004';

describe('bot/identity/authorise', () => {
  let entra: Signer;
  let other: Signer;
  let server: KeyServer;
  let logged: [string, Readonly<Record<string, unknown>>][];
  before(async function () {
    this.timeout(20_000);
    [entra, other] = await signers();
  });
  beforeEach(async () => {
    server = await keyServer(entra.jwk);
    logged = [];
  });
  afterEach(() => server.close());

  const ports = (part: Partial<IdentityPorts>): IdentityPorts => ({
    local: false,
    appId,
    tenants: [tenant],
    clock: () => now,
    urlOf: () => server.url,
    log: (event, facts) => void logged.push([event, facts]),
    ...part,
  });
  const inProduction = (): ((header: string) => Promise<Admitted>) => authoriser(ports({}));
  const onOneMachine = (): ((header: string) => Promise<Admitted>) =>
    authoriser(ports({ local: true, appId: undefined }));

  const codeOf = (admitted: Admitted): unknown =>
    admitted.ok ? 'in' : [admitted.status, admitted.body.code];

  describe('in production', () => {
    it('lets in a token of Teams', async () => {
      assert.deepEqual(await inProduction()(`Bearer ${await mint(entra)}`), {
        ok: true,
        caller: { id: oid, tenant, name: 'Nadia Rahman' },
      });
      assert.deepEqual(logged, []);
    });

    it('knows no personas: nobody is who they say they are', async () => {
      const admit = inProduction();
      for (const header of [`Persona ${id}`, `persona ${id}`, `Bearer ${id}`, `Bearer Persona ${id}`]) {
        assert.equal((await admit(header)).ok, false, header);
      }
      assert.deepEqual(codeOf(await admit(`Persona ${id}`)), [401, 'signed-out']);
      assert.equal(server.asked(), 0);
    });

    it('takes a header in the one shape that our page sends', async () => {
      const token = await mint(entra);
      const admit = inProduction();
      for (const header of [
        '',
        token,
        'Bearer',
        'Bearer ',
        `bearer ${token}`,
        `BEARER ${token}`,
        `Bearer  ${token}`,
        ` Bearer ${token}`,
        `Bearer ${token} `,
        `Bearer ${token}\n`,
        `Bearer ${token}, Persona ${id}`,
        `Bearer ${token} ${token}`,
        `Basic ${token}`,
      ]) {
        assert.deepEqual(codeOf(await admit(header)), [401, 'signed-out'], JSON.stringify(header));
      }
      assert.ok(logged.every(([, facts]) => facts.reason === 'missing'));
    });

    it('tells a page when to ask for another token, and when that is no use', async () => {
      const admit = inProduction();
      const answerTo = async (claims: object, by = entra): Promise<unknown> =>
        codeOf(await admit(`Bearer ${await mint(by, { ...claims }, { kid: entra.kid })}`));
      assert.deepEqual(await answerTo({ exp: at(-3600) }), [401, 'expired']);
      assert.deepEqual(await answerTo({ tid: elsewhere }), [403, 'other-organisation']);
      assert.deepEqual(await answerTo({}, other), [401, 'signed-out']);
      assert.deepEqual(await answerTo({ scp: undefined }), [401, 'signed-out']);
      server.fall();
      const admitLater = inProduction();
      assert.deepEqual(codeOf(await admitLater(`Bearer ${await mint(entra)}`)), [503, 'sign-in-unavailable']);
    });

    it('D1.3: logs the reason, and nothing that a token says', async () => {
      const admit = inProduction();
      const token = await mint(entra, { aud: 'api://another.example/app' });
      await admit(`Bearer ${token}`);
      await admit(`Bearer ${await mint(entra, { exp: at(-3600) })}`);
      assert.deepEqual(logged, [
        ['page turned away', { reason: 'audience' }],
        ['page turned away', { reason: 'expired' }],
      ]);
    });

    it('logs why the keys could not be read', async () => {
      server.fall();
      await inProduction()(`Bearer ${await mint(entra)}`);
      const [[event, facts] = ['', {}]] = logged;
      assert.deepEqual([event, facts.reason], ['page turned away', 'unavailable']);
      assert.ok(facts.fault instanceof Error);
    });

    it('A7.3: asks each tenant for its own keys', async () => {
      const theirs = await keyServer({ ...other.jwk, kid: entra.kid });
      const urlOf = (asked: string): URL => (asked === tenant ? server.url : theirs.url);
      const admit = authoriser(ports({ tenants: [tenant, elsewhere], urlOf }));
      const claims = { tid: elsewhere, iss: `https://login.microsoftonline.com/${elsewhere}/v2.0` };
      assert.deepEqual(codeOf(await admit(`Bearer ${await mint(entra)}`)), 'in');
      assert.deepEqual(codeOf(await admit(`Bearer ${await mint(entra, claims)}`)), [401, 'signed-out']);
      const token = await mint(other, claims, { kid: entra.kid });
      assert.deepEqual(codeOf(await admit(`Bearer ${token}`)), 'in');
      await theirs.close();
    });
  });

  describe('under WARDLINE_LOCAL=1', () => {
    it('lets in whoever is picked, without a name', async () => {
      const admitted = await onOneMachine()(`Persona ${id}`);
      assert.deepEqual(admitted, { ok: true, caller: { id, tenant, name: '' } });
    });

    it('does not look at tokens', async () => {
      const admit = onOneMachine();
      assert.deepEqual(codeOf(await admit(`Bearer ${await mint(entra)}`)), [401, 'signed-out']);
      assert.equal(server.asked(), 0);
    });

    it('takes no id that could break a row key', async () => {
      const admit = onOneMachine();
      const ids = ['', 'a/b', 'a#b', 'a?b', 'a\\b', 'a b', `${id}\n`, ` ${id}`, 'x'.repeat(101), 'ü'];
      for (const broken of ids) {
        assert.deepEqual(codeOf(await admit(`Persona ${broken}`)), [401, 'signed-out'], broken);
      }
    });
  });

  it('does not start where anybody could be anybody, or nobody could come in', () => {
    assert.throws(() => authoriser(ports({ local: true })));
    assert.throws(() => authoriser(ports({ appId: undefined })));
  });
});
