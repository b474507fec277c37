import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  box: { marginBottom: '24px', maxWidth: '720px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: '8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ':focus': { outlineStyle: 'none' },
  },
});

/** There is one at a time. */
const besideId = 'beside';

/** For whoever asks for what is open already. */
export const focusBeside = (): void => document.getElementById(besideId)?.focus();

export interface BesideProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Begins again with an empty one, once this one was sent. */
  readonly onAnother?: (() => void) | undefined;
  readonly another?: string | undefined;
  readonly children: ReactNode;
}

/** Something that somebody opened above a list, and closes again. It has the focus as it comes. */
export const Beside = ({ title, onClose, onAnother, another, children }: BesideProps) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby={besideId} className={styles.box}>
      <div className={styles.head}>
        <h2 id={besideId} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <div>
          {onAnother && (
            <Button appearance="subtle" onClick={onAnother}>
              {another}
            </Button>
          )}
          <Button appearance="subtle" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
      {children}
    </section>
  );
};
