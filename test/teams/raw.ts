import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface RawAnswer {
  /** 0 where the other side closed without a word. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Bytes = string | Uint8Array;

/** The head of a request, exactly as given. Asks for the connection to be closed, so that an answer has an end. */
export const head = (path: string, headers: readonly string[] = [], method = 'POST'): string =>
  [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'connection: close', ...headers, '', ''].join('\r\n');

/** A JSON request with the right length, and any other headers. */
export const whole = (path: string, body: Bytes, headers: readonly string[] = []): readonly Bytes[] => [
  head(path, ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`, ...headers]),
  body,
];

/** One piece of a body sent with `transfer-encoding: chunked`; an empty one ends it. */
export const chunk = (piece: string): string => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`;

const read = (text: string): RawAnswer => {
  const [top = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = top.split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(pairs),
    body: rest.join('\r\n\r\n'),
  };
};

export interface Pace {
  /** Between the parts. */
  readonly pauseMs?: number;
  readonly withinMs?: number;
}

/** Writes the parts to the socket as they are and reads to the end. Rejects when that takes over `withinMs`. */
export const sendRaw = async (
  bot: string,
  parts: readonly Bytes[],
  { pauseMs = 0, withinMs = 5_000 }: Pace = {},
): Promise<RawAnswer> => {
  const { hostname, port } = new URL(bot);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (data: Buffer) => received.push(data));
  // A server that refuses early may reset the connection; what it said before that still counts.
  socket.on('error', () => socket.destroy());
  // Not `once`, which rejects at the first error.
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    socket.destroy();
  }, withinMs);
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part);
    if (pauseMs > 0) await pause(pauseMs);
  }
  await closed;
  clearTimeout(timer);
  if (late) throw new Error(`no end after ${withinMs} ms; until then: ${Buffer.concat(received)}`);
  return read(Buffer.concat(received).toString());
};
