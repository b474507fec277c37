import { useEffect, useRef, useState } from 'react';
import { useFields } from './fields.ts';

/** Milliseconds: numbers that change all the time would drown what somebody listens to. */
const seldom = 60_000;
const soon = 1_000;

export interface CountsProps {
  readonly text: string;
  /** What is shown. With another, its count is worth saying soon. */
  readonly wanted: string;
  /** Not worth saying while it still counts. */
  readonly ready: boolean;
  readonly className?: string;
}

/** How many there are: to be read at any time, and read out seldom. */
export const Counts = ({ text, wanted, ready, className }: CountsProps) => {
  const fields = useFields();
  const [said, setSaid] = useState('');
  const last = useRef({ at: 0, wanted });
  useEffect(() => {
    if (!ready) return;
    const asked = last.current.wanted !== wanted;
    const wait = asked ? soon : Math.max(soon, last.current.at + seldom - Date.now());
    const timer = setTimeout(() => {
      last.current = { at: Date.now(), wanted };
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, wanted, ready]);
  return (
    <>
      <span className={className}>{text}</span>
      <span role="status" className={fields.hidden}>
        {said}
      </span>
    </>
  );
};
