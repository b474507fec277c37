import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pages, PageVerb } from '../../page/pages.ts';
import type { Problem } from './answer.ts';
import { useAsk } from './context.ts';

/** What was read last stays on the page while it is read again, and while that fails: nothing jumps. */
export interface Read<Data> {
  readonly data?: Data | undefined;
  readonly problem?: Problem | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

/** Milliseconds until a page that could not be read tries again by itself. */
const retryAfter = 5_000;

/** Reads a page's data, and reads it again when its fields change, when asked, and when the connection is back. */
export const useRead = <Verb extends PageVerb>(verb: Verb, fields: object = {}): Read<Pages[Verb]> => {
  const ask = useAsk();
  const key = JSON.stringify(fields);
  const [count, setCount] = useState(0);
  const [state, setState] = useState<Omit<Read<Pages[Verb]>, 'again'>>({ loading: true });
  const again = useCallback(() => setCount((before) => before + 1), []);
  const offline = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` is how one asks for it again
  useEffect(() => {
    const over = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    ask({ verb, fields: JSON.parse(key) as object }, over.signal).then((answer) => {
      if (over.signal.aborted) return;
      offline.current = !answer.ok && answer.problem.kind === 'offline';
      if (answer.ok) setState({ data: answer.body.data as Pages[Verb], loading: false });
      else setState(({ data }) => ({ data, problem: answer.problem, loading: false }));
    });
    return () => over.abort();
  }, [ask, verb, key, count]);

  useEffect(() => {
    const timer = setInterval(() => offline.current && again(), retryAfter);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [again]);

  return { ...state, again };
};
