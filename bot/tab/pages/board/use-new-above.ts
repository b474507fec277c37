import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { News } from './lines.ts';

/**
 * How many came above what somebody reads and were never in sight: nothing moves because of them, so it has to be said
 * that they are there. `look` is to be called at each scroll.
 */
export const useNewAbove = (
  rows: Virtualizer<HTMLDivElement, HTMLDivElement>,
  scroller: RefObject<HTMLDivElement | null>,
  ids: readonly string[],
  news: ReadonlyMap<string, News>,
): { readonly above: number; readonly look: () => void } => {
  const waiting = useRef(new Set<string>());
  const [above, setAbove] = useState(0);

  const look = (): void => {
    const place = scroller.current;
    if (!place || (waiting.current.size === 0 && above === 0)) return;
    const top = place.scrollTop;
    const first = rows.getVirtualItemForOffset(top)?.index ?? 0;
    const last = rows.getVirtualItemForOffset(top + place.clientHeight)?.index ?? first;
    for (const id of ids.slice(first, last + 1)) waiting.current.delete(id);
    setAbove(ids.slice(0, first).filter((id) => waiting.current.has(id)).length);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: when lines have come, and are in their places
  useEffect(() => {
    for (const [id, { kind }] of news) if (kind === 'new') waiting.current.add(id);
    look();
  }, [ids, news]);

  return { above, look };
};
