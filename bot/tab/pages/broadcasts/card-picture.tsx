import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useDrawn } from '../../card/use-drawn.ts';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  said: { marginBottom: '8px' },
});

export interface CardPictureProps {
  readonly card: unknown;
  /** What a screen reader calls it. */
  readonly label: string;
}

/** A card to look at: it can be read and tried, and what is pressed on it goes nowhere. */
export const CardPicture = ({ card, label }: CardPictureProps) => {
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  const [pressed, setPressed] = useState(false);

  useDrawn(card, place, {
    pressed: () => setPressed(true),
    // Without it the words can still be written, and their next change tries again.
    failed: () => undefined,
  });

  return (
    <>
      {pressed && (
        <div className={styles.said}>
          <Notice>This shows what readers get. Nothing you press on it counts.</Notice>
        </div>
      )}
      {!card && <Loading lines={3} />}
      <section ref={place} aria-label={label} hidden={!card} className={styles.frame} />
    </>
  );
};
