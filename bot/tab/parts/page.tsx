import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    ':focus': { outlineStyle: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: '16px',
  },
});

export interface PageProps {
  readonly title: string;
  /** What can be done on the page as a whole, beside its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its heading, which has the focus when one comes from another page. */
export const Page = ({ title, actions, children }: PageProps) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - Wardline`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {actions}
      </div>
      {children}
    </>
  );
};
