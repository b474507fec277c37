import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/answer.ts';
import { useAsk } from '../api/context.ts';
import { Loading } from '../parts/loading.tsx';
import { ProblemNotice } from '../parts/problem.tsx';
import type { Press } from './draw.ts';

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  busy: { opacity: 0.6, pointerEvents: 'none' },
  problem: { marginBottom: '8px' },
});

export interface LiveCardProps {
  /** What shows it first. */
  readonly verb: string;
  readonly fields: object;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Something was pressed and answered, so what stands around it may be out of date. */
  readonly onChanged?: (() => void) | undefined;
  /** Rises when somebody else may have changed it; the card is then read again, unless something is typed in it. */
  readonly version?: number | undefined;
}

/** A card as it lives in a chat: what is pressed on it goes to the service, and the answer takes its place. */
export const LiveCard = ({ verb, fields, label, onChanged, version = 0 }: LiveCardProps) => {
  const styles = useStyles();
  const ask = useAsk();
  const place = useRef<HTMLElement>(null);
  const [card, setCard] = useState<unknown>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const typed = useRef(false);
  const asked = useRef(false);
  const key = JSON.stringify(fields);

  const load = useCallback(
    async (signal: AbortSignal) => {
      const answer = await ask({ verb, fields: JSON.parse(key) as object, as: 'card' }, signal);
      // Somebody began to type while this was on its way: their words are worth more than its news.
      if (signal.aborted || typed.current) return;
      if (answer.ok || answer.body?.card) setCard(answer.ok ? answer.body.card : answer.body?.card);
      setProblem(answer.ok ? undefined : answer.problem);
    },
    [ask, verb, key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a reason to read it again
  useEffect(() => {
    if (typed.current) return;
    const over = new AbortController();
    void load(over.signal);
    return () => over.abort();
  }, [load, version]);

  const press = useCallback(
    async (pressed: Press) => {
      if (pressed.kind === 'open') {
        window.open(pressed.url, '_blank', 'noopener');
        return;
      }
      // A second tap while the first is under way is no second press.
      if (asked.current) return;
      asked.current = true;
      setBusy(true);
      const answer = await ask({ verb: pressed.verb, fields: pressed.fields, as: 'card' });
      asked.current = false;
      setBusy(false);
      setProblem(answer.ok ? undefined : answer.problem);
      const next = answer.ok ? answer.body.card : answer.body?.card;
      if (next) {
        typed.current = false;
        setCard(next);
        place.current?.focus();
      }
      if (answer.ok) onChanged?.();
    },
    [ask, onChanged],
  );

  useEffect(() => {
    const where = place.current;
    if (!card || !where) return;
    let over = false;
    void import('./draw.ts').then(({ drawCard }) => {
      if (!over) drawCard(card, where, (pressed) => void press(pressed));
    });
    return () => {
      over = true;
    };
  }, [card, press]);

  return (
    <div>
      {problem && (
        <div className={styles.problem}>
          <ProblemNotice
            problem={problem}
            again={card ? undefined : () => void load(new AbortController().signal)}
          />
        </div>
      )}
      {!card && !problem && <Loading lines={3} />}
      <section
        ref={place}
        aria-label={label}
        aria-busy={busy}
        tabIndex={-1}
        hidden={!card}
        className={busy ? `${styles.frame} ${styles.busy}` : styles.frame}
        onInput={() => {
          typed.current = true;
        }}
      />
    </div>
  );
};
