import assert from 'node:assert/strict';
import type { Courier } from '../../bot/core/courier.ts';
import type { Entry, Task } from '../../bot/core/outbox.ts';
import { type Carried, type Carrier, carrier } from '../../bot/delivery/carrier.ts';
import { type Pacer, pacer } from '../../bot/delivery/pacer.ts';
import type { DeliveryPorts } from '../../bot/delivery/ports.ts';
import { type Recorder, recorder } from '../../bot/delivery/recorder.ts';
import { type Threads, threads } from '../../bot/delivery/threads.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import type { Desk } from './scripted.ts';

export interface Worker {
  readonly carry: Carrier;
  readonly writer: Recorder;
  /** Carries out one row or one step of a plan. */
  readonly out: (entry: Entry) => Promise<Carried>;
  /** Puts a task into the outbox and carries it out. */
  readonly doing: (task: Task) => Promise<Carried>;
  /** One row at a time until nothing is left, as the dispatcher does with many at once. */
  readonly drain: () => Promise<void>;
}

export interface WorkerOptions {
  readonly courier?: Partial<Courier>;
  readonly pace?: Pacer;
  readonly threads?: Threads;
  readonly mayStill?: () => boolean;
  readonly failed?: (fault: unknown) => void;
}

/** Delivery without its loop: one hand that does one thing after another. */
export const workerOn = (
  desk: Pick<Desk, 'put' | 'left' | 'pass'> & { readonly ports: DeliveryPorts },
  options: WorkerOptions = {},
): Worker => {
  const { pace = pacer(10_000), mayStill = () => true, failed = () => undefined } = options;
  const ports = { ...desk.ports, courier: { ...desk.ports.courier, ...options.courier } };
  const writer = recorder({ ...ports, failed, wrote: () => undefined });
  const carry = carrier({ ...ports, flow: 'one', pace, threads: options.threads ?? threads(), writer });
  const plans = new Set(['plan', 'fan-out', 'finish']);

  const out = async (entry: Entry): Promise<Carried> => {
    if (!plans.has(entry.task.kind)) return carry.out(entry, mayStill);
    await carry.plan(entry);
    return 'done';
  };

  return {
    carry,
    writer,
    out,

    doing: async (task) => {
      await desk.put(task);
      const key = outboxKey(task);
      const entry = [...(await desk.left())].find((one) => one.key === key);
      assert.ok(entry, `no ${key}`);
      return out(entry);
    },

    drain: async () => {
      for (;;) {
        const [entry] = await desk.left();
        if (!entry) return;
        const result = await out(entry);
        if (typeof result === 'number') desk.pass(result);
      }
    },
  };
};
