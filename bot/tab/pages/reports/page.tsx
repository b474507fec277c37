import { useRead } from '../../api/use-read.ts';
import { Choices } from '../../parts/choices.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { hrefOf, useRoute } from '../../shell/route.ts';
import { DemandSection } from './demand-section.tsx';
import { Numbers } from './numbers.tsx';
import { useReportStyles } from './styles.ts';
import { useCounting } from './use-counting.ts';

/** The desk in numbers. It is read from the log, so it is read when somebody asks for it and not by itself. */
export const ReportsPage = () => {
  const styles = useReportStyles();
  const { id } = useRoute();
  const { data, problem, loading, again } = useRead('page.reports', id ? { period: id } : {});
  useCounting(data?.counting === true && !loading, again);

  const asked = id || data?.period || '';
  return (
    <Page title="Reports">
      {data && (
        <div className={styles.controls}>
          <Choices
            label="Which time"
            choices={data.periods}
            picked={asked}
            href={(period) => hrefOf('reports', period)}
          />
          {!data.text && (
            <div className={styles.files}>
              <FileButton
                label="All of it as a file"
                verb="page.report-file"
                fields={{ file: 'summary', period: data.period }}
              />
              <FileButton
                label="What the columns mean"
                verb="page.report-file"
                fields={{ file: 'columns' }}
              />
            </div>
          )}
        </div>
      )}
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!data && !problem && <Loading lines={10} />}
      {data && (
        <div aria-busy={loading} className={loading ? styles.waiting : undefined}>
          <h2 className={styles.heading}>{data.title}</h2>
          <div role="status">{loading && asked !== data.period ? 'Counting…' : ''}</div>
          {data.text ? <Notice>{data.text}</Notice> : <Numbers report={data} />}
        </div>
      )}
      {data && data.demands.length > 0 && <DemandSection />}
    </Page>
  );
};
