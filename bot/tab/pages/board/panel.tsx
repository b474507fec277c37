import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { LiveCard } from '../../card/live-card.tsx';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: '8px',
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    ':focus': { outlineStyle: 'none' },
  },
  card: { '@media (min-width: 900px)': { overflowY: 'auto', minHeight: 0, flexGrow: 1, padding: '2px' } },
});

export interface PanelProps {
  readonly id: string;
  readonly version: number;
  /** Somebody opened it here, so that the focus comes along. */
  readonly takesFocus: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One request as its living card, beside the list; on a phone in its place. */
export const Panel = ({ id, version, takesFocus, onChanged, onClose }: PanelProps) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each request that is opened
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <section
      className={styles.panel}
      aria-labelledby="open-request"
      onKeyDown={(event) => {
        // In the card it would take along what somebody has typed there.
        const inCard = (event.target as Element).closest('[data-card]') !== null;
        if (event.key === 'Escape' && !inCard) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id="open-request" ref={heading} tabIndex={-1} className={styles.title}>
          Request {id}
        </h2>
        <Button onClick={onClose}>Back to the list</Button>
      </div>
      <div className={styles.card} data-card>
        <LiveCard
          key={id}
          verb="request.show"
          fields={{ id, side: 'desk' }}
          label={`Card of ${id}`}
          version={version}
          onChanged={onChanged}
        />
      </div>
    </section>
  );
};
