import { useEffect, useState } from 'react';
import { hrefOf, stay, useRoute } from './route.ts';

/** The lists of requests that name the same things: whoever has no board may have raised what stands there. */
const sameThings = new Set(['board', 'requests']);

/**
 * Whether the address named a page that is not there or not for this person, who is on `shown` instead. The address
 * then says where they are.
 */
export const useAstray = (shown: string | undefined): boolean => {
  const { page, id } = useRoute();
  const [landed, setLanded] = useState('');
  const astray = shown !== undefined && page !== '' && page !== shown;

  useEffect(() => {
    if (!astray) return;
    const kept = sameThings.has(page) && sameThings.has(shown) ? id : '';
    stay(hrefOf(shown, kept));
    setLanded(location.pathname);
  }, [astray, shown, page, id]);

  return astray || (landed !== '' && landed === location.pathname);
};
