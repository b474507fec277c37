import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Words } from '../../card/words.tsx';
import type { Run } from './bulk.ts';
import type { Bulk } from './use-bulk.ts';
import { numberWords, requestsWords } from './words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  bar: { width: '100%', maxWidth: '560px', accentColor: tokens.colorBrandBackground },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  list: { margin: 0, paddingLeft: '20px', maxHeight: '160px', overflowY: 'auto' },
});

const titleOf = ({ total, done, left }: Run): string => {
  const rest = total - done.length;
  if (rest === 0) return `Done: ${requestsWords(total)}.`;
  const count = `Done: ${numberWords(done.length)} of ${requestsWords(total)}.`;
  return left.length > 0 ? `${count} Nothing was asked of ${requestsWords(left.length)}.` : count;
};

export interface BulkResultProps {
  readonly bulk: Bulk;
  readonly className: string;
}

/** How far it is; and at the end of each request that was not done, why. */
export const BulkResult = ({ bulk, className }: BulkResultProps) => {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { running, run } = bulk;
  const ended = run !== undefined;
  // What was pressed is gone, and the focus with it. It goes to what happened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it begins, and as it ends
  useEffect(() => title.current?.focus({ preventScroll: true }), [ended]);

  if (running) {
    const tried = running.done.length + running.notDone.length;
    return (
      <section className={className} aria-label="Under way">
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {numberWords(tried)} of {requestsWords(running.total)}
        </h2>
        <progress className={styles.bar} max={running.total} value={tried} aria-label="How far it is" />
        <div className={styles.line}>
          <Button disabled={bulk.stopping} onClick={bulk.stop}>
            {bulk.stopping ? 'Stopping' : 'Stop'}
          </Button>
        </div>
      </section>
    );
  }
  if (!run) return null;
  return (
    <section className={className} aria-label="What became of it">
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {titleOf(run)}
      </h2>
      {run.problem && <div>{run.problem}</div>}
      {run.notDone.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard
        <ul className={styles.list} tabIndex={0} aria-label="Not done">
          {run.notDone.map(({ id, why }) => (
            <li key={id}>
              {id}: <Words text={why} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <Button onClick={bulk.close}>{run.notDone.length > 0 ? 'I have read this' : 'Close'}</Button>
      </div>
    </section>
  );
};
