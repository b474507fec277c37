import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AnchorHTMLAttributes } from 'react';
import { InnerLink } from '../shell/inner-link.tsx';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** A link among words, in the colours of one. */
export const TextLink = ({ className, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => {
  const styles = useStyles();
  return <InnerLink {...rest} className={mergeClasses(styles.link, className)} />;
};
