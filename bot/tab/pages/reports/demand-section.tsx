import { useState } from 'react';
import type { DemandPage } from '../../../page/demand-page.ts';
import { useRead } from '../../api/use-read.ts';
import { Choices } from '../../parts/choices.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { useReportStyles } from './styles.ts';
import { useCounting } from './use-counting.ts';
import { WeeksTable } from './weeks-table.tsx';

type Whose = DemandPage['whose'];

const whoseTitles: Readonly<Record<Whose, string>> = { own: 'My own', all: 'All leads together' };

/** A lead's demand against their time, for them alone, or that of all leads as one sum (D5.1). */
export const DemandSection = () => {
  const styles = useReportStyles();
  const [asked, setAsked] = useState<{ readonly period?: string; readonly whose?: string }>({});
  const { data, problem, loading, again } = useRead('page.demand', asked);
  useCounting(data?.counting === true && !loading, again);

  if (!data) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading lines={5} />;
  const both = data.canOwn || data.canAll;
  const fields = { period: data.period, whose: data.whose };
  return (
    <section aria-busy={loading} className={loading ? styles.waiting : undefined}>
      <h2 className={styles.heading}>{data.title}</h2>
      <div className={styles.controls}>
        <Choices
          label="Which quarter"
          choices={data.periods}
          picked={data.period}
          onPick={(period) => setAsked({ ...fields, period })}
        />
        {both && (
          <Choices
            label="Whose time"
            choices={(['own', 'all'] as const).map((value) => ({ value, title: whoseTitles[value] }))}
            picked={data.whose}
            onPick={(whose) => setAsked({ ...fields, whose })}
          />
        )}
      </div>
      {problem && <ProblemNotice problem={problem} again={again} />}
      <p className={styles.note}>{data.private}</p>
      {data.text ? (
        <Notice>{data.text}</Notice>
      ) : (
        <>
          <div className={styles.grid}>
            <div className={styles.box}>
              <Facts facts={data.facts} />
            </div>
            <div className={styles.box}>
              <WeeksTable title={data.weeksTitle} weeks={data.weeks} />
            </div>
          </div>
          <FileButton label="These weeks as a file" verb="page.demand-file" fields={fields} />
        </>
      )}
    </section>
  );
};
