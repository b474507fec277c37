import { useEffect, useRef } from 'react';

/** The id of the link in a list that opens this one. */
export const lineId = (id: string): string => `line-${id}`;

/** Whoever opened one of a list begins at its top; back in the list they are where they were. */
export const useReturn = (id: string): void => {
  const last = useRef(id);
  useEffect(() => {
    const before = last.current;
    last.current = id;
    if (id !== '' && id !== before) scrollTo(0, 0);
    if (id === '' && before !== '') document.getElementById(lineId(before))?.focus();
  }, [id]);
};
