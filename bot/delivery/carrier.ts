import type { Entry } from '../core/outbox.ts';
import { bulkMessage } from './bulk.ts';
import { campaigns } from './campaigns.ts';
import { bulkEdit } from './edit.ts';
import { fanOut } from './fan-out.ts';
import { holding } from './holding.ts';
import type { Pacer } from './pacer.ts';
import type { DeliveryPorts } from './ports.ts';
import type { Ready } from './ready.ts';
import type { Recorder } from './recorder.ts';
import { repainter } from './repaint.ts';
import { singleMessage } from './single.ts';
import type { Threads } from './threads.ts';
import { Closed, turns, whileSender } from './turns.ts';
import { woken } from './woken.ts';

export interface CarrierPorts extends DeliveryPorts {
  readonly flow: string;
  readonly pace: Pacer;
  readonly threads: Threads;
  readonly writer: Recorder;
}

/** `done`: its row is gone. `left`: it is still there, for whoever comes next. A number: after so many milliseconds. */
export type Carried = 'done' | 'left' | number;

export interface Carrier {
  /** `mayStill`: whether this process is still the one that sends, asked right before each call. */
  readonly out: (entry: Entry, mayStill: () => boolean) => Promise<Carried>;
  readonly plan: (entry: Entry) => Promise<void>;
  /** Steps that read who was told so far: nothing of their campaign may be in the air. */
  readonly needsQuiet: (entry: Entry) => boolean;
  readonly stale: () => void;
  /** Nothing new is sent from now on. */
  readonly close: () => void;
}

/** Carries out one row: waits for its turn, sends, and writes down what came of it. */
export const carrier = (given: CarrierPorts): Carrier => {
  const { store, pace, threads, writer } = given;
  const ports = { ...given, courier: holding(given.courier, pace) };
  const known = campaigns(ports);
  const { take, pass, another, close } = turns(given);
  const painter = repainter({ ...ports, pass });

  const prepare = (entry: Entry, mine: DeliveryPorts): Promise<Ready> => {
    const { task } = entry;
    if (task.kind === 'send') return singleMessage(mine, { ...entry, task });
    if (task.kind !== 'bulk') return Promise.resolve({ kind: 'nothing' });
    if (task.job === 'edit') return bulkEdit(mine, known, { ...entry, task }, another);
    return bulkMessage(mine, known, { ...entry, task });
  };

  const call = async ({
    conversation,
    rank,
    call,
  }: Ready & { kind: 'call' }): Promise<number | undefined> => {
    const full = threads.wait(conversation);
    if (full > 0) return full;
    const turn = await take(rank);
    try {
      // Another row to the same conversation may have had its turn first.
      const late = threads.wait(conversation);
      if (late > 0) return late;
      threads.count(conversation);
      const recording = await call();
      turn.answered();
      if (recording) await writer.add(recording);
      return undefined;
    } finally {
      turn.done();
    }
  };

  const carry = async (entry: Entry, mine: DeliveryPorts): Promise<Carried> => {
    const { task } = entry;
    if (task.kind === 'repaint') {
      const rest = painter.rest(task.subject);
      if (rest > 0) return rest;
      await painter.paint({ ...entry, task }, mine.courier);
      return 'done';
    }
    const ready = await prepare(entry, mine);
    const full = ready.kind === 'call' ? await call(ready) : undefined;
    if (full !== undefined) return full;
    if (ready.kind === 'settled') await writer.add(ready.recording);
    // Asked for again while it was under way? Then the row is a newer one, and is carried out once more.
    if (task.kind === 'bulk' && task.job === 'edit') await store.done(entry);
    return 'done';
  };

  return {
    out: async (entry, mayStill) => {
      const mine = { ...ports, courier: whileSender(ports.courier, mayStill) };
      try {
        return await carry(entry, mine);
      } catch (fault) {
        if (fault instanceof Closed) return 'left';
        throw fault;
      }
    },

    plan: async (entry) => {
      const { task } = entry;
      if (task.kind === 'plan') return store.unfold({ ...entry, task });
      if (task.kind === 'wake') return woken(ports, entry, task);
      if (task.kind === 'finish') {
        await ports.finished(task.subject);
        await store.done(entry);
        return;
      }
      if (task.kind !== 'fan-out') return;
      known.stale();
      await fanOut(ports, writer, { ...entry, task });
    },

    needsQuiet: ({ task }) => task.kind === 'fan-out' && task.job !== 'send',

    stale: known.stale,

    close,
  };
};
