import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { boardFeed } from './feed.ts';
import { type Board, newsLasts, noBoard } from './lines.ts';

export interface LiveBoard {
  readonly board: Board;
  readonly problem: Problem | undefined;
  readonly poke: (quiet?: string) => void;
}

/** The board as it is, for as long as the page is there; asked for while somebody can see it. */
export const useBoard = (): LiveBoard => {
  const ask = useAsk();
  const [state, setState] = useState<Omit<LiveBoard, 'poke'>>({ board: noBoard, problem: undefined });
  const feed = useMemo(() => {
    const made = boardFeed({
      ask,
      now: Date.now,
      isVisible: () => document.visibilityState === 'visible',
      changed: () => setState({ board: made.board(), problem: made.problem() }),
    });
    return made;
  }, [ask]);

  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') feed.poke();
    };
    feed.start();
    document.addEventListener('visibilitychange', seen);
    addEventListener('online', seen);
    return () => {
      feed.stop();
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', seen);
    };
  }, [feed]);

  const { news } = state.board;
  useEffect(() => {
    if (news.size === 0) return;
    const timer = setTimeout(feed.settle, newsLasts);
    return () => clearTimeout(timer);
  }, [feed, news]);

  return { ...state, poke: feed.poke };
};

/** The service's clock as text, which moves on by itself: what is late comes with time. */
export const useServiceTime = ({ skew }: Board): string => {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  // To the half minute, so that what hangs on it is worked out twice a minute and not at every stroke of a key.
  const half = 30_000;
  return new Date(Math.floor((Date.now() + skew) / half) * half).toISOString();
};
