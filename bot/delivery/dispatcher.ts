import type { Entry } from '../core/outbox.ts';
import { abandoned, isHopeless, isOwnFault } from './abandon.ts';
import { type Carrier, carrier } from './carrier.ts';
import { hands } from './hands.ts';
import type { Pacer } from './pacer.ts';
import type { DeliveryPorts } from './ports.ts';
import { recorder } from './recorder.ts';
import { type Fits, supply } from './supply.ts';
import type { Threads } from './threads.ts';

export interface DispatcherPorts extends DeliveryPorts {
  readonly lease: (holder: string, now: Date) => Promise<boolean>;
  readonly release: (holder: string) => Promise<void>;
  readonly holder: string;
  /** The organisation, which takes turns with others in one tenant. */
  readonly flow: string;
  readonly pace: Pacer;
  readonly threads: Threads;
  /** Milliseconds between looks when nobody has called. */
  readonly interval: number;
  readonly failed: (fault: unknown) => void;
}

export interface Dispatcher {
  /** There is something new; look now. */
  readonly kick: () => void;
  /** Finishes what is in hand, gives up the lease and looks no more. */
  readonly stop: () => Promise<void>;
}

/** A lease lives for ten seconds; it is renewed well before, while there is work. */
const renewEvery = 3000;
const leaseFor = 9000;

/**
 * One sender for each organisation, whoever holds the lease. What a crash leaves behind is still in the table and
 * goes out after the next start, or from another replica once the lease has run out. A message that was in the air
 * is sent again then: it may arrive twice, and never not at all.
 */
export const dispatcher = (ports: DispatcherPorts): Dispatcher => {
  const { store, holder, clock, interval, failed, log } = ports;
  const inHand = hands(clock);
  const rows = supply(store, inHand.isDone);
  let stopping = false;
  let looked = 0;
  let leasedAt = 0;
  /** Counts the times that this process became the sender. */
  let tenure = 0;
  let renewing: Promise<boolean> | undefined;
  let wake: (() => void) | undefined;
  let kicked = true;
  /** Steps that need quiet, by campaign: nothing of it is started until its step has been taken. */
  const quiet = new Map<string, Entry>();

  const wakeUp = (): void => {
    wake?.();
  };

  const kick = (): void => {
    kicked = true;
    wakeUp();
  };

  const writer = recorder({ store, clock, failed, wrote: kick });
  const carry: Carrier = carrier({ ...ports, writer });

  /** What was read before this process became the sender again may be done: whoever sent meanwhile did that. */
  const forget = (): void => {
    rows.forget();
    quiet.clear();
    kick();
  };

  const renew = async (): Promise<boolean> => {
    const now = clock();
    const held = await ports.lease(holder, now);
    if (held && now.getTime() - leasedAt >= leaseFor) {
      tenure += 1;
      forget();
    }
    leasedAt = held ? now.getTime() : 0;
    return held;
  };

  /** The heartbeat and a round may both find it old: one of them renews. */
  const holdLease = (): Promise<boolean> => {
    const age = clock().getTime() - leasedAt;
    if (age >= 0 && age < renewEvery) return Promise.resolve(true);
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  const start = (entry: Entry): void => {
    const since = tenure;
    const isSame = (): boolean => tenure === since;
    // A process that was asleep for longer than its lease must not go on as if nothing had happened.
    const mayStill = (): boolean => isSame() && clock().getTime() - leasedAt < leaseFor;
    inHand.take(entry);
    carry
      .out(entry, mayStill)
      .then(
        (result) => {
          if (typeof result === 'number') inHand.rest(entry, result);
          inHand.drop(entry, result === 'done');
          if (result !== 'done' && isSame()) rows.back(entry);
        },
        (fault: unknown) => {
          failed(fault);
          inHand.drop(entry, false);
          if (isHopeless(inHand.failed(entry, isOwnFault(fault)))) {
            log('undelivered', { subject: entry.task.subject, reason: 'our fault' });
            return writer.add(abandoned(entry, clock())).then(() => inHand.drop(entry, true), failed);
          }
          if (isSame()) rows.back(entry);
        },
      )
      .finally(wakeUp);
  };

  const fits: Fits = {
    rank: inHand.hasRoom,
    row: (entry) => inHand.isFree(entry) && !quiet.has(entry.task.subject),
  };

  /** The next step that may be taken now. One that needs quiet holds up nothing but its own campaign. */
  const nextPlan = (): Entry | undefined => {
    for (const [subject, entry] of quiet) {
      if (inHand.holds(subject)) continue;
      quiet.delete(subject);
      return entry;
    }
    for (let entry = rows.plan(); entry; entry = rows.plan()) {
      const { subject } = entry.task;
      if (quiet.has(subject) || !inHand.isFree(entry)) continue;
      if (!carry.needsQuiet(entry) || !inHand.holds(subject)) return entry;
      quiet.set(subject, entry);
    }
    return undefined;
  };

  /** Carries out one step of a plan; `false` where there is none, or where it has to wait. */
  const plan = async (): Promise<boolean> => {
    const entry = nextPlan();
    if (!entry) return false;
    inHand.take(entry);
    try {
      await carry.plan(entry);
      inHand.stepped(entry);
    } catch (fault) {
      failed(fault);
      inHand.drop(entry, false);
      inHand.failed(entry, isOwnFault(fault));
    }
    rows.restart(entry.task.subject);
    kicked = true;
    return true;
  };

  const look = async (): Promise<void> => {
    const now = clock();
    const since = tenure;
    const all = kicked || Math.abs(now.getTime() - looked) >= interval;
    if (kicked) carry.stale();
    if (all) {
      kicked = false;
      looked = now.getTime();
    }
    await (all ? rows.look(now) : rows.fill());
    if (tenure !== since) forget();
  };

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(interval, inHand.soonest()));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Starts what there is room for; true where it ought to come again at once. */
  const round = async (): Promise<boolean> => {
    if (!(await holdLease())) {
      kicked = false;
      return false;
    }
    await look();
    const planned = await plan();
    for (let entry = rows.next(fits); entry && !stopping; entry = rows.next(fits)) start(entry);
    return planned || kicked;
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      const more = await round().catch((fault: unknown) => {
        failed(fault);
        return false;
      });
      if (!more && !stopping) await pause();
    }
    writer.close();
    carry.close();
    while (inHand.size() > 0) await pause();
    clearInterval(heartbeat);
    await renewing?.catch(failed);
    if (leasedAt > 0) await ports.release(holder).catch(failed);
  };

  const heartbeat = setInterval(() => {
    if (leasedAt > 0) holdLease().catch(failed);
  }, renewEvery / 3);
  const running = run();

  return {
    kick,
    stop: async () => {
      stopping = true;
      wakeUp();
      await running;
    },
  };
};
