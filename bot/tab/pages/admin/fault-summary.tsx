import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fieldAt, idAt, type Placed } from './fault-place.ts';

const useStyles = makeStyles({
  box: {
    padding: '12px 16px',
    marginBottom: '16px',
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingLeft: '20px', '& li': { padding: '4px 0' } },
  link: {
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FaultSummaryProps {
  readonly faults: readonly Placed[];
  /** Whose or which it is: "Sam Okafor", "Rule 3". */
  readonly subject: (path: string) => string;
  readonly onGo: (path: string) => void;
}

/** What has to be put right, at the top and read out first; each leads to its field (GOV.UK, "Error summary"). */
export const FaultSummary = ({ faults, subject, onGo }: FaultSummaryProps) => {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  const key = faults.map(({ path, text }) => `${path}: ${text}`).join('\n');

  useEffect(() => {
    if (key === '') return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [key]);

  if (faults.length === 0) return null;
  return (
    <section ref={box} className={styles.box} tabIndex={-1} aria-labelledby="faults-title">
      <h2 id="faults-title" className={styles.title}>
        Nothing was saved. Put this right first
      </h2>
      <ul className={styles.list}>
        {faults.map(({ path, text }) => {
          const who = [subject(path), fieldAt(path)].filter(Boolean).join(', ');
          return (
            <li key={`${path}: ${text}`}>
              <a
                href={`#${idAt(path)}`}
                className={styles.link}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(path);
                }}
              >
                {who ? `${who}: ${text}` : text}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
