import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface KeyServer {
  readonly url: URL;
  readonly asked: () => number;
  readonly show: (...keys: readonly object[]) => void;
  /** From now on it answers in this way; nothing is how it answers when it hangs. */
  readonly answerWith: (answer: (response: ServerResponse) => void) => void;
  /** Drops every caller without a word. */
  readonly fall: () => void;
  readonly close: () => Promise<void>;
}

/** Shows keys as Entra does, over real HTTP. */
export const keyServer = async (...first: readonly object[]): Promise<KeyServer> => {
  let asked = 0;
  const shown =
    (keys: readonly object[]) =>
    (response: ServerResponse): void => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys }));
    };
  let answer = shown(first);
  const server = createServer((_request, response) => {
    asked += 1;
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/discovery/v2.0/keys`),
    asked: () => asked,
    show: (...keys) => {
      answer = shown(keys);
    },
    answerWith: (given) => {
      answer = given;
    },
    fall: () => {
      answer = (response) => void response.destroy();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
