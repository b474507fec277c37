import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Problem } from '../api/answer.ts';
import { useAsk } from '../api/context.ts';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemNotice } from '../parts/problem.tsx';
import type { Press } from './draw.ts';
import { useDrawn } from './use-drawn.ts';

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
  news: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

export interface LiveCardProps {
  /** What shows it first. */
  readonly verb: string;
  readonly fields: object;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Something was pressed and answered, with this; so what stands around it may be out of date. */
  readonly onChanged?: ((template: string) => void) | undefined;
  /** Rises when somebody else may have changed it; the card is then read again, unless something is typed in it. */
  readonly version?: number | undefined;
}

/** A part of the card that somebody unfolded, such as the form of an outcome. */
const hasOpened = (place: HTMLElement | null): boolean =>
  place?.shadowRoot?.querySelector('.ac-pushButton.expanded') != null;

/** Of a refusal only a form that says itself what is wrong: a bare sentence is told above, and the card stays. */
const cardIn = (answer: Answer): unknown => {
  if (answer.ok) return answer.body.card;
  return answer.body?.text === undefined ? answer.body?.card : undefined;
};

/** A card as it lives in a chat: what is pressed on it goes to the service, and the answer takes its place. */
export const LiveCard = ({ verb, fields, label, onChanged, version = 0 }: LiveCardProps) => {
  const styles = useStyles();
  const ask = useAsk();
  const around = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<unknown>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const typed = useRef(false);
  const asked = useRef(false);
  const drawn = useRef('');
  const [news, setNews] = useState<unknown>();
  const key = JSON.stringify(fields);

  const load = useCallback(
    async (signal: AbortSignal) => {
      const answer = await ask({ verb, fields: JSON.parse(key) as object, as: 'card' }, signal);
      if (signal.aborted) return;
      const next = cardIn(answer);
      setProblem(answer.ok || next ? undefined : answer.problem);
      if (!next || JSON.stringify(next) === drawn.current) return;
      // What somebody has opened or typed is worth more than its news.
      if (typed.current || hasOpened(place.current)) setNews(next);
      else setCard(next);
    },
    [ask, verb, key],
  );

  const show = useCallback((next: unknown) => {
    typed.current = false;
    setNews(undefined);
    setCard(next);
    around.current?.focus();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a reason to read it again
  useEffect(() => {
    const over = new AbortController();
    void load(over.signal);
    return () => over.abort();
  }, [load, version]);

  const press = async (pressed: Press): Promise<void> => {
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
    const next = cardIn(answer);
    setProblem(answer.ok || next ? undefined : answer.problem);
    if (next) show(next);
    if (answer.ok) onChanged?.(answer.body.template ?? '');
  };

  useEffect(() => {
    if (card) drawn.current = JSON.stringify(card);
  }, [card]);
  useDrawn(card, place, {
    pressed: (pressed) => void press(pressed),
    // With no card there is a way to try again.
    failed: () => {
      drawn.current = '';
      setCard(undefined);
      setProblem({ kind: 'offline' });
    },
  });

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
      {news !== undefined && (
        <div className={styles.problem}>
          <Notice>
            <span className={styles.news}>
              <span>This has changed since you opened it.</span>
              <Button onClick={() => show(news)}>Show it as it is now</Button>
            </span>
          </Notice>
        </div>
      )}
      {!card && !problem && <Loading lines={3} />}
      <section
        ref={around}
        aria-label={label}
        aria-busy={busy}
        tabIndex={-1}
        hidden={!card}
        className={busy ? `${styles.frame} ${styles.busy}` : styles.frame}
        onInput={() => {
          typed.current = true;
        }}
      >
        {/* Not the section itself: Tab passes over all that is drawn in a host that Tab may not stop at. */}
        <div ref={place} />
      </section>
    </div>
  );
};
