// biome-ignore-all lint/a11y/noRedundantRoles: as blocks on a phone these are no table without their roles
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LedgerLine } from '../../../page/broadcast/ledger-page.ts';

/** On a phone each person is a block of lines. The roles stay, so that it is a table to a screen reader there too. */
const narrow = '@media (max-width: 640px)';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', [narrow]: { display: 'block' } },
  body: { [narrow]: { display: 'block' } },
  head: { [narrow]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' } },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', padding: '8px 0' },
  },
  title: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 12px 6px 0',
    overflowWrap: 'anywhere',
    [narrow]: { display: 'block', padding: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  answer: { display: 'block', whiteSpace: 'pre-line' },
  busy: { opacity: 0.6 },
});

const Line = ({ line }: { readonly line: LedgerLine }) => {
  const styles = useStyles();
  const { name, state, why, when, comes, read, answer, reminded } = line;
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      <td role="cell" className={styles.cell}>
        {state}
        {reminded && <span className={styles.quiet}>{reminded}</span>}
      </td>
      <td role="cell" className={styles.cell}>
        {why}
        {answer && <span className={styles.answer}>Answered: {answer}</span>}
      </td>
      <td role="cell" className={styles.cell}>
        {when}
        {comes && <span className={styles.quiet}>Comes {comes}</span>}
        {read && <span className={styles.quiet}>Read {read}</span>}
      </td>
    </tr>
  );
};

export interface LedgerTableProps {
  readonly lines: readonly LedgerLine[];
  readonly busy: boolean;
}

export const LedgerTable = ({ lines, busy }: LedgerTableProps) => {
  const styles = useStyles();
  return (
    <table role="table" className={mergeClasses(styles.table, busy && styles.busy)} aria-busy={busy}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {['Name', 'What became of it', 'Why, and what they said', 'When'].map((title) => (
            <th key={title} role="columnheader" scope="col" className={styles.title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
};
