import { useEffect, useMemo, useState } from 'react';
import type { Answer, Asked, Body, Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { latest } from './latest.ts';

export interface Shown {
  /** The last one that there was, also while a newer one cannot be had. */
  readonly body?: Body | undefined;
  readonly problem?: Problem | undefined;
}

/** Milliseconds without a key pressed. */
const usualPause = 400;
/** Milliseconds until it is tried again without a connection. */
const retryAfter = 5_000;

/** What the service makes of something that is still being typed. Undefined asks for nothing. */
export const useLatest = (asked: Asked | undefined, pause = usualPause): Shown => {
  const ask = useAsk();
  const key = asked && JSON.stringify(asked);
  const [shown, setShown] = useState<Shown>({});
  const asking = useMemo(
    () =>
      latest<string, Answer>({
        pause,
        ask: (wanted, signal) => ask(JSON.parse(wanted) as Asked, signal),
        show: (answer) =>
          setShown(({ body }) => (answer.ok ? { body: answer.body } : { body, problem: answer.problem })),
      }),
    [ask, pause],
  );

  useEffect(() => asking.stop, [asking]);

  useEffect(() => {
    if (key !== undefined) asking.want(key);
    else {
      asking.stop();
      setShown({});
    }
  }, [asking, key]);

  const isOffline = shown.problem?.kind === 'offline';
  useEffect(() => {
    if (!isOffline || key === undefined) return;
    const again = (): void => asking.want(key);
    const timer = setInterval(again, retryAfter);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [asking, key, isOffline]);

  return shown;
};
