import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { chunk, head, type RawAnswer, sendRaw, whole } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

const path = '/api/messages';
const json = 'content-type: application/json';

describe('bot/http/gate', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const send = (parts: Parameters<typeof sendRaw>[1]): Promise<RawAnswer> => sendRaw(served.url, parts);

  /** Turned away with plain JSON, before anything behind the gate heard of it. */
  const turnedAway = (answer: RawAnswer, status: number, error: string): void => {
    assert.deepEqual([answer.status, answer.body], [status, JSON.stringify({ error })]);
    assert.match(answer.headers['content-type'] ?? '', /^application\/json/);
    assert.equal(answer.headers.connection, 'close');
    assert.deepEqual([served.received, served.logged], [[], []]);
  };

  it('lets JSON through, and an identity encoding', async () => {
    for (const headers of [[], ['content-encoding: identity']]) {
      assert.equal((await send(whole(path, '{"a":1}', headers))).status, 200);
    }
    assert.deepEqual(served.received, [{ a: 1 }, { a: 1 }]);
  });

  it('takes nothing compressed: 200 KB could unpack to 200 MB', async () => {
    const packed = gzipSync('{}');
    for (const encoding of ['gzip', 'deflate', 'br', 'GZIP', 'identity, gzip', 'x']) {
      turnedAway(await send(whole(path, packed, [`content-encoding: ${encoding}`])), 415, 'content-encoding');
    }
  });

  for (const type of ['multipart/form-data; boundary=x', 'text/plain', 'text/json', 'application/xml', '']) {
    it(`takes no ${JSON.stringify(type)}`, async () => {
      const headers = [...(type ? [`content-type: ${type}`] : []), 'content-length: 2'];
      turnedAway(await send([head(path, headers), '{}']), 415, 'content-type');
    });
  }

  it('takes JSON whatever its charset is called', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8']) {
      const answer = await send([head(path, [`content-type: ${type}`, 'content-length: 2']), '{}']);
      assert.equal(answer.status, 200);
    }
  });

  const limit = 256 * 1024;
  const ofSize = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));
  const inChunks = (body: string): readonly string[] => [
    head(path, [json, 'transfer-encoding: chunked']),
    ...(body.match(/.{1,65536}/gs) ?? []).map(chunk),
    chunk(''),
  ];

  it('takes 256 KB, with the length told or not', async () => {
    for (const parts of [whole(path, ofSize(limit)), inChunks(ofSize(limit))]) {
      assert.equal((await send(parts)).status, 200);
    }
  });

  it('takes not a byte more', async () => {
    for (const parts of [whole(path, ofSize(limit + 1)), inChunks(ofSize(limit + 1))]) {
      turnedAway(await send(parts), 413, 'too large');
    }
  });

  it('tells from the length alone, and does not wait for the body', async () => {
    const length = `content-length: ${limit + 1}`;
    turnedAway(await send([head(path, [json, length])]), 413, 'too large');
  });

  it('does not wait for the end of a body that is too large already', async () => {
    turnedAway(await send(inChunks(ofSize(limit * 2)).slice(0, -2)), 413, 'too large');
  });

  it('leaves a wrong or doubled length to Node', async () => {
    for (const headers of [
      ['content-length: -1'],
      ['content-length: x'],
      ['content-length: 2', 'content-length: 3'],
      ['content-length: 2', 'transfer-encoding: chunked'],
    ]) {
      assert.equal((await send([head(path, [json, ...headers]), '{}'])).status, 400);
    }
    assert.deepEqual(served.received, []);
  });

  describe('in production', () => {
    beforeEach(async () => {
      await served.close();
      served = await serve({ local: false });
    });

    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer x',
      'Bearer a.b',
      'Bearer a.b.c.d',
      'Bearer a..c',
      'Bearer a.b.c extra',
      'Bearer  a.b.c',
      'bearer a.b.c',
      'Basic YTpi',
      'a.b.c',
    ]) {
      it(`asks for a token, and ${JSON.stringify(header)} is none`, async () => {
        const headers = header === undefined ? [] : [`authorization: ${header}`];
        turnedAway(await send(whole(path, '{}', headers)), 401, 'unauthorised');
      });
    }

    it('asks for the token before it looks at anything else', async () => {
      const parts = [head(path, ['content-type: text/plain', 'content-length: 999999999'])];
      turnedAway(await send(parts), 401, 'unauthorised');
    });

    it('lets through what looks like a token, for botbuilder to check', async () => {
      assert.equal((await send(whole(path, '{}', ['authorization: Bearer a-_1.b.c']))).status, 200);
    });

    it('asks nobody for a token to tell how it is', async () => {
      assert.equal((await send([head('/health/live', [], 'GET')])).status, 200);
    });
  });
});
