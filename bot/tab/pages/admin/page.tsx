import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useRead } from '../../api/use-read.ts';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { InnerLink } from '../../shell/inner-link.tsx';
import { hrefOf, useRoute } from '../../shell/route.ts';
import { FileNotice } from './file-notice.tsx';
import { useFormStyles } from './form-styles.ts';
import { sections } from './sections.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    gap: '24px',
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 800px)': { flexDirection: 'row', flexWrap: 'wrap', gap: '0 4px' },
  },
  link: {
    display: 'block',
    padding: '6px 12px',
    borderLeft: '3px solid transparent',
    '@media (max-width: 800px)': {
      borderLeft: 'none',
      borderBottom: '3px solid transparent',
      padding: '4px 8px',
    },
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 800px)': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  problem: { marginBottom: '12px' },
});

/** The settings, a section at a time. Each change is checked as a whole, kept with who made it, and can be undone. */
export const AdminPage = () => {
  const styles = useStyles();
  const form = useFormStyles();
  const { id } = useRoute();
  const { data, problem, again } = useRead('page.admin');
  const section = sections.find((one) => one.id === id) ?? sections[0];
  if (!section) return null;
  const { Shown, title, intro } = section;
  return (
    <div className={styles.grid}>
      <nav aria-label="Settings">
        <ul className={styles.list}>
          {sections.map((one) => (
            <li key={one.id}>
              <InnerLink
                href={hrefOf('admin', one.id)}
                className={mergeClasses(styles.link, one.id === section.id && styles.here)}
                aria-current={one.id === section.id ? 'page' : undefined}
              >
                {one.title}
              </InnerLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Page title={title}>
          <p className={form.intro}>{intro}</p>
          {problem && (
            <div className={styles.problem}>
              <ProblemNotice problem={problem} again={again} />
            </div>
          )}
          {data && <FileNotice page={data} again={again} />}
          {data && (
            <Suspense fallback={<Loading />}>
              <Shown key={section.id} page={data} again={again} />
            </Suspense>
          )}
          {!data && !problem && <Loading />}
        </Page>
      </div>
    </div>
  );
};
