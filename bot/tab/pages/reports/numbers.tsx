import type { ReportsPage } from '../../../page/reports-page.ts';
import { BarFigure } from '../../figures/bar-figure.tsx';
import { LineFigure } from '../../figures/line-figure.tsx';
import { Facts } from '../../parts/facts.tsx';
import { useReportStyles } from './styles.ts';

/** Facts first, then how it went month by month, then who and what it was. */
export const Numbers = ({ report }: { readonly report: ReportsPage }) => {
  const styles = useReportStyles();
  return (
    <>
      <div className={styles.grid}>
        {report.facts.map(({ heading, facts }) => (
          <section key={heading} className={styles.box}>
            <h3 className={styles.title}>{heading}</h3>
            <Facts facts={facts} />
          </section>
        ))}
      </div>
      {report.noLines && <p className={styles.note}>{report.noLines}</p>}
      <div className={styles.grid}>
        {report.lines.map((figure) => (
          <div key={figure.title} className={styles.box}>
            <LineFigure figure={figure} />
          </div>
        ))}
      </div>
      <div className={styles.grid}>
        {report.bars.map((figure) => (
          <div key={figure.title} className={styles.box}>
            <BarFigure figure={figure} />
          </div>
        ))}
      </div>
      <p className={styles.note}>{report.note}</p>
    </>
  );
};
