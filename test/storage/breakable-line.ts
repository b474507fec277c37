import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connectionTo, type Tables } from '../support/tables.ts';

export interface BreakableLine {
  readonly connection: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** The next requests that hold `words` reach the store and are done; their answers never come back. */
  loseAnswers(count: number, words: string): void;
  close(): Promise<void>;
}

/** A line to the store that a test can break: what a moment without a network does to a service. */
export const breakableLine = async ({ port: store }: Tables): Promise<BreakableLine> => {
  const ends = new Set<Socket>();
  let toLose = { count: 0, words: '' };

  const server = createServer((near) => {
    const far = connect(store, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    let asked = '';
    near.on('data', (request: Buffer) => {
      const text = request.toString('latin1');
      asked = /^[A-Z]+ \//.test(text) ? text : asked + text;
      far.write(request);
    });
    far.on('data', (answer: Buffer) => {
      if (toLose.count === 0 || !asked.includes(toLose.words)) return near.write(answer);
      toLose = { ...toLose, count: toLose.count - 1 };
      return near.destroy();
    });
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    for (const end of ends) end.destroy();
    await closed;
  };

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    connection: connectionTo(port),
    cut,
    mend: () => listen(port),
    loseAnswers: (count, words) => {
      toLose = { count, words };
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
};
