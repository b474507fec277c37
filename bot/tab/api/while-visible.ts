import { useEffect } from 'react';

/** Does it every so many milliseconds while somebody can see the page, and at once when they come back to it. */
export const useWhileVisible = (act: () => void, every: number): void => {
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) act();
    };
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [act, every]);
};
