import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { DemandWeek } from '../../../page/demand-page.ts';
import { Bar } from '../../figures/bar.tsx';
import { useTableStyles } from '../../figures/table-styles.ts';
import { useReportStyles } from './styles.ts';

export interface WeeksTableProps {
  readonly title: string;
  readonly weeks: readonly DemandWeek[];
}

const columns = ['Week from', 'Time planned', 'Came', 'Done'] as const;

/** Time and demand side by side, each with a scale of its own: hours and requests share no axis. */
export const WeeksTable = ({ title, weeks }: WeeksTableProps) => {
  const styles = useReportStyles();
  const table = useTableStyles();
  const heading = useId();
  return (
    <>
      <h3 id={heading} className={styles.title}>
        {title}
      </h3>
      <table className={table.table} aria-labelledby={heading}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={mergeClasses(table.head, at === 0 && styles.week)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ name, planned, plannedLength, came, cameLength, done }) => (
            <tr key={name}>
              <th scope="row" className={table.name}>
                {name}
              </th>
              <td className={table.cell}>
                <Bar length={plannedLength} />
                {planned}
              </td>
              <td className={table.cell}>
                <Bar length={cameLength} />
                {came}
              </td>
              <td className={table.cell}>{done}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
