import type { Courier } from '../core/courier.ts';
import type { Pacer, Pass } from './pacer.ts';
import { ranks } from './ready.ts';
import type { Threads } from './threads.ts';

/** Nothing more is sent: this process stops, or it is no longer the sender. What it had in hand is still in the table. */
export class Closed extends Error {}

export interface TurnPorts {
  readonly flow: string;
  readonly pace: Pacer;
  readonly threads: Threads;
}

/**
 * Leave to make one call after another. A service that is stopped does not wait for Teams to have room again, which
 * may take a minute, or an hour in a busy channel.
 *
 * The waits are in a list of their own: a promise that all of them race against would keep every one of them alive.
 */
export const turns = ({ flow, pace, threads }: TurnPorts) => {
  const waits = new Set<() => void>();
  let closed = false;

  const take = (rank: number): Promise<Pass> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new Closed());
      if (closed) return giveUp();
      waits.add(giveUp);
      pace.take(flow, rank).then((turn) => {
        waits.delete(giveUp);
        if (closed) turn.done();
        resolve(turn);
      });
    });

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waits.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      waits.add(end);
    });

  /** A turn for one more update in this conversation. */
  const pass = async (conversation: string): Promise<Pass> => {
    for (;;) {
      for (let ms = threads.wait(conversation); ms > 0 && !closed; ms = threads.wait(conversation)) {
        await pause(ms);
      }
      const turn = await take(ranks.repaint);
      if (threads.wait(conversation) === 0) {
        threads.count(conversation);
        return turn;
      }
      turn.done();
    }
  };

  return {
    take,
    pass,
    /** A second call by the same leave. */
    another: (conversation: string): void => {
      pace.spend();
      threads.count(conversation);
    },
    close: (): void => {
      closed = true;
      for (const end of [...waits]) end();
    },
  };
};

/** A process that slept for longer than its lease must not go on as if nothing had happened. */
export const whileSender = (courier: Courier, mayStill: () => boolean): Courier => {
  const check = (): void => {
    if (!mayStill()) throw new Closed();
  };
  return {
    toPerson: async (...to) => {
      check();
      return courier.toPerson(...to);
    },
    toChannel: async (...to) => {
      check();
      return courier.toChannel(...to);
    },
    update: async (...of) => {
      check();
      return courier.update(...of);
    },
    members: courier.members,
  };
};
