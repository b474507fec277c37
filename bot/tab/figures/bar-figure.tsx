import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { BarFigure as Figure } from '../../page/figure.ts';
import { Words } from '../card/words.tsx';
import { Bar } from './bar.tsx';
import { useTableStyles } from './table-styles.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 4px' },
  note: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  rest: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  first: { width: '36%' },
});

/** Bars that are rows of a table: what is drawn and what is read are one. */
export const BarFigure = ({ figure }: { readonly figure: Figure }) => {
  const styles = useStyles();
  const table = useTableStyles();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {figure.title}
      </h3>
      {figure.summary && <p className={styles.note}>{figure.summary}</p>}
      {figure.rows.length > 0 && (
        <table className={table.table} aria-labelledby={title}>
          <thead>
            <tr>
              {figure.columns.map((column, at) => (
                <th key={column} scope="col" className={mergeClasses(table.head, at === 0 && styles.first)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figure.rows.map(({ name, words, length, tail }) => (
              <tr key={name}>
                <th scope="row" className={table.name}>
                  <Words text={name} />
                </th>
                <td className={table.cell}>
                  <Bar length={length} tail={tail} />
                  {words}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {figure.rest && <p className={styles.rest}>{figure.rest}</p>}
    </section>
  );
};
