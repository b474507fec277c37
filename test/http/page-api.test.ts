import assert from 'node:assert/strict';
import type { Admit } from '../../bot/http/page-api.ts';
import { head, sendRaw } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

describe('what pages ask over HTTP', () => {
  let served: Served;
  const received: unknown[] = [];
  const admit: Admit<unknown> = async (authorization) =>
    authorization === 'Persona nadia'
      ? { ok: true, caller: 'nadia' }
      : { ok: false, status: 401, body: { code: 'signed-out' } };
  before(async () => {
    served = await serve({
      pageApi: {
        admit,
        receive: async (caller, body) => {
          received.push([caller, body]);
          return { status: 200, body: { data: 'x'.repeat((body as { length: number }).length) } };
        },
        personas: async () => ({ personas: [] }),
      },
    });
  });
  after(() => served.close());

  const act = (
    body: unknown,
    authorization = 'Persona nadia',
    type = 'application/json',
  ): Promise<Response> =>
    fetch(`${served.url}/api/tab/act`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body: JSON.stringify(body),
    });

  it('reaches the receiver with whoever was let in', async () => {
    assert.equal((await act({ length: 1 })).status, 200);
    assert.deepEqual(received.at(-1), ['nadia', { length: 1 }]);
  });

  it('is turned away before its body is read', async () => {
    const before = received.length;
    const response = await act({ length: 1 }, 'Bearer a.b.c');
    assert.deepEqual([response.status, await response.json()], [401, { code: 'signed-out' }]);
    assert.equal(received.length, before);
    const slow = await sendRaw(served.url, [
      head('/api/tab/act', ['content-type: application/json', 'content-length: 200000'], 'POST'),
    ]);
    assert.equal(slow.status, 401);
  });

  it('comes from no other site: a form cannot send it, and no answer allows one to read it', async () => {
    assert.equal((await act({ length: 1 }, 'Persona nadia', 'text/plain')).status, 415);
    const response = await act({ length: 1 });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('is bounded, and has to be JSON', async () => {
    assert.equal((await act('x'.repeat(300_000))).status, 413);
    const broken = await fetch(`${served.url}/api/tab/act`, {
      method: 'POST',
      headers: { authorization: 'Persona nadia', 'content-type': 'application/json' },
      body: '{',
    });
    assert.equal(broken.status, 400);
  });

  it('is answered compressed where that is worth it', async () => {
    const asked = (length: number): Promise<Response> => act({ length });
    assert.equal((await asked(10)).headers.get('content-encoding'), null);
    const large = await asked(50_000);
    assert.equal(large.headers.get('content-encoding'), 'gzip');
    assert.ok(Number(large.headers.get('content-length')) < 1000);
    assert.equal(((await large.json()) as { data: string }).data.length, 50_000);
  });

  it('offers people to be on one machine, and in production has no such address', async () => {
    assert.deepEqual(await (await fetch(`${served.url}/api/tab/personas`)).json(), { personas: [] });
    const production = await serve();
    assert.equal((await fetch(`${production.url}/api/tab/personas`)).status, 404);
    await production.close();
  });
});
