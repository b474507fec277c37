import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  item: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    justifyContent: 'space-between',
    alignItems: 'start',
  },
  words: { minWidth: 0, flex: '1 1 200px', overflowWrap: 'anywhere' },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  body: { marginTop: '12px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  empty: { color: tokens.colorNeutralForeground2, margin: '8px 0' },
});

export interface ListedItem {
  /** Its place in the section, by which its faults find it. */
  readonly index: number;
  readonly name: string;
  readonly lines: readonly string[];
  readonly faulty: boolean;
}

export interface ItemListProps {
  readonly label: string;
  readonly items: readonly ListedItem[];
  readonly open: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
  /** What is said where the list is empty. */
  readonly empty: string;
  /** More buttons beside Edit. */
  readonly buttons?: (index: number) => ReactNode;
  /** The fields of the one that is open. */
  readonly children: (index: number) => ReactNode;
}

/** Things one below the other, one of them open at a time with all its fields. */
export const ItemList = ({ label, items, open, onOpen, empty, buttons, children }: ItemListProps) => {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const was = useRef(open);

  useEffect(() => {
    if (open !== undefined) body.current?.focus({ preventScroll: true });
    // Whatever had the focus was taken out with its thing.
    else if (was.current !== undefined && document.activeElement === document.body) {
      list.current?.focus({ preventScroll: true });
    }
    was.current = open;
  }, [open]);

  if (items.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul ref={list} tabIndex={-1} className={styles.list} aria-label={label}>
      {items.map(({ index, name, lines, faulty }) => (
        <li key={index} className={styles.item}>
          <div className={styles.head}>
            <div className={styles.words}>
              <h2 className={styles.name}>{name}</h2>
              {faulty && <p className={styles.line}>Something here has to be put right.</p>}
              {lines.map((line) => (
                <p key={line} className={styles.line}>
                  {line}
                </p>
              ))}
            </div>
            <div className={styles.buttons}>
              {buttons?.(index)}
              <Button
                aria-expanded={open === index}
                aria-label={`${open === index ? 'Close' : 'Edit'} ${name}`}
                onClick={() => onOpen(open === index ? undefined : index)}
              >
                {open === index ? 'Close' : 'Edit'}
              </Button>
            </div>
          </div>
          {open === index && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend before each field
            <div ref={body} className={styles.body} tabIndex={-1} role="group" aria-label={name}>
              {children(index)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};
