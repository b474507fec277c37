import { makeStyles, tokens } from '@fluentui/react-components';
import type { RequestFilter, RequestsPage } from '../../../page/requests-page.ts';
import type { ReadPages } from '../../api/use-pages.ts';
import { Choices } from '../../parts/choices.tsx';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { groupsOf } from './groups.ts';
import { Line } from './line.tsx';

const useStyles = makeStyles({
  choices: { marginBottom: '16px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '16px 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: {
    padding: '32px 16px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { color: tokens.colorNeutralForeground2, margin: '4px 0 0' },
});

export interface RequestListProps {
  readonly list: ReadPages<RequestsPage>;
  readonly filter: RequestFilter;
  readonly onFilter: (filter: RequestFilter) => void;
}

/** What somebody raised and follows, with what waits for them in front. */
export const RequestList = ({ list, filter, onFilter }: RequestListProps) => {
  const styles = useStyles();
  const { pages, problem, loading, more, again } = list;
  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows);
  const words = rows.length === 1 ? '1 request shown' : `${rows.length} requests shown`;
  const picked = first?.filters.find(({ id }) => id === filter);
  return (
    <>
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!first && !problem && <Loading />}
      {first && (
        <div className={styles.choices}>
          <Choices
            label="Which requests"
            choices={first.filters.map(({ id, title }) => ({ title, value: id }))}
            picked={picked?.id ?? ''}
            onPick={(value) => {
              const one = first.filters.find(({ id }) => id === value);
              if (one) onFilter(one.id);
            }}
          />
        </div>
      )}
      {first && rows.length === 0 && first.next === '' && (
        <div className={styles.none}>
          <strong>{first.none}</strong>
          <p className={styles.hint}>Is something wrong or missing? One sentence is enough to raise it.</p>
        </div>
      )}
      {groupsOf(rows).map(({ title, rows: some }) => (
        <section key={title} aria-label={title || 'Requests'} aria-busy={loading}>
          {title && <h2 className={styles.title}>{title}</h2>}
          <ul className={styles.list}>
            {some.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {first && (
        <More
          shown={rows.length > 0 ? words : ''}
          title="Show older requests"
          has={pages.at(-1)?.next !== ''}
          loading={loading}
          more={more}
        />
      )}
    </>
  );
};
