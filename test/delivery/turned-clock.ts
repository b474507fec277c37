import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import { type Dispatcher, type DispatcherPorts, dispatcher } from '../../bot/delivery/dispatcher.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { threads } from '../../bot/delivery/threads.ts';
import { lease } from '../../bot/storage/lease.ts';
import { start } from '../storage/example-request.ts';
import { memoryTable } from '../storage/memory-table.ts';
import { type Desk, deskOn, scriptedCourier } from './scripted.ts';

export const seconds = 1000;
export const minutes = 60 * seconds;

const organisation = 'RXX';

/** Dispatchers on one table, whose time passes only when a test says so. `end` stops them all. */
export const turnClock = (perSecond = 1000) => {
  const timers = sinon.useFakeTimers({
    now: start,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  const clock = (): Date => new Date();
  const courier = scriptedCourier();
  const failed = sinon.fake();
  const running: Dispatcher[] = [];
  const rows = memoryTable();
  const desk: Desk = deskOn(rows, organisation, courier);

  const begin = (more: Partial<DispatcherPorts>): Dispatcher =>
    dispatcher({
      ...desk.ports,
      ...lease(rows, organisation),
      clock,
      holder: 'one',
      flow: organisation,
      pace: pacer(perSecond, Date.now),
      threads: threads(Date.now),
      interval: seconds,
      failed,
      ...more,
    });

  return {
    courier,
    desk,
    rows,
    failed,
    pass: (ms: number) => timers.tickAsync(ms),
    /** The clock jumps and nothing happens meanwhile: a process that slept. */
    jump: (ms: number) => timers.setSystemTime(Date.now() + ms),

    run: (more: Partial<DispatcherPorts> = {}): Dispatcher => {
      const one = begin(more);
      running.push(one);
      return one;
    },

    /** One that is never stopped, because it crashes. */
    runDoomed: (more: Partial<DispatcherPorts>): void => void begin({ holder: 'crashed', ...more }),
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

    holder: async (): Promise<string> =>
      (await rows.read<{ holder: string }>(organisation, 'lease|delivery'))?.value.holder ?? '',

    end: async (): Promise<void> => {
      const stopped = Promise.all(running.map((one) => one.stop()));
      await timers.tickAsync(minutes);
      await stopped;
      timers.restore();
    },
  };
};

export type TurnedClock = ReturnType<typeof turnClock>;
