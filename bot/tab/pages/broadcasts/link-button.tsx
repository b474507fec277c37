import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { InnerLink } from '../../shell/inner-link.tsx';

const useStyles = makeStyles({
  link: {
    display: 'inline-block',
    padding: '6px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  primary: {
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

export interface LinkButtonProps {
  readonly href: string;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A way to another page that stands where buttons stand. */
export const LinkButton = ({ href, primary = false, children }: LinkButtonProps) => {
  const styles = useStyles();
  return (
    <InnerLink href={href} className={mergeClasses(styles.link, primary && styles.primary)}>
      {children}
    </InnerLink>
  );
};
