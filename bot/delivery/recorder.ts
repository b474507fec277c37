import { noTally, type Tally } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Entry, Task } from '../core/outbox.ts';
import type { DeliveryStore } from './ports.ts';
import { isFinished, type Move, moved } from './tally.ts';

/** All that has to be written down about one message. */
export interface Recording {
  readonly entry: Entry;
  readonly marks: readonly Mark[];
  /** For a message of a campaign: how its count changes. */
  readonly move?: { readonly subject: string; readonly move: Move } | undefined;
}

/** What one step of a campaign's plan writes. */
export interface Step {
  readonly marks: readonly Mark[];
  readonly moves: readonly Move[];
  /** Everybody has a row now. */
  readonly planned?: boolean;
}

export interface Recorder {
  /** Resolves once it is written, however long storage is away: what was said must not be said again. */
  readonly add: (recording: Recording) => Promise<void>;
  /** The new ETags by key, or `conflict` where the plan has changed since it was read. */
  readonly step: (subject: string, build: (tally: Tally) => Promise<Step>) => Promise<Written>;
  /** Gives up soon where storage does not answer. */
  readonly close: () => void;
}

type Written = ReadonlyMap<string, string> | 'conflict';

export interface RecorderPorts {
  readonly store: Pick<DeliveryStore, 'record' | 'stands' | 'tally'>;
  readonly clock: () => Date;
  readonly failed: (fault: unknown) => void;
  /** There is something new to carry out. */
  readonly wrote: () => void;
}

/** A transaction takes a hundred rows; each campaign in it adds its count, its end and its card. */
const mostRows = 100;
const forCampaign = 3;
/** The sender's own card follows this often while messages go out, in milliseconds. */
const shownEvery = 3000;
const pauseMs = 500;

interface Known {
  readonly tally: Tally;
  readonly etag: string | undefined;
}

interface Job extends Recording {
  readonly written: () => void;
  readonly lost: (fault: unknown) => void;
}

const isNow = (task: Task): boolean => !('notBefore' in task && task.notBefore);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Writes results one transaction after another, each with all that came meanwhile. One at a time, because the
 * counts of a campaign are in the same transactions as its rows.
 */
export const recorder = ({ store, clock, failed, wrote }: RecorderPorts): Recorder => {
  const known = new Map<string, Known>();
  const shownAt = new Map<string, number>();
  const jobs: Job[] = [];
  let closing = false;
  let tail: Promise<void> = Promise.resolve();

  const tallyOf = async (subject: string): Promise<Known> => {
    const here = known.get(subject);
    if (here) return here;
    const row = await store.tally(subject);
    const read = { tally: row?.value ?? noTally, etag: row?.etag };
    known.set(subject, read);
    return read;
  };

  const timed = (tally: Tally, finished: boolean): Tally => {
    const at = clock().toISOString();
    const startedAt = tally.startedAt ?? (tally.counts.sent > 0 ? at : undefined);
    return { ...tally, startedAt, endedAt: finished ? at : tally.endedAt };
  };

  /** The new count, and what goes with it: the sender's card now and then, and the end. */
  const counted = (subject: string, before: Tally, next: Tally): { tally: Tally; marks: readonly Mark[] } => {
    const finished = isFinished(next) && !isFinished(before);
    const tally = timed(next, finished);
    const now = clock().getTime();
    const shown = now - (shownAt.get(subject) ?? 0) >= shownEvery;
    if (shown || finished) shownAt.set(subject, now);
    const tasks: readonly Mark[] = [
      ...(finished ? [{ kind: 'task', task: { kind: 'finish', subject } } as const] : []),
      ...(shown || finished
        ? [{ kind: 'task', task: { kind: 'repaint', subject, attempt: 0 } } as const]
        : []),
    ];
    return { tally, marks: tasks };
  };

  const write = async (
    marks: readonly Mark[],
    tallies: readonly { readonly subject: string; readonly before: Known; readonly next: Tally }[],
  ): Promise<Written> => {
    const news = tallies.map(({ subject, before, next }) => ({
      subject,
      ...counted(subject, before.tally, next),
      etag: before.etag,
    }));
    const all: readonly Mark[] = [
      ...marks,
      ...news.flatMap(({ subject, tally, etag, marks: more }) => [
        { kind: 'tally', subject, tally, etag } as const,
        ...more,
      ]),
    ];
    const etags = await store.record(all).catch((fault: unknown) => {
      // Perhaps it landed and only the answer was lost.
      for (const { subject } of tallies) known.delete(subject);
      throw fault;
    });
    for (const { subject, tally } of news) {
      const etag = etags === 'conflict' ? undefined : etags.get(`tally|${subject}`);
      if (etag) known.set(subject, { tally, etag });
      else known.delete(subject);
    }
    if (all.some((mark) => mark.kind === 'task' && isNow(mark.task))) wrote();
    return etags;
  };

  const writeAll = async (batch: readonly Recording[]): Promise<Written> => {
    const subjects = [...new Set(batch.flatMap(({ move }) => move?.subject ?? []))];
    const tallies = await Promise.all(
      subjects.map(async (subject) => {
        const before = await tallyOf(subject);
        const moves = batch.flatMap(({ move }) => (move?.subject === subject ? [move.move] : []));
        return { subject, before, next: moved(before.tally, moves) };
      }),
    );
    return write(
      batch.flatMap(({ marks }) => marks),
      tallies,
    );
  };

  /** Alone, and only while its row is still there: another sender may have recorded it under a lease of their own. */
  const writeOne = async (job: Job): Promise<void> => {
    while (await store.stands(job.entry)) {
      if ((await writeAll([job])) !== 'conflict') return;
    }
  };

  /** As many as one transaction takes. */
  const nextBatch = (): readonly Job[] => {
    const subjects = new Set<string>();
    let rows = 0;
    const end = jobs.findIndex(({ marks, move }) => {
      if (move) subjects.add(move.subject);
      rows += marks.length;
      return rows + subjects.size * forCampaign > mostRows;
    });
    return jobs.splice(0, end < 0 ? jobs.length : Math.max(1, end));
  };

  const insist = async (attempt: () => Promise<void>): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await attempt();
        return;
      } catch (fault) {
        failed(fault);
        if (closing && tries > 3) throw fault;
        await pause(pauseMs);
      }
    }
  };

  const flush = async (): Promise<void> => {
    const batch = nextBatch();
    if (batch.length === 0) return;
    let together = true;
    try {
      await insist(async () => {
        const first = together;
        together = false;
        if (first && (await writeAll(batch)) !== 'conflict') return;
        for (const job of batch) await writeOne(job);
      });
      for (const job of batch) job.written();
    } catch (fault) {
      for (const job of batch) job.lost(fault);
    }
  };

  return {
    add: (recording) =>
      new Promise((written, lost) => {
        jobs.push({ ...recording, written, lost });
        tail = tail.then(flush);
      }),

    step: (subject, build) => {
      const step = tail.then(async () => {
        const before = await tallyOf(subject);
        const { marks, moves, planned } = await build(before.tally);
        const next = moved(before.tally, moves);
        return write(marks, [{ subject, before, next: planned ? { ...next, planned } : next }]);
      });
      tail = step.then(
        () => undefined,
        () => undefined,
      );
      return step;
    },

    close: () => {
      closing = true;
    },
  };
};
