import assert from 'node:assert/strict';
import { judged } from '../../bot/identity/claims.ts';
import { appId, oid, tenant, usual } from './tokens.ts';

const judge = (claims: Readonly<Record<string, unknown>>): unknown => {
  const checked = judged({ ...usual, ...claims }, { appId, tenant });
  return checked.ok ? 'in' : checked.why;
};

describe('bot/identity/claims', () => {
  it('takes our app by its id and by the addresses that a manifest may give it', () => {
    for (const aud of [
      appId,
      appId.toUpperCase(),
      `api://${appId}`,
      `api://botid-${appId}`,
      `api://wardline.example.nhs.uk/${appId}`,
      `api://wardline.example.nhs.uk/botid-${appId}`,
      `api://localhost:3978/${appId}`,
    ]) {
      assert.equal(judge({ aud }), 'in', aud);
    }
  });

  it('takes no other audience, and none that only looks like ours', () => {
    for (const aud of [
      undefined,
      '',
      'https://graph.microsoft.com',
      '00000003-0000-0000-c000-000000000000',
      `${appId}0`,
      `0${appId}`,
      `api://${appId}/other`,
      `api://evil.example/other/${appId}`,
      `api://evil.example/${appId}#`,
      `api://evil.example/${appId}\n`,
      `api:///${appId}`,
      `api://user@evil.example/${appId}`,
      `https://wardline.example.nhs.uk/${appId}`,
      `botid-${appId}`,
      [appId],
      [appId, 'https://graph.microsoft.com'],
      { toString: appId },
    ]) {
      assert.equal(judge({ aud }), 'audience', JSON.stringify(aud));
    }
  });

  it('asks for the word access_as_user among the scopes', () => {
    for (const scp of ['access_as_user', 'User.Read access_as_user', 'access_as_user openid']) {
      assert.equal(judge({ scp }), 'in', scp);
    }
    for (const scp of [
      undefined,
      '',
      'User.Read',
      'access_as_user_not',
      'not_access_as_user',
      'Access_As_User',
      'access_as_user,User.Read',
      'access_as_user\tUser.Read',
      ['access_as_user'],
    ]) {
      assert.equal(judge({ scp }), 'scope', String(scp));
    }
  });

  it('takes no token of an app without a person, and no id token', () => {
    assert.equal(judge({ scp: undefined, idtyp: 'app', roles: ['access_as_user'] }), 'scope');
    assert.equal(judge({ scp: undefined, azp: undefined, nonce: 'abc' }), 'scope');
  });

  it('takes tokens that Teams, Outlook and Microsoft 365 asked for, and no other app', () => {
    for (const azp of ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'bc59ab01-8403-45c6-8796-ac3ef710b3e3']) {
      assert.equal(judge({ azp }), 'in', azp);
    }
    for (const azp of [undefined, '', appId, '04b07795-8ddb-461a-bbee-02f9e1bf7b46', 'constructor']) {
      assert.equal(judge({ azp }), 'client', azp);
    }
  });

  it('says so where the registration still asks for v1 tokens', () => {
    const iss = `https://sts.windows.net/${tenant}/`;
    assert.equal(judge({ ver: '1.0', iss, aud: `api://wardline.example/${appId}` }), 'version');
    assert.equal(judge({ ver: undefined }), 'version');
    assert.equal(judge({ ver: 2 }), 'version');
  });

  it('takes nobody without an object id, or with one that could break a row key', () => {
    for (const id of [
      undefined,
      '',
      null,
      7,
      [oid],
      'a/b',
      'a\\b',
      'a#b',
      'a?b',
      'a|b',
      'a b',
      `${oid}\n`,
      `${oid}\u0000`,
      "x' or PartitionKey ge '",
      'x'.repeat(101),
      '\u202eabc',
    ]) {
      assert.equal(judge({ oid: id }), 'nobody', String(id));
    }
  });

  it('names people by their name, clipped, and never by their sign-in', () => {
    const nameOf = (name: unknown): unknown => {
      const checked = judged({ ...usual, name }, { appId, tenant });
      return checked.ok && checked.caller.name;
    };
    assert.equal(nameOf('  Nadia Rahman '), 'Nadia Rahman');
    assert.equal(nameOf(undefined), '');
    assert.equal(nameOf({ first: 'Nadia' }), '');
    assert.equal(String(nameOf('x'.repeat(256))).length, 80);
  });

  it('takes no payload that is none', () => {
    for (const payload of [undefined, null, 'x', 1, []]) {
      assert.deepEqual(judged(payload, { appId, tenant }), { ok: false, why: 'forged' });
    }
  });
});
