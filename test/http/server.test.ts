import assert from 'node:assert/strict';
import { head, type RawAnswer, sendRaw, whole } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

describe('bot/http/server', () => {
  let served: Served;
  before(async () => {
    served = await serve();
  });
  after(() => served.close());

  const ask = (method: string, path: string, headers: readonly string[] = []): Promise<RawAnswer> =>
    sendRaw(served.url, [head(path, headers, method)]);

  for (const path of [
    '/',
    '/nothing',
    '/api',
    '/api/messages/',
    '/API/messages',
    '/health',
    '/health/live/x',
    '/%E0%A4%A',
    '/..%2f..%2fetc/passwd',
    '//api/messages',
    '/api/messages%00',
  ]) {
    it(`says 404 to ${path}, in plain JSON`, async () => {
      const { status, body, headers } = await ask('GET', path);
      assert.deepEqual([status, body], [404, '{"error":"not found"}']);
      assert.match(headers['content-type'] ?? '', /^application\/json/);
    });
  }

  for (const [method, path] of [
    ['GET', '/api/messages'],
    ['PUT', '/api/messages'],
    ['OPTIONS', '/api/messages'],
    ['PROPFIND', '/api/messages'],
    ['POST', '/health/live'],
    ['DELETE', '/health/ready'],
  ] as const) {
    it(`says 405 to ${method} ${path}`, async () => {
      const { status, body } = await ask(method, path);
      assert.deepEqual([status, body], [405, '{"error":"method"}']);
    });
  }

  it('answers JSON whatever a client says it would like', async () => {
    for (const accept of ['text/html', 'image/png', 'application/xml', '*/*', 'nonsense']) {
      const { status, body } = await ask('GET', '/health/live', [`accept: ${accept}`]);
      assert.deepEqual([status, body], [200, '{"status":"live"}']);
    }
  });

  it('says nothing about what it is made of', async () => {
    for (const [method, path] of [
      ['GET', '/health/live'],
      ['GET', '/nothing'],
      ['PATCH', '/api/messages'],
    ] as const) {
      const { headers, body } = await ask(method, path);
      assert.doesNotMatch(JSON.stringify([headers, body]), /restify|node|express|stack|at |\.ts/i);
    }
  });

  it('is live whether or not storage is ready', async () => {
    const down = await serve({ ready: async () => false });
    const get = async (path: string) => (await sendRaw(down.url, [head(path, [], 'GET')])).status;
    assert.deepEqual([await get('/health/live'), await get('/health/ready')], [200, 503]);
    await down.close();
  });

  it('logs what breaks behind it, and answers without its words', async () => {
    const broken = await serve({
      receive: () => Promise.reject(new Error('Secret words of a library at login.example.com')),
    });
    const { status, body } = await sendRaw(broken.url, whole('/api/messages', '{}'));
    assert.deepEqual([status, body], [500, '{"error":"fault"}']);
    assert.deepEqual(broken.logged, ['http fault']);
    await broken.close();
  });

  it('breaks off an answer that fails half way, and goes on', async () => {
    const logged: string[] = [];
    const broken = await serve({
      fileFor: async () => ({
        name: 'half',
        lines: (async function* () {
          yield 'the first half';
          throw new Error('and no second one');
        })(),
      }),
      log: (event) => {
        logged.push(event);
        if (event === 'file failed') throw new Error('nor a place to log that');
      },
    });
    const half = fetch(`${broken.url}/api/tab/report.csv?ticket=x`).then((response) => response.text());
    await assert.rejects(half);
    assert.equal((await fetch(`${broken.url}/health/live`)).status, 200);
    assert.deepEqual(logged, ['file failed', 'http fault']);
    await broken.close();
  });

  it('gives back the status and the body that it was given', async () => {
    for (const answered of [{ status: 501 }, { status: 200, body: { statusCode: 200, value: {} } }]) {
      const one = await serve({ receive: async () => answered });
      const { status, body } = await sendRaw(one.url, whole('/api/messages', '{}'));
      assert.equal(status, answered.status);
      if ('body' in answered) assert.deepEqual(JSON.parse(body), answered.body);
      await one.close();
    }
  });
});
