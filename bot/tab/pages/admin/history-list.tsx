import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HistoryEntry } from '../../../page/admin/history-page.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    justifyContent: 'space-between',
    alignItems: 'start',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  who: { margin: 0, color: tokens.colorNeutralForeground2 },
  changes: { margin: '4px 0 0', paddingLeft: '20px' },
});

export interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly busy: boolean;
  readonly onUndo: (entry: HistoryEntry) => void;
}

/** Changes, newest first. */
export const HistoryList = ({ entries, busy, onUndo }: HistoryListProps) => {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {entries.map((entry) => {
        const { version, who, when, what, changes, mayUndo, why } = entry;
        return (
          <li key={version} className={styles.item}>
            <div className={styles.words}>
              <h2 className={styles.title}>
                {version}. {what}
              </h2>
              <p className={styles.who}>
                {who}, {when}
              </p>
              <ul className={styles.changes}>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
              {why && <p className={styles.who}>{why}</p>}
            </div>
            {mayUndo && (
              <Button
                aria-label={`Undo change ${version}`}
                disabledFocusable={busy}
                onClick={() => onUndo(entry)}
              >
                Undo
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
};
