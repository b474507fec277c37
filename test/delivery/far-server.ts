import sinon from 'sinon';
import { type Pacer, pacer } from '../../bot/delivery/pacer.ts';

/** How long things take for each call, in milliseconds. */
export interface Line {
  /** Until the server has counted a call. */
  readonly there: (call: number) => number;
  /** Until its answer is here. */
  readonly back: (call: number) => number;
  /** Until what came of it is written down. */
  readonly recorded?: () => number;
}

/** A server some way off, and the time it takes to get there, all in simulated time. */
export const farServer = (perSecond: number, line: Line) => {
  const timers = sinon.useFakeTimers({ now: 0, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const pace: Pacer = pacer(perSecond, Date.now);
  const arrivals: number[] = [];
  /** What was said when one more arrived: flow, rank and how many were in the air with it. */
  const served: {
    readonly flow: string;
    readonly rank: number;
    readonly at: number;
    readonly air: number;
  }[] = [];
  let air = 0;
  let until = 0;

  const after = (ms: number): Promise<void> =>
    ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));

  const call = async (flow: string, rank: number, more: Partial<Line> = {}): Promise<void> => {
    const { there, back, recorded = () => 0 } = { ...line, ...more };
    const pass = await pace.take(flow, rank);
    const n = served.length;
    air += 1;
    served.push({ flow, rank, at: Date.now(), air });
    await after(there(n));
    arrivals.push(Date.now());
    await after(back(n));
    pass.answered();
    await after(recorded());
    air -= 1;
    pass.done();
  };

  return {
    pace,
    arrivals,
    served,
    call,
    pass: (ms: number) => timers.tickAsync(ms),
    /** Keeps so many calls waiting for their turn for so long. */
    busy: async (ms: number, flow = 'one', rank = 4, waiting = 20): Promise<void> => {
      until = Date.now() + ms;
      const again = async (): Promise<void> => {
        while (Date.now() < until) await call(flow, rank);
      };
      for (let one = 0; one < waiting; one += 1) void again();
      await timers.tickAsync(ms);
    },
    /** The most that arrived within any second. */
    densest: (): number =>
      arrivals
        .toSorted((one, other) => one - other)
        .reduce((most, at, n, all) => {
          let from = n;
          while (from > 0 && at - (all[from - 1] ?? 0) < 1000) from -= 1;
          return Math.max(most, n - from + 1);
        }, 0),
    end: () => timers.restore(),
  };
};

export type FarServer = ReturnType<typeof farServer>;
