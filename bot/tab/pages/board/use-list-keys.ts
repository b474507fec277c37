import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { steps } from './steps.ts';

export interface ListKeys {
  readonly ids: readonly string[];
  /** The row with the focus; -1 where there is none. */
  readonly at: number;
  readonly rows: Virtualizer<HTMLDivElement, HTMLDivElement>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onPick: (id: string, range: boolean) => void;
  readonly onPickAll: (picked: boolean) => void;
  readonly onSearch: () => void;
  readonly onEscape: () => void;
}

/** One stop of the Tab key; within it arrows move from row to row. Single keys do something here alone (WCAG 2.1.4). */
export const useListKeys = (list: ListKeys) => {
  const { ids, at, rows, scroller, onActive, onOpen, onPick } = list;
  /** Whether the next row that becomes the active one takes the focus. */
  const follows = useRef(false);
  const had = useRef(false);
  const id = ids[at];

  const focusOn = (row: string, preventScroll: boolean): void =>
    scroller.current?.querySelector<HTMLElement>(`[data-id="${row}"]`)?.focus({ preventScroll });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active row and nothing else
  useEffect(() => {
    // A row that went while it had the focus leaves it to the one in its place, and not to the whole page.
    const lost = had.current && document.activeElement === document.body;
    if (id === undefined || !(follows.current || lost)) return;
    follows.current = false;
    focusOn(id, !lost);
  }, [id]);

  const moveTo = (next: number): void => {
    const to = ids[next];
    if (to === undefined) return;
    if (next === at) focusOn(to, false);
    else follows.current = true;
    onActive(to);
    rows.scrollToIndex(next, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // The box that picks all is a field of its own.
    if (id === undefined || !(event.target as HTMLElement).closest('[data-id]')) return;
    const { key, shiftKey } = event;
    const page = Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / 84) - 1);
    const next = steps(key, at, ids.length, page);
    const all = key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    if (!all && (event.ctrlKey || event.metaKey || event.altKey)) return;
    if (next !== undefined) {
      if (shiftKey) onPick(ids[next] ?? id, true);
      moveTo(next);
    } else if (key === 'Enter') onOpen(id);
    else if (key === ' ') onPick(id, shiftKey);
    else if (key === '/') list.onSearch();
    else if (key === 'Escape') list.onEscape();
    else if (all) list.onPickAll(true);
    else return;
    event.preventDefault();
  };

  return {
    onKeyDown,
    focusFirst: (): void => moveTo(0),
    onFocus: (event: FocusEvent<HTMLDivElement>): void => {
      had.current = true;
      const row = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
      if (row?.dataset.id) onActive(row.dataset.id);
    },
    onBlur: (event: FocusEvent<HTMLDivElement>): void => {
      // A row that is taken off the page leaves the focus to nobody.
      if (event.relatedTarget) had.current = event.currentTarget.contains(event.relatedTarget as Node);
    },
  };
};
