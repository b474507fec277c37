import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { GroupTable } from '../../../page/pulse-groups.ts';
import { Words } from '../../card/words.tsx';
import { BandBar } from '../../figures/band-bar.tsx';
import { useTableStyles } from '../../figures/table-styles.ts';
import { usePulseStyles } from './styles.ts';

/** Each group with its number, its interval and how many answered; and how many groups are not shown, with why. */
export const GroupsTable = ({ group: { title, name, rows, hidden } }: { readonly group: GroupTable }) => {
  const styles = usePulseStyles();
  const table = useTableStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {title}
      </h3>
      {name && <Words text={name} className={styles.small} />}
      {rows.length > 0 && (
        <table className={table.table} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(table.head, styles.group)}>
                Group
              </th>
              <th scope="col" className={table.head}>
                Result
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name: who, words, band }) => (
              <tr key={who}>
                <th scope="row" className={table.name}>
                  <Words text={who} />
                </th>
                <td className={table.cell}>
                  {band && <BandBar band={band} />}
                  {words}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden && <p className={styles.note}>{hidden}</p>}
    </section>
  );
};
