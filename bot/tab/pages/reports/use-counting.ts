import { useEffect } from 'react';

/** Milliseconds until a sum that is still counted is asked for again. */
const countingAgain = 3_000;

/** Reads again and again for as long as the service is still counting. */
export const useCounting = (counting: boolean, again: () => void): void => {
  useEffect(() => {
    if (!counting) return;
    const timer = setTimeout(again, countingAgain);
    return () => clearTimeout(timer);
  }, [counting, again]);
};
