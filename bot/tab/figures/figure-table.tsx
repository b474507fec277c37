import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LineFigure } from '../../page/figure.ts';
import { useTableStyles } from './table-styles.ts';

const useStyles = makeStyles({
  // "September" at 320 px.
  first: { width: '32%' },
  summary: {
    display: 'inline-block',
    padding: '4px 0',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FigureTableProps {
  readonly figure: LineFigure;
  readonly open: boolean;
}

/** The same numbers in words. Where nothing is drawn it stands open. */
export const FigureTable = ({ figure: { title, columns, rows }, open }: FigureTableProps) => {
  const styles = useStyles();
  const table = useTableStyles();
  const [first, ...rest] = columns;
  return (
    <details open={open}>
      <summary className={styles.summary}>{title}: the numbers as a table</summary>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, styles.first)}>
              {first}
            </th>
            {rest.map((column) => (
              <th key={column} scope="col" className={table.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row" className={table.name}>
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={rest[at]} className={table.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
