// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are not on the page
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, and its cells go with it
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { BoardLine } from '../../../page/board-page.ts';
import { useCells } from './cells.ts';
import { isLate } from './choose.ts';
import type { Board } from './lines.ts';
import { Row } from './row.tsx';
import type { Selected } from './select.ts';
import { useAnchor } from './use-anchor.ts';
import { useListKeys } from './use-list-keys.ts';
import { useNewAbove } from './use-new-above.ts';
import { numberWords } from './words.ts';

const useStyles = makeStyles({
  place: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
  },
  above: {
    position: 'absolute',
    top: '44px',
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: 1,
    boxShadow: tokens.shadow8,
  },
  frame: {
    containerType: 'inline-size',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    flexGrow: 1,
  },
  scroller: {
    overflowY: 'auto',
    // Its own anchoring knows rows by their place on the screen, ours by their number.
    overflowAnchor: 'none',
    scrollbarGutter: 'stable',
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
  },
  head: {
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    alignItems: 'center',
    scrollbarGutter: 'stable',
    overflow: 'hidden',
  },
  all: { width: '20px', height: '20px', margin: '0 2px', accentColor: tokens.colorBrandBackground },
  body: { position: 'relative', width: '100%' },
});

export interface ListProps {
  readonly lines: readonly BoardLine[];
  readonly board: Board;
  /** The service's time. */
  readonly now: string;
  /** What is shown, as one word: with another the list begins at its top. */
  readonly wanted: string;
  readonly open: string;
  readonly active: string | undefined;
  readonly selected: Selected;
  readonly hrefOf: (id: string) => string;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onPick: (id: string, range: boolean) => void;
  readonly onPickAll: (picked: boolean) => void;
  readonly onSearch: () => void;
  readonly onEscape: () => void;
}

/** About as high as a row is, until it was measured. */
const usualHeight = 84;

/** The requests as a grid of rows, of which those near the eye are on the page. */
export const List = (props: ListProps) => {
  const { lines, board, now, wanted, open, selected, hrefOf, onOpen, onPick } = props;
  const styles = useStyles();
  const cells = useCells();
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const found = props.active === undefined ? -1 : ids.indexOf(props.active);
  const active = found < 0 && ids.length > 0 ? 0 : found;

  const allPicked = useMemo(() => ids.length > 0 && ids.every((id) => selected.has(id)), [ids, selected]);

  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 6,
    getItemKey: useCallback((at: number) => ids[at] ?? at, [ids]),
    // The row with the focus stays on the page however far somebody scrolls.
    rangeExtractor: useCallback(
      (range: Range) => {
        const near = defaultRangeExtractor(range);
        return active < 0 || near.includes(active)
          ? near
          : [...near, active].sort((one, other) => one - other);
      },
      [active],
    ),
  });
  const note = useAnchor(rows, scroller, ids, wanted, board.whole);
  const { above, look } = useNewAbove(rows, scroller, ids, board.news);
  const keys = useListKeys({ ...props, ids, at: active, rows, scroller });

  // Out of sight, behind an open card on a phone, a browser forgets how far it was scrolled.
  const offset = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes back into sight with another `open`
  useLayoutEffect(() => {
    const place = scroller.current;
    if (place && place.scrollTop === 0 && offset.current > 0) place.scrollTop = offset.current;
  }, [open]);

  // Beside an open card the list is narrower and its rows are higher: what was pressed stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as a card opens or closes
  useEffect(() => {
    if (active < 0 || scroller.current?.clientHeight === 0) return;
    const frame = requestAnimationFrame(() => rows.scrollToIndex(active, { align: 'auto' }));
    return () => cancelAnimationFrame(frame);
  }, [open]);

  return (
    <div className={styles.place}>
      {above > 0 && (
        <Button
          className={styles.above}
          onClick={() => {
            rows.scrollToIndex(0);
            keys.focusFirst();
          }}
        >
          Show {numberWords(above)} new above
        </Button>
      )}
      <div
        role="grid"
        aria-label="Open requests"
        aria-rowcount={lines.length + 1}
        aria-multiselectable="true"
        className={styles.frame}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <div role="row" aria-rowindex={1} className={mergeClasses(cells.row, styles.head)}>
          <div role="columnheader" className={cells.pick}>
            <input
              type="checkbox"
              className={styles.all}
              aria-label={`Pick all ${numberWords(lines.length)} shown`}
              title={`Pick all ${numberWords(lines.length)} shown`}
              checked={allPicked}
              ref={(box) => {
                if (box) box.indeterminate = selected.size > 0 && !allPicked;
              }}
              onChange={() => props.onPickAll(!allPicked)}
            />
          </div>
          <div role="columnheader" className={cells.what}>
            Request
          </div>
          <div role="columnheader" className={mergeClasses(cells.status, cells.headBelow)}>
            Who has it
          </div>
          <div role="columnheader" className={mergeClasses(cells.clock, cells.headBelow)}>
            Clock
          </div>
        </div>
        <div
          ref={scroller}
          role="rowgroup"
          className={styles.scroller}
          onScroll={(event) => {
            if (event.currentTarget.clientHeight === 0) return;
            offset.current = event.currentTarget.scrollTop;
            note();
            look();
          }}
        >
          <div role="presentation" className={styles.body} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start, key }) => {
              const line = lines[index];
              return (
                line && (
                  <Row
                    key={key}
                    line={line}
                    at={index}
                    top={start}
                    href={hrefOf(line.id)}
                    late={isLate(line, now) ? (board.start?.lateWords ?? '') : ''}
                    news={board.news.get(line.id)?.kind}
                    isOpen={line.id === open}
                    isPicked={selected.has(line.id)}
                    isActive={index === active}
                    measure={rows.measureElement}
                    onOpen={onOpen}
                    onPick={onPick}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
};
