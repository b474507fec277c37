import type { Entry } from '../core/outbox.ts';
import { type DeliveryPorts, deliver } from './deliver.ts';

export interface DispatcherPorts extends DeliveryPorts {
  readonly queue: {
    readonly lease: (holder: string, now: Date) => Promise<boolean>;
    readonly release: (holder: string) => Promise<void>;
    readonly pending: (most: number) => Promise<readonly Entry[]>;
  };
  readonly holder: string;
  /** Milliseconds between looks when nobody has called. */
  readonly interval: number;
  readonly failed: (fault: unknown) => void;
}

export interface Dispatcher {
  /** There is something new; look now. */
  readonly kick: () => void;
  /** Finishes the row in hand, gives up the lease and looks no more. */
  readonly stop: () => Promise<void>;
}

/** A lease lives for ten seconds; it is renewed well before, while there is work. */
const renewEvery = 3000;

/** Rows that have to wait must not hide those behind them, so a look goes further than a round works through. */
const look = 1000;
const batch = 100;

/** A row that fails on our side rests a second longer each time, up to this many. */
const longestRest = 60;

/**
 * One loop, one row at a time, so that a row is in flight at most once. What a crash leaves behind is still in
 * the table and goes out after the next start, or from another replica once the lease has run out.
 */
export const dispatcher = (ports: DispatcherPorts): Dispatcher => {
  const { queue, holder, clock, interval, failed } = ports;
  let stopping = false;
  let kicked = false;
  let leasedAt = 0;
  let wake: (() => void) | undefined;
  /** Rows that failed on our side, such as a card that cannot be drawn: they must not hold up all the others. */
  const resting = new Map<string, { readonly times: number; readonly until: number }>();

  const holdLease = async (): Promise<boolean> => {
    const now = clock();
    if (now.getTime() - leasedAt < renewEvery) return true;
    const held = await queue.lease(holder, now);
    leasedAt = held ? now.getTime() : 0;
    return held;
  };

  const isDue = ({ key, task }: Entry): boolean => {
    const now = clock().getTime();
    const waits = 'notBefore' in task && task.notBefore !== undefined && Date.parse(task.notBefore) > now;
    return !waits && (resting.get(key)?.until ?? 0) <= now;
  };

  const carryOut = async (entry: Entry): Promise<void> => {
    // Many cards to repaint, or a slow Teams, may take longer than a lease lives.
    let renewed: Promise<unknown> = Promise.resolve();
    const heartbeat = setInterval(() => {
      renewed = holdLease().catch(failed);
    }, renewEvery);
    try {
      await deliver(ports, entry);
      resting.delete(entry.key);
    } catch (fault) {
      const times = (resting.get(entry.key)?.times ?? 0) + 1;
      resting.set(entry.key, { times, until: clock().getTime() + Math.min(times, longestRest) * 1000 });
      throw fault;
    } finally {
      clearInterval(heartbeat);
      await renewed;
    }
  };

  /** Works through what is due; true where there may be more. */
  const round = async (): Promise<boolean> => {
    const due = (await queue.pending(look)).filter(isDue).slice(0, batch);
    for (const entry of due) {
      if (stopping || !(await holdLease())) return false;
      await carryOut(entry);
    }
    return due.length > 0;
  };

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, interval);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    while (!stopping) {
      kicked = false;
      const more = await round().catch((fault: unknown) => {
        failed(fault);
        return false;
      });
      if (!more && !kicked && !stopping) await pause();
    }
    if (leasedAt > 0) await queue.release(holder).catch(failed);
  };

  const running = run();

  return {
    kick: () => {
      kicked = true;
      wake?.();
    },
    stop: async () => {
      stopping = true;
      wake?.();
      await running;
    },
  };
};
