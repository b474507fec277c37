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
const batch = 100;

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

  const holdLease = async (): Promise<boolean> => {
    const now = clock();
    if (now.getTime() - leasedAt < renewEvery) return true;
    const held = await queue.lease(holder, now);
    leasedAt = held ? now.getTime() : 0;
    return held;
  };

  const isDue = ({ task }: Entry): boolean =>
    !('notBefore' in task) || !task.notBefore || Date.parse(task.notBefore) <= clock().getTime();

  /** Works through what is due; true where there may be more. */
  const round = async (): Promise<boolean> => {
    const due = (await queue.pending(batch)).filter(isDue);
    for (const entry of due) {
      if (stopping || !(await holdLease())) return false;
      await deliver(ports, entry);
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
