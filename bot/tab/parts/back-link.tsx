import { makeStyles, tokens } from '@fluentui/react-components';
import { InnerLink } from '../shell/inner-link.tsx';

const useStyles = makeStyles({
  back: {
    display: 'inline-block',
    padding: '4px 0',
    marginBottom: '8px',
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** From one thing to the list that it is in. */
export const BackLink = ({ href, children }: { readonly href: string; readonly children: string }) => {
  const styles = useStyles();
  return (
    <InnerLink href={href} className={styles.back}>
      {children}
    </InnerLink>
  );
};
