import type { Server } from 'restify';

/** How often connections are looked at while a server ends, in milliseconds. */
const every = 50;

/**
 * Ends a server: it takes nothing new, answers what it has in hand, and drops connections that carry nothing. Node
 * takes a connection that never sent a request for a busy one, and stops looking at slow ones once it closes.
 */
export const graceful = (server: Server): (() => Promise<void>) => {
  const { server: node } = server;
  let inHand = 0;
  node.on('request', (_request, response) => {
    inHand += 1;
    response.once('close', () => {
      inHand -= 1;
    });
  });
  return () =>
    new Promise((resolve) => {
      const sweep = setInterval(
        () => (inHand === 0 ? node.closeAllConnections() : node.closeIdleConnections()),
        every,
      );
      server.close(() => {
        clearInterval(sweep);
        resolve();
      });
    });
};
