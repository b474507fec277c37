import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import { type Dispatcher, type DispatcherPorts, dispatcher } from '../../bot/delivery/dispatcher.ts';
import { start } from '../storage/example-request.ts';
import type { memoryOutbox } from './memory-outbox.ts';
import { parcel, scriptedCourier } from './scripted.ts';

export const seconds = 1000;
export const minutes = 60 * seconds;

/** Dispatchers whose time passes only when a test says so. `end` stops them all. */
export const turnClock = () => {
  const timers = sinon.useFakeTimers({
    now: start,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  const courier = scriptedCourier();
  const failed = sinon.fake();
  const running: Dispatcher[] = [];

  return {
    courier,
    failed,
    pass: (ms: number) => timers.tickAsync(ms),

    run: (
      { store, queue }: ReturnType<typeof memoryOutbox>,
      more: Partial<DispatcherPorts> = {},
    ): Dispatcher => {
      const one = dispatcher({
        store,
        queue,
        courier,
        paint: async () => parcel,
        clock: () => new Date(),
        log: () => undefined,
        holder: 'one',
        interval: seconds,
        failed,
        ...more,
      });
      running.push(one);
      return one;
    },

    /** Who was written to, in order. */
    told: (): readonly string[] => courier.toPerson.args.map(([contact]) => contact.id),

    /** A courier that takes its time over each message. */
    slow: (ms: number): Courier => ({
      ...courier,
      toPerson: async (...to) => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        return courier.toPerson(...to);
      },
    }),

    end: async (): Promise<void> => {
      const stopped = Promise.all(running.map((one) => one.stop()));
      await timers.tickAsync(10 * minutes);
      await stopped;
      timers.restore();
    },
  };
};

export type TurnedClock = ReturnType<typeof turnClock>;
