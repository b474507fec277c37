import { useEffect, useRef, useState } from 'react';
import { useAsk } from '../../api/context.ts';
import { type Deed, type Held, type Progress, type Run, runBulk } from './bulk.ts';

export interface Bulk {
  /** How far it is, while it runs. */
  readonly running: Progress | undefined;
  /** What became of it, until somebody has read that. */
  readonly run: Run | undefined;
  /** The words that were not sent, and why. */
  readonly held: Held | undefined;
  readonly start: (ids: readonly string[], deed: Deed) => void;
  readonly stop: () => void;
  readonly stopping: boolean;
  readonly close: () => void;
}

/** One deed for many. `ended` is told what is not done. */
export const useBulk = (ended: (rest: readonly string[], held: Held | undefined) => void): Bulk => {
  const ask = useAsk();
  const [running, setRunning] = useState<Progress>();
  const [run, setRun] = useState<Run>();
  const [held, setHeld] = useState<Held>();
  const [stopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const busy = useRef(false);
  useEffect(
    () => () => {
      // Whoever leaves the page leaves the rest undone: nobody would see what became of it.
      stopped.current = true;
    },
    [],
  );

  const start = async (ids: readonly string[], deed: Deed): Promise<void> => {
    // A second press while the first is under way is none.
    if (busy.current || ids.length === 0) return;
    busy.current = true;
    stopped.current = false;
    setStopping(false);
    setHeld(undefined);
    setRunning({ total: ids.length, done: [], notDone: [] });
    const result = await runBulk(ids, deed, {
      ask,
      isStopped: () => stopped.current,
      progress: setRunning,
    });
    busy.current = false;
    setRunning(undefined);
    setHeld(result.held);
    if (!result.held) setRun(result);
    const done = new Set(result.done);
    ended(
      ids.filter((id) => !done.has(id)),
      result.held,
    );
  };

  return {
    running,
    run,
    held,
    stopping,
    start: (ids, deed) => void start(ids, deed),
    stop: () => {
      stopped.current = true;
      setStopping(true);
    },
    close: () => setRun(undefined),
  };
};
