// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are not on the page
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, and its cells go with it
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, memo, type Ref } from 'react';
import type { BoardLine } from '../../../page/board-page.ts';
import { Words } from '../../card/words.tsx';
import { useCells } from './cells.ts';
import type { News } from './lines.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    // Hover and selection of Fluent's high contrast want black text, which not all of a row is.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  pick: { display: 'flex', padding: '2px 8px 2px 0' },
  box: { width: '20px', height: '20px', margin: '2px', accentColor: tokens.colorBrandBackground },
  top: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'baseline' },
  number: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  safety: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  news: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  what: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
  },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  clock: { '::first-letter': { textTransform: 'uppercase' } },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

const newsWords: Readonly<Record<News['kind'], string>> = {
  new: 'New a moment ago',
  changed: 'Changed a moment ago',
};

export interface RowProps {
  readonly line: BoardLine;
  /** From 0, of those that are shown. */
  readonly at: number;
  readonly top: number;
  readonly href: string;
  readonly late: string;
  readonly news: News['kind'] | undefined;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly isActive: boolean;
  readonly measure: Ref<HTMLDivElement>;
  readonly onOpen: (id: string) => void;
  readonly onPick: (id: string, range: boolean) => void;
}

/** Left to the browser: a new window, and text that somebody marks. */
const isPlain = (event: MouseEvent | KeyboardEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** One request: who needs what, how bad it is, who has it, and what its clock says. All of it in words. */
export const Row = memo((props: RowProps) => {
  const { line, at, top, href, late, news, isOpen, isPicked, isActive, measure, onOpen, onPick } = props;
  const styles = useStyles();
  const cells = useCells();
  const { id, clock } = line;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys of its rows
    <div
      ref={measure}
      data-index={at}
      data-id={id}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isPicked}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(cells.row, styles.row, isOpen && styles.open)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (event.shiftKey) onPick(id, true);
        else if (isPlain(event) && !event.defaultPrevented) onOpen(id);
      }}
    >
      <div role="gridcell" className={mergeClasses(cells.pick, styles.pick)}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={styles.box}
          checked={isPicked}
          aria-label={`Select ${id}`}
          onClick={(event) => {
            event.stopPropagation();
            onPick(id, event.shiftKey);
          }}
          onChange={() => undefined}
        />
      </div>
      <div role="gridcell" className={cells.what}>
        <div className={styles.top}>
          <span className={styles.number}>{id}</span>
          {line.safety && <span className={styles.safety}>{line.safety}</span>}
          {news && <span className={styles.news}>{newsWords[news]}</span>}
        </div>
        <a
          className={styles.what}
          href={href}
          tabIndex={-1}
          onClick={(event) => {
            if (isPlain(event)) {
              event.preventDefault();
              event.stopPropagation();
              onOpen(id);
            }
          }}
        >
          {line.what}
        </a>
        <div className={styles.facts}>{[line.where, ...line.facts].filter(Boolean).join(' · ')}</div>
      </div>
      <div role="gridcell" className={cells.status}>
        <Words text={line.status} />
      </div>
      <div role="gridcell" className={cells.clock}>
        <div className={mergeClasses(styles.clock, late !== '' && styles.late)}>
          {late ? `${late} ${clock.words}` : clock.words}
        </div>
        {line.pause && <div className={mergeClasses(styles.facts, styles.clock)}>{line.pause}</div>}
      </div>
    </div>
  );
});
