import { useEffect, useState } from 'react';

/** Milliseconds without a key pressed after which somebody has typed what they meant. */
const still = 300;

/** What is typed, once the typing stops: the service is not asked at each key. */
export const useSettled = <Value>(typed: Value): Value => {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), still);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
};
