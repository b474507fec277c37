/** Leave to make one call of Teams. */
export interface Pass {
  /** Teams has answered: the call counted at the latest now. */
  readonly answered: () => void;
  /** Everything about it is written down. */
  readonly done: () => void;
}

export interface Pacer {
  /** Waits for a turn: the lowest rank first, and within a rank each flow in turn. */
  readonly take: (flow: string, rank: number) => Promise<Pass>;
  /** A call that cannot wait, such as the answer to somebody: the others make room for it. */
  readonly spend: () => void;
  /** Teams said to wait: nothing at all goes out for so long, in milliseconds. */
  readonly hold: (ms: number) => void;
}

interface Call {
  readonly startedAt: number;
  /** When Teams counted it, as far as we can tell; still to come while it is in the air. */
  countedAt: number;
  over: boolean;
}

interface Waiter {
  readonly flow: string;
  readonly rank: number;
  readonly go: (pass: Pass) => void;
}

const second = 1000;
/** A second as it is kept: a guess of when Teams counted a call may be some milliseconds early. */
const kept = second + 5;
/** Answers until the shortest time is known well enough to go by. */
const learnt = 20;
/** By how much the shortest time of a call may grow with each, as the line to Teams gets slower. */
const forgets = 1.002;
/** How far a late timer may be made up for, in milliseconds. */
const catchUp = 100;
/** A call that takes longer than this holds up no other. */
const slow = 250;
/** Calls in the air at the same time, slow ones and all. */
const most = 16;

/**
 * The rate of one tenant: `perSecond` calls in any second, evenly spaced. Teams counts a call when it arrives there,
 * some time between its start and its answer. The window is therefore kept by answers, less the shortest time that
 * a call takes, so that a call which was late on its way does not bring the next second over the limit.
 *
 * No more calls are in the air than the rate needs at the pace at which Teams answers: one, where an answer and its
 * record take less time than the space between two calls. Those in the air are all that a crash can repeat.
 */
export const pacer = (
  perSecond: number | (() => number),
  now: () => number = () => performance.now(),
): Pacer => {
  const rate = typeof perSecond === 'number' ? () => perSecond : perSecond;
  const space = (): number => second / rate();
  let calls: Call[] = [];
  const waiting: Waiter[] = [];
  const servedAt = new Map<string, number>();
  let served = 0;
  let nextAt = 0;
  let heldUntil = 0;
  let quickest = Number.POSITIVE_INFINITY;
  let answers = 0;
  let usual = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const inAir = (): readonly Call[] => calls.filter((call) => !call.over);

  /** Milliseconds until fewer calls than the rate were counted within the last second, or may be yet. */
  const untilRoom = (at: number): number => {
    const counted = calls.map((call) => call.countedAt).filter((time) => time > at - kept);
    const limit = rate();
    if (counted.length < limit) return 0;
    counted.sort((one, other) => one - other);
    return Math.min((counted.at(-limit) ?? at) + kept - at, second);
  };

  /** Milliseconds until the next call may start; 0 for now. */
  const wait = (at: number): number => {
    const full = untilRoom(at);
    const air = inAir();
    const brisk = air.filter((call) => at - call.startedAt < slow);
    const lanes = Math.max(1, Math.ceil(usual / space()));
    const soonest = Math.min(...brisk.map((call) => call.startedAt + slow - at));
    const crowded = air.length >= most ? slow : brisk.length >= lanes ? soonest : 0;
    return Math.max(0, heldUntil - at, nextAt - at, full, crowded);
  };

  const begin = (at: number, countedAt: number): Call => {
    const call: Call = { startedAt: at, countedAt, over: false };
    calls = calls.filter((one) => !one.over || one.countedAt > at - kept);
    calls.push(call);
    // However many could not wait: the others wait for a second of theirs at most.
    nextAt = Math.min(Math.max(nextAt, at - catchUp) + space(), at + second);
    return call;
  };

  const nextWaiter = (): Waiter | undefined => {
    const order = (waiter: Waiter): readonly [number, number] => [
      waiter.rank,
      servedAt.get(waiter.flow) ?? 0,
    ];
    let best = 0;
    waiting.forEach((waiter, at) => {
      const [rank, turn] = order(waiter);
      const [bestRank, bestTurn] = order(waiting[best] ?? waiter);
      if (rank < bestRank || (rank === bestRank && turn < bestTurn)) best = at;
    });
    return waiting.splice(best, 1)[0];
  };

  const passFor = (call: Call): Pass => ({
    answered: () => {
      const at = now();
      answers += 1;
      quickest = Math.min(quickest * forgets, at - call.startedAt);
      call.countedAt = answers < learnt ? at : Math.max(call.startedAt, at - quickest);
    },
    done: () => {
      call.over = true;
      if (call.countedAt === Number.POSITIVE_INFINITY) call.countedAt = now();
      usual += (Math.min(now() - call.startedAt, second) - usual) / 20;
      serve();
    },
  });

  const serve = (): void => {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0) {
      const at = now();
      const ms = wait(at);
      if (ms > 0) {
        timer = setTimeout(serve, Math.ceil(ms));
        // Whoever still waits when everything else has stopped does not keep the process alive.
        timer.unref();
        return;
      }
      const waiter = nextWaiter();
      if (!waiter) return;
      served += 1;
      servedAt.set(waiter.flow, served);
      waiter.go(passFor(begin(at, Number.POSITIVE_INFINITY)));
    }
    // Flows come and go with campaigns; with nobody waiting nobody's turn has to be remembered.
    if (servedAt.size > 100) servedAt.clear();
  };

  return {
    take: (flow, rank) =>
      new Promise((resolve) => {
        waiting.push({ flow, rank, go: resolve });
        serve();
      }),
    spend: () => {
      const at = now();
      begin(at, at).over = true;
    },
    hold: (ms) => {
      heldUntil = Math.max(heldUntil, now() + ms);
    },
  };
};
