import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useRead } from '../api/use-read.ts';
import { Words } from '../card/words.tsx';
import { Loading } from '../parts/loading.tsx';
import { Plain } from '../parts/plain.tsx';
import { ProblemNotice } from '../parts/problem.tsx';
import { Navigation } from './navigation.tsx';
import { pages } from './pages.ts';
import { useRoute } from './route.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  main: {
    flexGrow: 1,
    padding: '16px',
    maxWidth: '1200px',
    width: '100%',
    margin: '0 auto',
    boxSizing: 'border-box',
  },
  foot: {
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  skip: {
    position: 'absolute',
    left: '-999px',
    ':focus': {
      left: '8px',
      top: '8px',
      zIndex: 10,
      padding: '8px',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

/** Navigation, the page, and on every page what to ring when it cannot wait (D2.1). */
export const Frame = () => {
  const styles = useStyles();
  const me = useRead('page.me');
  const { page } = useRoute();
  if (me.problem && !me.data) {
    return (
      <Plain title="Wardline">
        <ProblemNotice problem={me.problem} again={me.again} />
      </Plain>
    );
  }
  if (!me.data) return null;
  const place = me.data.places.find(({ id }) => id === page) ?? me.data.places[0];
  const Shown = place && pages[place.id];
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <Navigation me={me.data} at={place?.id} />
      <main id="page" className={styles.main} tabIndex={-1}>
        {Shown && (
          <Suspense fallback={<Loading />}>
            <Shown key={place.id} />
          </Suspense>
        )}
      </main>
      <footer className={styles.foot}>
        <Words text={me.data.emergency} />
      </footer>
    </div>
  );
};
