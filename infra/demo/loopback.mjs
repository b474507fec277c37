import { Server } from 'node:net';

// The Playground asks nobody who they are and listens on every network that the machine is on.
// Through it anyone nearby could speak to the service as the CIO, although the service itself binds to 127.0.0.1.
const listen = Server.prototype.listen;

Server.prototype.listen = function (first, ...rest) {
  return typeof first === 'number'
    ? listen.call(this, first, '127.0.0.1', ...rest)
    : listen.call(this, first, ...rest);
};
