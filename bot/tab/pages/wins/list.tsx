import { makeStyles, tokens } from '@fluentui/react-components';
import type { WinsPage } from '../../../page/wins-page.ts';
import type { ReadPages } from '../../api/use-pages.ts';
import { Choices } from '../../parts/choices.tsx';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { type Filter, listsOf, yearChoices } from './lists.ts';
import { Stories } from './stories.tsx';
import { Wall } from './wall.tsx';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px 32px', marginBottom: '8px' },
  none: {
    padding: '32px 16px',
    marginTop: '16px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface WinListProps {
  readonly list: ReadPages<WinsPage>;
  readonly filter: Filter;
  readonly year: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onYear: (year: string) => void;
}

/** The wall, or the stories that are not on it yet. */
export const WinList = ({ list, filter, year, onFilter, onYear }: WinListProps) => {
  const styles = useStyles();
  const { pages, problem, loading, more, again } = list;
  const [first] = pages;
  if (!first) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading lines={8} />;
  const lists = listsOf(first);
  const onWall = first.filter === 'wall';
  const count = pages.reduce((sum, page) => sum + (onWall ? page.cards : page.rows).length, 0);
  const years = yearChoices(first.years);
  return (
    <>
      {problem && <ProblemNotice problem={problem} again={again} />}
      <div className={styles.choices}>
        <Choices
          label="Which stories"
          choices={lists}
          picked={filter}
          onPick={(value) => onFilter(lists.find((one) => one.value === value)?.value ?? 'wall')}
        />
        {filter === 'wall' && years.length > 0 && (
          <Choices label="Of which year" choices={years} picked={year} onPick={onYear} />
        )}
      </div>
      {count === 0 && <p className={styles.none}>{first.none}</p>}
      {count > 0 && (onWall ? <Wall pages={pages} /> : <Stories pages={pages} />)}
      <More
        shown={count === 0 ? '' : count === 1 ? '1 story shown' : `${count} stories shown`}
        title="Show older stories"
        has={pages.at(-1)?.next !== ''}
        loading={loading}
        more={more}
      />
    </>
  );
};
