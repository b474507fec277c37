import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardStart } from '../../../page/board-page.ts';
import { problemText } from '../../api/answer.ts';
import { go, stay, useQuery, useRoute } from '../../shell/route.ts';
import { BulkBar } from './bulk-bar.tsx';
import { chosen, countsOf, placesIn } from './choose.ts';
import { Counts } from './counts.tsx';
import { List } from './list.tsx';
import { Panel } from './panel.tsx';
import { type Selected, stillThere, toggled, upTo } from './select.ts';
import { Toolbar } from './toolbar.tsx';
import { type LiveBoard, useServiceTime } from './use-board.ts';
import { everything, numberIn, searchWith, type Wanted, wantedIn } from './wanted.ts';
import { numberWords } from './words.ts';

const beside = '@media (min-width: 900px)';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '8px' },
  parts: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: 'max(420px, calc(100vh - 352px))',
  },
  two: {
    height: 'auto',
    [beside]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      height: 'max(420px, calc(100vh - 352px))',
    },
  },
  list: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  above: { display: 'flex', flexDirection: 'column', gap: '8px' },
  behind: { display: 'none', [beside]: { display: 'flex' } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  empty: { padding: '32px 16px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  help: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    display: 'none',
    '@media (min-width: 700px) and (hover: hover)': { display: 'block' },
  },
});

export interface BoardViewProps {
  readonly live: LiveBoard;
  readonly start: BoardStart;
}

/** The board once there is one: what is wanted, the list, and the request that is open. */
export const BoardView = ({ live, start }: BoardViewProps) => {
  const styles = useStyles();
  const { board, poke } = live;
  const query = useQuery();
  const { id: open } = useRoute();
  const wanted = useMemo(() => wantedIn(query), [query]);
  const now = useServiceTime(board);
  const [selected, setSelected] = useState<Selected>(new Set());
  const [active, setActive] = useState<string>();
  const [opened, setOpened] = useState(false);
  const last = useRef<string>(undefined);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const all = useMemo(() => [...board.lines.values()], [board.lines]);
  const deferred = useDeferredValue(wanted);
  const lines = useMemo(() => chosen(all, deferred, now), [all, deferred, now]);
  const counts = useMemo(() => countsOf(all, now), [all, now]);
  const places = useMemo(() => placesIn(all), [all]);
  const picked = useMemo(() => all.filter(({ id }) => selected.has(id)), [all, selected]);
  const key = JSON.stringify(deferred);
  const unseen = useMemo(() => {
    const seen = new Set(lines);
    return picked.filter((line) => !seen.has(line)).length;
  }, [lines, picked]);

  useEffect(() => {
    if (board.whole) setSelected((before) => stillThere(before, board.lines));
  }, [board]);

  const want = (patch: Partial<Wanted>): void =>
    stay(`${location.pathname}${searchWith(location.search, { ...wanted, ...patch })}`);
  const hrefOf = (id: string): string => `/tab/board${id ? `/${id}` : ''}${location.search}`;
  /** Of a double tap on a button that is gone, the second tap meets a row: that opens nothing. */
  const begun = useRef(0);
  const openOne = (id: string): void => {
    if (Date.now() - begun.current < 800) return;
    setOpened(true);
    setActive(id);
    if (id !== open) go(hrefOf(id));
  };
  const focusRow = (id: string | undefined, tries = 20): void => {
    requestAnimationFrame(() => {
      const wanted = id === undefined ? '[data-id][tabindex="0"]' : `[data-id="${id}"]`;
      const row = list.current?.querySelector<HTMLElement>(wanted);
      // A list that comes back into sight needs a moment for its rows.
      if (row) row.focus({ preventScroll: true });
      else if (tries > 0) focusRow(tries > 1 ? id : undefined, tries - 1);
    });
  };
  const close = (): void => go(hrefOf(''));
  // However it was closed, by the browser's Back too: the focus that went with it is at its row again.
  const before = useRef(open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each request that is opened or closed
  useEffect(() => {
    const was = before.current;
    before.current = open;
    if (was && !open && document.activeElement === document.body) focusRow(was);
  }, [open]);
  const pick = (id: string, range: boolean): void => {
    setSelected((before) =>
      range
        ? upTo(
            before,
            lines.map((line) => line.id),
            last.current,
            id,
          )
        : toggled(before, id),
    );
    last.current = id;
  };
  const pickAll = (all: boolean): void => setSelected(new Set(all ? lines.map(({ id }) => id) : []));
  const clear = (): void => {
    setSelected(new Set());
    focusRow(active);
  };
  const sought = numberIn(wanted.q);
  const narrowed = searchWith('', { ...deferred, sort: everything.sort }) !== '';
  const shown = narrowed ? `. ${numberWords(lines.length)} shown` : '';

  return (
    <div className={styles.page}>
      <div className={mergeClasses(styles.above, open !== '' && styles.behind)}>
        <Toolbar
          start={start}
          wanted={wanted}
          counts={counts}
          places={places}
          search={search}
          onWant={want}
          onEnter={() => {
            if (sought) openOne(sought);
            else focusRow(undefined);
          }}
          onEscape={() => focusRow(active)}
        />
        <BulkBar
          picked={picked}
          unseen={unseen}
          start={start}
          info={
            <span className={styles.line}>
              <Counts
                text={`${numberWords(counts.get('all') ?? 0)} open, ${numberWords(counts.get('late') ?? 0)} late${shown}${board.whole ? '' : '. More are coming'}`}
                wanted={key}
                ready={board.whole}
              />
              {sought && !board.lines.has(sought) && (
                <Button onClick={() => openOne(sought)}>Open {sought}</Button>
              )}
              {live.problem && (
                <span role="alert" className={styles.line}>
                  {problemText(live.problem)}
                  <Button onClick={() => poke()}>Try again</Button>
                </span>
              )}
            </span>
          }
          onClear={clear}
          onStart={() => {
            begun.current = Date.now();
          }}
          onDone={(rest) => {
            setSelected(new Set(rest));
            poke(open || undefined);
          }}
        />
      </div>
      <div className={mergeClasses(styles.parts, open !== '' && styles.two)}>
        <div ref={list} className={mergeClasses(styles.list, open !== '' && styles.behind)}>
          {lines.length === 0 && board.whole ? (
            <div className={styles.empty}>
              <p>{narrowed ? 'Nothing open is like that.' : start.emptyWords}</p>
              {narrowed && <Button onClick={() => want(everything)}>Show everything open</Button>}
            </div>
          ) : (
            <List
              lines={lines}
              board={board}
              now={now}
              wanted={key}
              open={open}
              active={active}
              selected={selected}
              hrefOf={hrefOf}
              onActive={setActive}
              onOpen={openOne}
              onPick={pick}
              onPickAll={pickAll}
              onSearch={() => search.current?.focus()}
              onEscape={() => (open ? close() : clear())}
            />
          )}
        </div>
        {open && (
          <Panel
            id={open}
            version={board.versions.get(open) ?? 0}
            takesFocus={opened}
            onChanged={() => poke(open)}
            onClose={close}
          />
        )}
      </div>
      <p className={styles.help}>
        In the list: arrow keys, Page Up, Page Down, Home and End move. Enter opens. Space picks, with Shift
        up to here. / searches. Escape closes.
      </p>
    </div>
  );
};
