import assert from 'node:assert/strict';
import { KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { createLocalJWKSet, SignJWT, UnsecuredJWT } from 'jose';
import type { Checked } from '../../bot/identity/caller.ts';
import { tokenReader } from '../../bot/identity/token.ts';
import {
  appId,
  at,
  elsewhere,
  mint,
  now,
  oid,
  pasted,
  type Signer,
  signer,
  signers,
  tenant,
  usual,
} from './tokens.ts';

describe('bot/identity/token', () => {
  let entra: Signer;
  let other: Signer;
  let read: (token: string) => Promise<Checked>;
  before(async function () {
    this.timeout(20_000);
    [entra, other] = await signers();
    const keys = new Map([[tenant, createLocalJWKSet({ keys: [entra.jwk] })]]);
    read = tokenReader({ appId, keys, clock: () => now });
  });

  const letIn = { ok: true, caller: { id: oid, tenant, name: 'Nadia Rahman' } } as const;

  const refused = async (token: string, why: string): Promise<void> =>
    assert.deepEqual(await read(token), { ok: false, why });

  it('lets in whoever Entra signed in to Teams, by object and tenant', async () => {
    assert.deepEqual(await read(await mint(entra)), letIn);
  });

  describe('a signature', () => {
    it('by another key is refused, also under the same key id', async () => {
      await refused(await mint(other), 'forged');
      await refused(await mint(other, {}, { kid: entra.kid }), 'forged');
    });

    it('is refused where the words it stands under were changed', async () => {
      const [header = '', , signature = ''] = (await mint(entra)).split('.');
      const claims = { ...usual, oid: '10000000-0000-4000-8000-000000000005' };
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      await refused([header, payload, signature].join('.'), 'forged');
    });

    it('is asked for: "none" in any spelling is refused', async () => {
      await refused(new UnsecuredJWT({ ...usual }).encode(), 'forged');
      for (const alg of ['none', 'None', 'NONE', 'nOnE', '', undefined]) {
        await refused(pasted({ typ: 'JWT', alg, kid: entra.kid }, usual), 'forged');
        await refused(pasted({ typ: 'JWT', alg, kid: entra.kid }, usual, 'AAAA'), 'forged');
      }
    });

    it('made with our public key as a shared secret is refused', async () => {
      for (const secret of [entra.pem, entra.pem.trim(), JSON.stringify(entra.jwk), entra.jwk.n ?? '']) {
        const token = new SignJWT({ ...usual })
          .setProtectedHeader({ alg: 'HS256', kid: entra.kid })
          .sign(new TextEncoder().encode(secret));
        await refused(await token, 'forged');
      }
    });

    it('in a way that Entra does not sign in is refused, even by the right key', async () => {
      const secret = KeyObject.from(entra.secret);
      for (const alg of ['RS384', 'RS512', 'PS256']) {
        const token = new SignJWT({ ...usual }).setProtectedHeader({ alg, kid: entra.kid }).sign(secret);
        await refused(await token, 'forged');
      }
    });

    it('by a key that the token brings along is refused', async () => {
      const stranger = { ...other.jwk, kid: entra.kid };
      for (const header of [
        { kid: entra.kid, jwk: stranger },
        { kid: entra.kid, jku: 'http://127.0.0.1:1/keys' },
        { kid: entra.kid, x5u: 'http://127.0.0.1:1/keys', x5c: ['AAAA'] },
      ]) {
        await refused(await mint(other, {}, header), 'forged');
      }
    });
  });

  describe('a time', () => {
    it('that is over is told apart, with a minute for clocks that differ', async () => {
      assert.deepEqual(await read(await mint(entra, { exp: at(-59) })), letIn);
      await refused(await mint(entra, { exp: at(-61) }), 'expired');
    });

    it('that has not come is refused, with a minute for clocks that differ', async () => {
      assert.deepEqual(await read(await mint(entra, { nbf: at(59) })), letIn);
      await refused(await mint(entra, { nbf: at(61) }), 'early');
    });

    it('that is missing or no time is refused', async () => {
      for (const claims of [{ exp: undefined }, { nbf: undefined }, { exp: 'soon' }, { nbf: 'now' }]) {
        await refused(await mint(entra, claims), 'forged');
      }
    });

    it('that is over is not told to whoever forged the rest', async () => {
      await refused(await mint(other, { exp: at(-3600) }, { kid: entra.kid }), 'forged');
    });
  });

  describe('A7.3: a tenant', () => {
    const issuer = (tid: string): string => `https://login.microsoftonline.com/${tid}/v2.0`;

    it('that is not ours is refused, in the issuer, in the claim, and in both', async () => {
      await refused(await mint(entra, { iss: issuer(elsewhere) }), 'tenant');
      await refused(await mint(entra, { tid: elsewhere }), 'tenant');
      await refused(await mint(entra, { tid: elsewhere, iss: issuer(elsewhere) }), 'tenant');
    });

    it('that is ours in both, but not the same one, is refused', async () => {
      const keySet = createLocalJWKSet({ keys: [entra.jwk] });
      const both = tokenReader({
        appId,
        keys: new Map([
          [tenant, keySet],
          [elsewhere, keySet],
        ]),
        clock: () => now,
      });
      const token = await mint(entra, { iss: issuer(elsewhere) });
      assert.deepEqual(await both(token), { ok: false, why: 'tenant' });
      const its = await mint(entra, { iss: issuer(elsewhere), tid: elsewhere });
      assert.deepEqual(await both(its), { ok: true, caller: { ...letIn.caller, tenant: elsewhere } });
    });

    it('that is not there, or whose issuer is like ours, is refused', async () => {
      await refused(await mint(entra, { tid: undefined }), 'forged');
      for (const iss of [
        undefined,
        issuer('common'),
        `${issuer(tenant)}/`,
        issuer(tenant).replace('https', 'http'),
        issuer(tenant).replace('login.', 'login.evil.'),
        [issuer(tenant)],
      ]) {
        await refused(await mint(entra, { iss }), 'tenant');
      }
    });

    it('of a prototype is no tenant', async () => {
      await refused(await mint(entra, { tid: '__proto__' }), 'tenant');
      await refused(await mint(entra, { tid: 'constructor' }), 'tenant');
    });
  });

  it('takes nothing that is too long to be a token', async () => {
    const token = await mint(entra, { groups: 'x'.repeat(100_000) });
    await refused(token, 'forged');
  });

  it('takes two hundred groups, which is as many as Entra writes down', async () => {
    const groups = Array.from(
      { length: 200 },
      (_, n) => `10000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`,
    );
    assert.deepEqual(await read(await mint(entra, { groups })), letIn);
  });

  it('takes no garbage', async () => {
    const token = await mint(entra);
    for (const text of ['', '.', '..', '...', 'a.b.c', `${token}.`, `.${token}`, `${token}\n`, ` ${token}`]) {
      await refused(text, 'forged');
    }
    for (const payload of ['null', '[]', '"x"', '1', '{', '\ud800']) {
      await refused(`e30.${Buffer.from(payload).toString('base64url')}.AAAA`, 'forged');
    }
  });

  it('takes no token with one character changed, added or left out, wherever it is', async () => {
    const token = await mint(entra);
    const [, , signature = ''] = token.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %'];
    const place = fc.nat({ max: token.length - 1 });
    const character = fc.constantFrom(...characters);
    await fc.assert(
      fc.asyncProperty(
        place,
        character,
        fc.constantFrom(0, 1),
        fc.boolean(),
        async (from, put, out, leave) => {
          const changed = token.slice(0, from) + (leave ? '' : put) + token.slice(from + (leave ? 1 : out));
          const checked = await read(changed);
          if (!checked.ok) return;
          // The last character holds four bits that stand for nothing: it may differ where the bytes do not.
          const at = token.lastIndexOf('.');
          assert.equal(changed.slice(0, at), token.slice(0, at));
          assert.deepEqual(Buffer.from(changed.slice(at + 1), 'base64url'), bytes);
          assert.deepEqual(checked, letIn);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('blames nobody and lets nobody in where a key cannot be used', async () => {
    const broken = tokenReader({
      appId,
      keys: new Map([
        [
          tenant,
          async () => {
            throw new TypeError('not a key');
          },
        ],
      ]),
      clock: () => now,
    });
    const checked = await broken(await mint(await signer('third')));
    assert.equal(checked.ok || checked.why, 'unavailable');
  });
});
