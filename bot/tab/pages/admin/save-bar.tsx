import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ProblemNotice } from '../../parts/problem.tsx';
import type { Draft } from './draft.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    minHeight: '56px',
    boxSizing: 'border-box',
    // On a phone held sideways it would take half of the window.
    '@media (max-height: 400px)': { position: 'static' },
    marginTop: '16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1 },
  save: { marginLeft: 'auto' },
});

export interface SaveBarProps {
  readonly draft: Draft<unknown>;
  readonly dirty: boolean;
  readonly onUndo: () => void;
  readonly onThrowAway: () => void;
}

const wordsOf = ({ saving, said }: Draft<unknown>, dirty: boolean): string => {
  if (saving) return 'Saving…';
  if (said !== '') return said;
  return dirty ? 'Not saved yet.' : 'Everything here is saved.';
};

/** Always at the lower edge, of the same height: what is saved, and the way to save it. */
export const SaveBar = ({ draft, dirty, onUndo, onThrowAway }: SaveBarProps) => {
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  const { saving, problem, theirs } = draft;

  // The button that was pressed may have gone, after a change was thrown away too.
  const before = useRef(dirty);
  useEffect(() => {
    const ended = before.current && !dirty;
    before.current = dirty;
    if ((draft.said !== '' || ended) && document.activeElement === document.body) {
      bar.current?.focus({ preventScroll: true });
    }
  }, [draft.said, dirty]);

  return (
    <section ref={bar} tabIndex={-1} className={styles.bar} aria-label="Saving">
      <div className={styles.words} role="status">
        {problem ? <ProblemNotice problem={problem} /> : wordsOf(draft, dirty)}
      </div>
      {draft.undo !== undefined && !dirty && (
        <Button disabled={saving} onClick={onUndo}>
          Undo
        </Button>
      )}
      {dirty && !theirs && (
        <Button disabled={saving} onClick={onThrowAway}>
          Throw away
        </Button>
      )}
      {/* Always in its place: a second tap on it must not meet another button. */}
      <Button
        className={styles.save}
        appearance="primary"
        type="submit"
        disabledFocusable={saving || !dirty || theirs !== undefined}
      >
        Save
      </Button>
    </section>
  );
};
