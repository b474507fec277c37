import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { type KeyTimes, remoteKeys } from '../../bot/identity/keys.ts';
import { tokenReader } from '../../bot/identity/token.ts';
import { type KeyServer, keyServer } from './key-server.ts';
import { appId, elsewhere, mint, now, type Signer, signers, tenant } from './tokens.ts';

describe('bot/identity/keys', () => {
  let old: Signer;
  let fresh: Signer;
  let server: KeyServer;
  /** jose counts on the clock of the wall, which moves in these tests only where they say so. */
  let wall: SinonFakeTimers;
  let ticks: number;
  let failed: unknown[];
  before(async function () {
    this.timeout(20_000);
    [old, fresh] = await signers();
  });
  beforeEach(async () => {
    server = await keyServer(old.jwk);
    wall = useFakeTimers({ now, toFake: ['Date'] });
    ticks = 0;
    failed = [];
  });
  afterEach(async () => {
    wall.restore();
    await server.close();
  });

  const second = 1_000;
  const minute = 60 * second;
  const pass = (milliseconds: number): void => {
    wall.tick(milliseconds);
    ticks += milliseconds;
  };

  /** What a token of this tenant comes to: "in", or why not. */
  const reader = (times: Partial<KeyTimes> = {}) => {
    const options = { times, ticks: () => ticks, failed: (fault: unknown) => void failed.push(fault) };
    const keys = new Map([[tenant, remoteKeys(server.url, tenant, options)]]);
    const read = tokenReader({ appId, keys, clock: () => now });
    return async (token: string): Promise<string> => {
      const checked = await read(token);
      return checked.ok ? 'in' : checked.why;
    };
  };

  /** What is read in passing comes soon after, over real HTTP. */
  const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200 && !(await done()); tries += 1) await wait(10);
  };

  it('are read once for everybody', async () => {
    const read = reader();
    const token = await mint(old);
    assert.deepEqual(await Promise.all([read(token), read(token), read(token)]), ['in', 'in', 'in']);
    assert.equal(await read(token), 'in');
    assert.equal(server.asked(), 1);
  });

  it('are read again for a new key, and the old one goes on while it is shown', async () => {
    const read = reader();
    assert.equal(await read(await mint(old)), 'in');
    server.show(old.jwk, fresh.jwk);
    pass(5 * minute);
    assert.equal(await read(await mint(fresh)), 'in');
    assert.equal(await read(await mint(old)), 'in');
    assert.equal(server.asked(), 2);
    server.show(fresh.jwk);
    pass(5 * minute);
    assert.equal(await read(await mint(old, {}, { kid: 'unheard of' })), 'forged');
    assert.equal(await read(await mint(old)), 'forged');
    assert.equal(await read(await mint(fresh)), 'in');
  });

  it('do not flood Entra when somebody makes up key ids: once in five minutes', async () => {
    const read = reader();
    assert.equal(await read(await mint(old)), 'in');
    const made = Array.from({ length: 40 }, (_, n) => mint(fresh, {}, { kid: `made-up-${n}` }));
    const tokens = await Promise.all(made);
    const flood = async (): Promise<void> => {
      const outcomes = await Promise.all(tokens.slice(0, 20).map(read));
      for (const token of tokens.slice(20)) outcomes.push(await read(token));
      assert.deepEqual(new Set(outcomes), new Set(['forged']));
    };
    await flood();
    pass(5 * minute - 1);
    await flood();
    assert.equal(server.asked(), 1);
    pass(1);
    await flood();
    assert.equal(server.asked(), 2);
    assert.equal(await read(await mint(old)), 'in');
  });

  it('are tried for once in ten seconds while Entra is away, and nobody is blamed or let in', async () => {
    const read = reader();
    server.fall();
    const token = await mint(old);
    assert.deepEqual(await Promise.all([read(token), read(token)]), ['unavailable', 'unavailable']);
    assert.equal(await read(token), 'unavailable');
    assert.equal(server.asked(), 1);
    server.show(old.jwk);
    pass(10 * second - 1);
    assert.equal(await read(token), 'unavailable');
    pass(1);
    assert.equal(await read(token), 'in');
    assert.equal(server.asked(), 2);
  });

  it('are not waited for when they are slow', async () => {
    const read = reader({ patience: 80 });
    server.answerWith(() => undefined);
    const began = performance.now();
    assert.equal(await read(await mint(old)), 'unavailable');
    assert.ok(performance.now() - began < 2_000);
    // The next person does not wait at all.
    assert.equal(await read(await mint(old)), 'unavailable');
    assert.equal(server.asked(), 1);
  });

  const text =
    (status: number, body: string, headers = {}) =>
    (response: ServerResponse): void => {
      // In a process that has loaded restify this gives nothing back to go on with.
      response.writeHead(status, headers);
      response.end(body);
    };

  for (const [what, answer] of [
    ['a fault', text(500, '{"keys":[]}')],
    ['a sign-in page of some proxy', text(200, '<html>')],
    ['an address elsewhere', text(302, '', { location: 'http://127.0.0.1:1/keys' })],
    ['no list of keys', text(200, '{"keys":"none"}')],
    ['a list of no keys', text(200, '{"keys":[null]}')],
  ] as const) {
    it(`are not there where ${what} is the answer`, async () => {
      server.answerWith(answer);
      assert.equal(await reader()(await mint(old)), 'unavailable');
    });
  }

  it('that were read go on for a day while Entra is away', async () => {
    const read = reader();
    assert.equal(await read(await mint(old)), 'in');
    server.fall();
    pass(24 * 60 * minute - 1);
    assert.equal(await read(await mint(fresh)), 'unavailable');
    assert.equal(await read(await mint(old)), 'in');
    pass(minute);
    assert.equal(await read(await mint(old)), 'unavailable');
  });

  it('are read again every hour while nobody waits, so that one that was withdrawn is out', async () => {
    const read = reader();
    const token = await mint(old);
    assert.equal(await read(token), 'in');
    server.show(fresh.jwk);
    pass(60 * minute);
    assert.equal(await read(token), 'in');
    assert.equal(server.asked(), 1);
    pass(1);
    assert.equal(await read(token), 'in');
    await until(async () => (await read(token)) === 'forged');
    assert.equal(await read(token), 'forged');
    assert.equal(server.asked(), 2);
    assert.deepEqual(failed, []);
  });

  it('that cannot be read again in passing stop nobody, and it is told', async () => {
    const read = reader();
    const token = await mint(old);
    assert.equal(await read(token), 'in');
    server.fall();
    pass(60 * minute + 1);
    assert.equal(await read(token), 'in');
    await until(() => failed.length > 0);
    assert.equal(await read(token), 'in');
    assert.equal(failed.length, 1);
    assert.equal(server.asked(), 2);
  });

  it('A7.3: that sign for other tenants are not taken for ours', async () => {
    const issuer = (id: string): string => `https://login.microsoftonline.com/${id}/v2.0`;
    for (const [shown, outcome] of [
      [issuer('{tenantid}'), 'in'],
      [issuer(tenant), 'in'],
      [issuer('9188040d-6c67-4c5b-b112-36a304b66dad'), 'forged'],
      [issuer(elsewhere), 'forged'],
      ['', 'forged'],
    ] as const) {
      server.show({ ...old.jwk, issuer: shown });
      assert.equal(await reader()(await mint(old)), outcome, shown);
    }
  });

  it('A7.3: are not read for a tenant that nobody here serves', async () => {
    const iss = `https://login.microsoftonline.com/${elsewhere}/v2.0`;
    assert.equal(await reader()(await mint(old, { tid: elsewhere, iss })), 'tenant');
    assert.equal(server.asked(), 0);
  });
});
