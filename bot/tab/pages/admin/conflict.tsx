import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useRead } from '../../api/use-read.ts';
import { Notice } from '../../parts/notice.tsx';

const useStyles = makeStyles({
  box: { marginBottom: '16px' },
  list: { margin: '4px 0 8px', paddingLeft: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface ConflictProps {
  /** The version that what is typed here was made from. */
  readonly seen: number;
  readonly onPutOnTop: () => void;
  readonly onThrowAway: () => void;
}

/** Somebody else changed the same meanwhile: what they did, and what is to become of both. */
export const Conflict = ({ seen, onPutOnTop, onThrowAway }: ConflictProps) => {
  const styles = useStyles();
  const { data } = useRead('page.admin-history');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  const theirs = data?.entries.filter(({ version }) => version > seen) ?? [];
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <Notice kind="warning">
        Somebody else changed this meanwhile. What you typed is still here, and is not saved.
        <ul className={styles.list}>
          {theirs.map(({ version, who, when, changes }) => (
            <li key={version}>
              {who}, {when}: {changes.join(' ')}
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={onPutOnTop}>
            Put mine on top of theirs
          </Button>
          <Button onClick={onThrowAway}>Use theirs, without mine</Button>
        </div>
      </Notice>
    </div>
  );
};
