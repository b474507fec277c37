import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileFor, TextFile } from '../../bot/http/file.ts';
import { head, sendRaw } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

const path = '/api/tab/ledger.csv';
const ask = (served: Served, query = '?ticket=t') => sendRaw(served.url, [head(path + query, [], 'GET')]);

async function* lines(...all: readonly string[]): AsyncGenerator<string> {
  yield* all;
}
const aFile = (more: Partial<TextFile> = {}): TextFile => ({
  name: 'WB-7K2QX ledger.csv',
  lines: lines('Name,Id\r\n', 'Zoë,1\r\n'),
  ...more,
});

describe('bot/http/file', () => {
  let served: Served;
  afterEach(() => served.close());
  const serving = async (fileFor: FileFor): Promise<Served> => {
    served = await serve({ fileFor });
    return served;
  };

  it('sends the file of a ticket, piece by piece, marked as UTF-8 for a spreadsheet', async () => {
    const asked: string[] = [];
    await serving(async (ticket) => {
      asked.push(ticket);
      return aFile();
    });
    const response = await fetch(`${served.url}${path}?ticket=a.b-c_d&x=1`);
    assert.equal(response.status, 200);
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(bytes.subarray(3).toString(), 'Name,Id\r\nZoë,1\r\n');
    assert.deepEqual(asked, ['a.b-c_d']);
  });

  it('is a download that nothing on the way keeps and no page can read', async () => {
    await serving(async () => aFile());
    const { headers } = await ask(served);
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
    assert.equal(headers['content-disposition'], 'attachment; filename="WB-7K2QX-ledger.csv"');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['content-security-policy'], "default-src 'none'");
    assert.equal(headers['access-control-allow-origin'], undefined);
  });

  it('sends a document as Markdown, without a mark that would stand before its heading', async () => {
    await serving(async () => aFile({ name: 'stories 2026.md', form: 'markdown', lines: lines('# Zoë\n') }));
    for (const path of ['/api/tab/stories.md', '/api/tab/record.md']) {
      const { headers, status } = await sendRaw(served.url, [head(`${path}?ticket=t`, [], 'GET')]);
      assert.deepEqual([status, headers['content-type']], [200, 'text/markdown; charset=utf-8']);
      assert.equal(headers['content-disposition'], 'attachment; filename="stories-2026.md"');
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    await served.close();
    await serving(async () => aFile({ form: 'markdown', lines: lines('# Zoë\n') }));
    const response = await fetch(`${served.url}/api/tab/stories.csv?ticket=t`);
    assert.equal(Buffer.from(await response.arrayBuffer()).toString(), '# Zoë\n');
  });

  it('lets nothing in a title out of the name of the file', async () => {
    for (const name of [
      'a"; filename="evil.exe',
      'a\r\nset-cookie: x=1',
      '../../etc/passwd',
      '李 é 😀.csv',
    ]) {
      await serving(async () => aFile({ name }));
      const { headers, status } = await ask(served);
      assert.equal(status, 200);
      assert.match(headers['content-disposition'] ?? '', /^attachment; filename="[\w.-]+"$/);
      assert.equal(headers['set-cookie'], undefined);
      await served.close();
    }
  });

  it('says 404 in plain words to a ticket that is over, to none, and to more than one', async () => {
    await serving(async (ticket) => (ticket === 'good' ? aFile() : undefined));
    for (const query of [
      '',
      '?',
      '?ticket=',
      '?ticket=x',
      '?Ticket=good',
      '?ticket=x&ticket=good',
      '?ticket=%E0%A4%A',
    ]) {
      const { status, body, headers } = await ask(served, query);
      assert.equal(status, 404, query);
      assert.match(body, /This link is no longer valid\. Go back to Teams/);
      assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
      assert.equal(headers['cache-control'], 'no-store');
    }
    assert.deepEqual(served.logged, []);
  });

  it('says no more than 404 when the ticket cannot be looked up, and logs why', async () => {
    await serving(() => Promise.reject(new Error('Secret words of the storage')));
    const { status, body } = await ask(served);
    assert.equal(status, 404);
    assert.doesNotMatch(body, /Secret/);
    assert.deepEqual(served.logged, ['file failed']);
  });

  it('is asked for with GET and nothing else', async () => {
    await serving(async () => aFile());
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      assert.equal((await sendRaw(served.url, [head(`${path}?ticket=t`, [], method)])).status, 405, method);
    }
  });

  it('breaks the connection when a fault comes half way, so that a part never passes for the whole', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'Name,Id\r\n';
      throw new Error('storage is away');
    }
    await serving(async () => aFile({ lines: broken() }));
    const { status, body } = await ask(served);
    assert.equal(status, 200);
    assert.match(body, /Name,Id/);
    assert.doesNotMatch(body, /0\r\n\r\n$/, 'no last chunk');
    const response = await fetch(`${served.url}${path}?ticket=t`);
    await assert.rejects(response.text());
    assert.deepEqual(served.logged, ['file failed', 'file failed']);
  });

  it('breaks it too when the fault comes before the first line', async () => {
    await serving(async () =>
      aFile({
        lines: {
          [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('storage is away')) }),
        },
      }),
    );
    await assert.rejects(fetch(`${served.url}${path}?ticket=t`).then((response) => response.text()));
  });

  /** A reader who takes nothing in until told to. */
  const reader = async (): Promise<Socket> => {
    const { hostname, port } = new URL(served.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.pause();
    socket.write(head(`${path}?ticket=t`, [], 'GET'));
    return socket;
  };
  const piece = `${'x'.repeat(65_534)}\r\n`;
  const pieces = 400;

  it('makes the file no faster than it is read, and a slow reader gets all of it', async () => {
    let made = 0;
    async function* long(): AsyncGenerator<string> {
      for (; made < pieces; made += 1) yield piece;
    }
    await serving(async () => aFile({ lines: long() }));
    const socket = await reader();
    await pause(300);
    const atFirst = made;
    assert.ok(atFirst < pieces / 2, `${atFirst} of ${pieces} pieces were made for nobody`);
    await pause(100);
    assert.equal(made, atFirst, 'it waits');
    let bytes = 0;
    let end = '';
    socket.on('data', (data: Buffer) => {
      bytes += data.length;
      end = (end + data.toString('latin1')).slice(-7);
    });
    socket.resume();
    await once(socket, 'end');
    assert.equal(made, pieces);
    assert.ok(bytes > pieces * piece.length);
    assert.ok(end.endsWith('0\r\n\r\n'), 'the last chunk');
  });

  it('makes no more of it once the reader has gone away', async () => {
    let over = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) yield piece;
      } finally {
        over = true;
      }
    }
    await serving(async () => aFile({ lines: endless() }));
    const socket = await reader();
    await pause(100);
    assert.equal(over, false);
    socket.destroy();
    for (let waited = 0; !over && waited < 2000; waited += 20) await pause(20);
    assert.equal(over, true);
  });
});
