import { Button } from '@fluentui/react-components';
import type { PulseResults } from '../../../page/pulse-page.ts';
import { Words } from '../../card/words.tsx';
import { BandBar } from '../../figures/band-bar.tsx';
import { LineFigure } from '../../figures/line-figure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { GroupsTable } from './groups-table.tsx';
import { usePulseStyles } from './styles.ts';

export interface ResultsProps {
  readonly results: PulseResults;
  readonly onRead: (broadcast: string) => void;
}

/** What was published when it closed: the numbers, how they went over time, the groups, the words, what came of it. */
export const Results = ({ results, onRead }: ResultsProps) => {
  const styles = usePulseStyles();
  const { figures, courses, groups, comments } = results;
  return (
    <>
      <Words text={results.from} className={styles.small} />
      {results.followed && (
        <div className={styles.bar}>
          <Words text={results.followed} />
          <Button size="small" onClick={() => onRead(results.followsId)}>
            Read what it follows
          </Button>
        </div>
      )}
      <p className={styles.rate}>{results.rate}</p>
      {results.withheld && <Notice>{results.withheld}</Notice>}
      <div className={styles.grid}>
        {figures.map(({ name, words, change, band }) => (
          <section key={name} className={styles.box}>
            <h3 className={styles.title}>
              <Words text={name} />
            </h3>
            {band && <BandBar band={band} />}
            <p className={styles.words}>{words}</p>
            {change && <p className={styles.note}>{change}</p>}
          </section>
        ))}
      </div>
      {results.straight && <p className={styles.note}>{results.straight}</p>}
      {results.others && <p className={styles.note}>{results.others}</p>}

      {courses.length > 0 && <h2 className={styles.heading}>Over time</h2>}
      <div className={styles.grid}>
        {courses.map(({ name, ...figure }) => (
          <div key={name} className={styles.box}>
            <Words text={name} className={styles.small} />
            <LineFigure figure={figure} />
          </div>
        ))}
      </div>

      {groups.length > 0 && <h2 className={styles.heading}>Groups</h2>}
      <div className={styles.grid}>
        {groups.map((group) => (
          <div key={`${group.title} ${group.name}`} className={styles.box}>
            <GroupsTable group={group} />
          </div>
        ))}
      </div>

      {comments.length > 0 && (
        <>
          <h2 className={styles.heading}>What colleagues wrote</h2>
          <ul className={styles.list}>
            {comments.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and none moves
              <li key={at} className={styles.box}>
                <Words text={text} />
              </li>
            ))}
          </ul>
        </>
      )}

      {(results.heard || results.caused || results.next) && (
        <h2 className={styles.heading}>What came of it</h2>
      )}
      {results.heard && (
        <div className={styles.bar}>
          <Words text={results.heard} />
          <Button size="small" onClick={() => onRead(results.heardId)}>
            Read {results.heardId}
          </Button>
        </div>
      )}
      {results.caused && <Words text={results.caused} />}
      {results.next && <p>{results.next}</p>}
    </>
  );
};
