import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson } from '../../bot/http/body.ts';
import { chunk, head, sendRaw, whole } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

const path = '/api/messages';
const started = head(path, ['content-type: application/json', 'content-length: 100']);

describe('bot/http/body', () => {
  let served: Served;
  before(async () => {
    served = await serve();
  });
  after(() => served.close());

  for (const body of [
    '',
    '{',
    '{"a":}',
    "{'a':1}",
    'undefined',
    'NaN',
    '\ufeff{}',
    '{}{}',
    '[1,]',
    '\u0000',
  ]) {
    it(`says 400 to ${JSON.stringify(body)}, without the words of the parser`, async () => {
      const { status, body: said } = await sendRaw(served.url, whole(path, body));
      assert.deepEqual([status, said], [400, '{"error":"not JSON"}']);
    });
  }

  it('hands on whatever JSON it is, for the next to judge', async () => {
    const bodies = ['[]', 'null', '7', '"text"', 'true', '{"__proto__":{"x":1}}', '{"a":"\\ud83d"}'];
    for (const body of bodies) {
      assert.equal((await sendRaw(served.url, whole(path, body))).status, 200, body);
    }
    assert.equal(served.received.length, bodies.length);
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  it('reads a letter that falls between two packets', async () => {
    const bytes = Buffer.from('{"text":"😀é"}');
    const parts = [head(path, ['content-type: application/json', `content-length: ${bytes.length}`])];
    await sendRaw(served.url, [...parts, bytes.subarray(0, 11), bytes.subarray(11)], { pauseMs: 20 });
    assert.deepEqual(served.received.at(-1), { text: '😀é' });
  });

  it('reads nesting as deep as the limit allows', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.equal((await sendRaw(served.url, whole(path, deep))).status, 200);
  });

  it('does not call it a fault of ours when a client goes away in the middle', async () => {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    socket.write(`${started}{"a"`);
    await pause(50);
    socket.destroy();
    await pause(50);
    assert.deepEqual(served.logged, []);
  });

  it('cuts off a body that comes too slowly, though it keeps coming', async () => {
    const results: unknown[] = [];
    const server = createServer(async (request, response) => {
      results.push(await readJson(request, 200));
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const drip = [head(path, ['transfer-encoding: chunked']), ...Array(20).fill(chunk(' '))];
    const answer = await sendRaw(`http://127.0.0.1:${port}`, drip, { pauseMs: 50 });
    server.close();
    assert.equal(answer.status, 0);
    assert.deepEqual(results, [{ ok: false, status: 400 }]);
  });
});
