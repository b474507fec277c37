import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

interface Anchor {
  readonly id: string;
  /** Pixels of it that are above the edge. */
  readonly above: number;
}

interface Last {
  readonly ids: readonly string[];
  readonly wanted: string;
  readonly whole: boolean;
  readonly anchor: Anchor | undefined;
}

/**
 * Keeps the row that somebody reads where it is while others come, go and change above it. `wanted` names what the list
 * shows: with other filters or another order it begins at its top. What it gives is to be called at each scroll.
 */
export const useAnchor = (
  rows: Rows,
  scroller: RefObject<HTMLDivElement | null>,
  ids: readonly string[],
  wanted: string,
  whole: boolean,
): (() => void) => {
  const last = useRef<Last>({ ids, wanted, whole, anchor: undefined });

  const note = (): void => {
    const top = scroller.current?.scrollTop ?? 0;
    const first = rows.getVirtualItems().find(({ end }) => end > top);
    const id = first && ids[first.index];
    const anchor = first && id ? { id, above: top - first.start } : undefined;
    last.current = { ids, wanted, whole, anchor };
  };

  useLayoutEffect(() => {
    const place = scroller.current;
    const { anchor, ...before } = last.current;
    // While its parts still come, the top is the top.
    const begins = !before.whole && place?.scrollTop === 0;
    if (place && before.wanted !== wanted) place.scrollTop = 0;
    else if (place && !begins && before.ids !== ids && anchor) {
      // Where that row has gone, the next one that is still there.
      const from = before.ids.slice(before.ids.indexOf(anchor.id));
      const at = from.map((id) => ids.indexOf(id)).find((index) => index >= 0) ?? -1;
      // Works out the places of rows that were measured a moment ago, in this very change.
      rows.getTotalSize();
      const start = rows.measurementsCache[at]?.start;
      const top = start === undefined ? place.scrollTop : start + (ids[at] === anchor.id ? anchor.above : 0);
      if (Math.abs(top - place.scrollTop) > 1) place.scrollTop = top;
    }
    note();
  });

  return note;
};
