import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../api/answer.ts';
import { useRead } from '../../api/use-read.ts';
import { useWhileVisible } from '../../api/while-visible.ts';
import { LiveCard } from '../../card/live-card.tsx';
import { Words } from '../../card/words.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { hrefOf } from '../../shell/route.ts';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gap: '24px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px)' },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 12px' },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface OneRequestProps {
  readonly id: string;
  /** Milliseconds between looks at whether anything has changed. */
  readonly every: number;
  readonly onChanged: () => void;
}

/** Asking again finds nothing else. */
const isFinal = (problem: Problem): boolean =>
  problem.kind === 'refused' && /^(not-found|not-allowed|bad-field)$/.test(problem.code);

/** One request: its living card, and beside it what has happened. */
export const OneRequest = ({ id, every, onChanged }: OneRequestProps) => {
  const styles = useStyles();
  const { data, problem, again } = useRead('page.request', { id });
  useWhileVisible(again, every);
  const [seen, setSeen] = useState({ face: '', times: 0 });
  // The first one is what the card begins with.
  if (data && data.face !== seen.face)
    setSeen(({ face, times }) => ({ face: data.face, times: face === '' ? 0 : times + 1 }));
  const changed = (): void => {
    again();
    onChanged();
  };
  return (
    <>
      <BackLink href={hrefOf('requests')}>Back to my requests</BackLink>
      {problem && <ProblemNotice problem={problem} again={isFinal(problem) ? undefined : again} />}
      <div role="status" className={styles.spoken}>
        {data && <Words text={data.status} />}
      </div>
      {(data || !problem) && (
        <div className={styles.both}>
          <div>
            <h2 className={styles.title}>How it stands</h2>
            <LiveCard
              verb="request.show"
              fields={{ id }}
              label={`Request ${id}`}
              onChanged={changed}
              version={seen.times}
            />
          </div>
          {data ? <Timeline steps={data.steps} cut={data.cut} /> : <Loading lines={4} />}
        </div>
      )}
    </>
  );
};
