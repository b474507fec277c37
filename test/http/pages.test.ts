import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { head, sendRaw } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

describe('the pages over HTTP', () => {
  let served: Served;
  const folder = mkdtempSync(join(tmpdir(), 'wardline-pages-'));
  const script = 'console.log("a part of a page");';
  before(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script nonce="__NONCE__" src="x.js"></script>__NONCE__');
    writeFileSync(join(folder, 'assets/part-1a2b.js'), script);
    writeFileSync(join(folder, 'assets/part-1a2b.js.br'), brotliCompressSync(script));
    writeFileSync(join(folder, 'secret.txt'), 'not an asset');
    served = await serve({ pages: folder });
  });
  after(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const policyOf = (response: Response): string => response.headers.get('content-security-policy') ?? '';

  for (const path of ['/tab', '/tab/', '/tab/board', '/tab/requests/WL-7K2QX', '/tab/board?persona=x']) {
    it(`are one document at ${path}`, async () => {
      const response = await fetch(served.url + path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(response.headers.get('cache-control'), 'no-store');
    });
  }

  it('let in no script, style or data but their own, and only Teams may frame them', async () => {
    const policy = policyOf(await fetch(`${served.url}/tab/board`));
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.match(policy, /connect-src 'self';/);
    assert.match(
      policy,
      /frame-ancestors 'self' https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft$/,
    );
    assert.doesNotMatch(policy, /unsafe|https?:(?!\/\/(\*\.)?(teams|cloud))/);
  });

  it('have a nonce of their own at each answer, the same in the policy and in the document', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(`${served.url}/tab/board`);
        const nonce = /'nonce-([\w-]{22})'/.exec(policyOf(response))?.[1] ?? 'none';
        assert.equal(await response.text(), `<script nonce="${nonce}" src="x.js"></script>${nonce}`);
        return nonce;
      }),
    );
    assert.notEqual(nonces[0], nonces[1]);
  });

  it('send a part compressed as it was built, to be kept for good', async () => {
    const { status, headers } = await sendRaw(served.url, [
      head('/tab/assets/part-1a2b.js', ['accept-encoding: gzip, br'], 'GET'),
    ]);
    assert.deepEqual([status, headers['content-encoding']], [200, 'br']);
    assert.match(headers['cache-control'] ?? '', /immutable/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    const plain = await fetch(`${served.url}/tab/assets/part-1a2b.js`);
    assert.equal(await plain.text(), script);
  });

  for (const path of [
    '/tab/assets/none.js',
    '/tab/assets/../secret.txt',
    '/tab/assets/..%2fsecret.txt',
    '/tab/assets/%2e%2e/secret.txt',
  ]) {
    it(`hand out no file at ${path}`, async () => {
      const { body } = await sendRaw(served.url, [head(path, [], 'GET')]);
      assert.doesNotMatch(body, /not an asset/);
    });
  }

  for (const range of ['5-2', '0-3', '99999999-', '-5', 'x']) {
    it(`send a part whole to whoever asks for its bytes ${range}, and go on`, async () => {
      const response = await fetch(`${served.url}/tab/assets/part-1a2b.js`, {
        headers: { range: `bytes=${range}` },
      });
      assert.deepEqual([response.status, await response.text()], [200, script]);
      assert.equal((await fetch(`${served.url}/health/live`)).status, 200);
    });
  }

  it('go on when a part has gone since they started', async () => {
    writeFileSync(join(folder, 'assets/gone-3c4d.js'), script);
    const later = await serve({ pages: folder });
    rmSync(join(folder, 'assets/gone-3c4d.js'));
    assert.equal((await fetch(`${later.url}/tab/assets/gone-3c4d.js`)).status, 404);
    assert.equal((await fetch(`${later.url}/tab/assets/part-1a2b.js`)).status, 200);
    await later.close();
  });

  it('say so where they were not built, and the rest runs', async () => {
    const bare = await serve({ pages: join(folder, 'nowhere') });
    assert.equal((await fetch(`${bare.url}/tab/board`)).status, 503);
    assert.equal((await fetch(`${bare.url}/health/live`)).status, 200);
    await bare.close();
  });
});
