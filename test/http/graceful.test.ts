import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { head, sendRaw, whole } from '../teams/raw.ts';
import { type Served, serve } from './serve.ts';

/** A connection that is left open, with these bytes on it. */
const opened = async ({ url }: Served, bytes = ''): Promise<Socket> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  if (bytes) socket.write(bytes);
  await pause(50);
  return socket;
};

const request = head('/health/live', [], 'GET').replace('connection: close\r\n', '');

const closes = async (socket: Socket): Promise<void> => {
  if (!socket.closed) await once(socket.resume(), 'close');
};

describe('bot/http/graceful', () => {
  let served: Served;
  /** How long it took to end, in milliseconds. */
  const ending = async (): Promise<number> => {
    const began = Date.now();
    await served.close();
    return Date.now() - began;
  };

  it('ends at once when nobody is there', async () => {
    served = await serve();
    assert.ok((await ending()) < 200);
  });

  for (const [name, bytes] of [
    ['that is idle after a request', request],
    ['that never sent a byte', ''],
    ['that sent half a request', 'POST /api/messages HTTP/1.1\r\nhost:'],
  ] as const) {
    it(`drops a connection ${name} within a second`, async () => {
      served = await serve();
      const socket = await opened(served, bytes);
      assert.ok((await ending()) < 1000);
      await closes(socket);
    });
  }

  it('answers the turn in hand, and drops the connections that carry none meanwhile', async () => {
    let finish = (): void => undefined;
    const inHand = new Promise<void>((resolve) => {
      finish = resolve;
    });
    served = await serve({
      receive: async () => {
        await inHand;
        return { status: 200, body: { done: true } };
      },
    });
    const idle = await opened(served, request);
    const answer = sendRaw(served.url, whole('/api/messages', '{}'));
    await pause(50);
    const ended = ending();
    await closes(idle);
    await pause(200);
    finish();
    assert.deepEqual((await answer).body, '{"done":true}');
    assert.ok((await ended) < 1000);
  });

  it('takes nothing new', async () => {
    served = await serve();
    await ending();
    assert.equal((await sendRaw(served.url, [request])).status, 0);
  });
});
