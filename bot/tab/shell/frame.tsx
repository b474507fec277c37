import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useRead } from '../api/use-read.ts';
import { Words } from '../card/words.tsx';
import { Fallen } from '../parts/fallen.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Plain } from '../parts/plain.tsx';
import { ProblemNotice } from '../parts/problem.tsx';
import { useAstray } from './astray.ts';
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
  // As high as the navigation that comes there.
  bar: { height: '40px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  foot: {
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  notice: { marginBottom: '16px' },
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
  const places = me.data?.places;
  const place = places?.find(({ id }) => id === page) ?? places?.[0];
  const isAstray = useAstray(place?.id);
  if (me.problem && !me.data) {
    return (
      <Plain title="Wardline">
        <ProblemNotice problem={me.problem} again={me.again} />
      </Plain>
    );
  }
  if (!me.data) {
    return (
      <div className={styles.frame}>
        <div className={styles.bar} />
        <main className={styles.main}>
          <Loading />
        </main>
      </div>
    );
  }
  const Shown = place && pages[place.id];
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <Navigation me={me.data} at={place?.id} />
      <main id="page" className={styles.main} tabIndex={-1}>
        {isAstray && (
          <div className={styles.notice}>
            <Notice>
              The page you asked for is not there, or it is not for you. This is “{place?.title}”.
            </Notice>
          </div>
        )}
        {!me.data.reachable && (
          <div className={styles.notice}>
            <Notice>
              Wardline cannot write to you yet. Say “hi” to it in your Teams chat, and news will reach you
              there.
            </Notice>
          </div>
        )}
        {Shown && (
          <Fallen key={place.id}>
            <Suspense fallback={<Loading />}>
              <Shown />
            </Suspense>
          </Fallen>
        )}
      </main>
      <footer className={styles.foot}>
        <Words text={me.data.emergency} />
      </footer>
    </div>
  );
};
