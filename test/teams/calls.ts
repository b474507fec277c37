import type { Reply } from './errors.ts';
import type { Json } from './json.ts';
import type { Kind } from './routes.ts';

/** A request of the bot, as it came in. */
export interface Asked {
  readonly kind: Kind;
  /** For a `create`, the chat or channel it is about; empty where there is none. */
  readonly conversation: string;
  /** The activity; for a `create`, the parameters of the conversation. */
  readonly body: Json;
  /** The message to update, delete or reply to; for `members`, the one person asked for. */
  readonly item?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What became of it. `status` is 0 where the connector hung up. */
export interface Call extends Asked, Pick<Reply, 'status' | 'activityId'> {}

export interface Calls {
  readonly all: readonly Call[];
  add(call: Call): void;
  until(fits: (call: Call) => boolean, timeoutMs: number): Promise<Call>;
}

const line = ({ kind, status, conversation }: Call): string => `${kind} ${conversation} -> ${status}`;

const nothingCame = (timeoutMs: number, came: readonly Call[]): Error =>
  new Error(`nothing fitted in ${timeoutMs} ms; what came last:\n${came.slice(-20).map(line).join('\n')}`);

/** Keeps the calls, and tells those who wait for one. */
export const startCalls = (): Calls => {
  const all: Call[] = [];
  const waiting = new Set<(call: Call) => void>();

  return {
    all,
    add: (call) => {
      all.push(call);
      for (const tell of [...waiting]) tell(call);
    },
    until: (fits, timeoutMs) =>
      new Promise((resolve, reject) => {
        const past = all.find(fits);
        if (past) return resolve(past);
        const stop = (): void => {
          waiting.delete(tell);
          clearTimeout(timer);
        };
        const timer = setTimeout(() => {
          stop();
          reject(nothingCame(timeoutMs, all));
        }, timeoutMs);
        const tell = (call: Call): void => {
          if (!fits(call)) return;
          stop();
          resolve(call);
        };
        waiting.add(tell);
      }),
  };
};
