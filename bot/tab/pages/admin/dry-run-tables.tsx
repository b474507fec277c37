import { makeStyles, tokens } from '@fluentui/react-components';
import type { DryRunPage } from '../../../page/admin/dry-run-page.ts';
import { useFormStyles } from './form-styles.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    marginTop: '12px',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '6px 12px 6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& caption': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  },
  number: { whiteSpace: 'nowrap' },
});

/** What would have gone elsewhere: in sum, by rule, and one by one. */
export const DryRunTables = ({ found }: { readonly found: DryRunPage }) => {
  const styles = useStyles();
  const form = useFormStyles();
  const { words, flows, byRule, moves, more } = found;
  return (
    <>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {flows.length > 0 && (
        <table className={styles.table}>
          <caption>From where to where</caption>
          <thead>
            <tr>
              <th scope="col">Requests</th>
              <th scope="col">Were with</th>
              <th scope="col">Would be with</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {flows.map(({ from, to, rule, count }) => (
              <tr key={JSON.stringify([from, to, rule])}>
                <td>{count}</td>
                <td>{from}</td>
                <td>{to}</td>
                <td>{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {byRule.length > 0 && (
        <table className={styles.table}>
          <caption>How many each rule would decide</caption>
          <thead>
            <tr>
              <th scope="col">Requests</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {byRule.map(({ rule, count }) => (
              <tr key={rule}>
                <td>{count}</td>
                <td>{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moves.length > 0 && (
        <details>
          <summary>One by one</summary>
          <table className={styles.table}>
            <caption>Requests that would have gone elsewhere, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">Was with</th>
                <th scope="col">Would be with</th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ id, from, to, before, rule }) => (
                <tr key={id}>
                  <td className={styles.number}>{id}</td>
                  <td>
                    {from}, by {before}
                  </td>
                  <td>
                    {to}, by {rule}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {more && <p className={form.hint}>{more}</p>}
    </>
  );
};
