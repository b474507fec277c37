import { Button } from '@fluentui/react-components';
import type { ProgressData } from '../../../pulse/progress-view.ts';
import { Words } from '../../card/words.tsx';
import { Facts } from '../../parts/facts.tsx';
import { usePulseStyles } from './styles.ts';

export interface ProgressProps {
  readonly progress: ProgressData;
  readonly onRead: (broadcast: string) => void;
}

/** Before it is over: what is asked and how far it has gone out. How many answered nobody knows (D4.1). */
export const Progress = ({ progress, onRead }: ProgressProps) => {
  const styles = usePulseStyles();
  return (
    <>
      <p className={styles.rate}>{progress.status}</p>
      <div className={styles.grid}>
        <section className={styles.box}>
          <h3 className={styles.title}>How far it is</h3>
          <Facts facts={progress.facts} />
          <p className={styles.note}>{progress.least}</p>
        </section>
        <section className={styles.box}>
          <h3 className={styles.title}>What is asked</h3>
          {progress.questions.map(({ text, hasAnswers, answers }) => (
            <div key={text}>
              <Words text={text} className={styles.words} />
              {hasAnswers && <Words text={answers} className={styles.small} />}
            </div>
          ))}
          <p className={styles.note}>{progress.byLine}</p>
          {progress.hasFollows && (
            <>
              <Words text={progress.followed} />
              <Button onClick={() => onRead(progress.follows)}>Read what it follows</Button>
            </>
          )}
        </section>
      </div>
    </>
  );
};
