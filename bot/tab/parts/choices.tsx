import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { InnerLink } from '../shell/inner-link.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
  choice: {
    display: 'block',
    minHeight: '24px',
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  picked: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface ChoicesProps {
  /** What is chosen, for a screen reader. */
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly picked: string;
  /** Where each leads, if it has an address; otherwise it is pressed. */
  readonly href?: ((value: string) => string) | undefined;
  readonly onPick?: ((value: string) => void) | undefined;
}

/** One of a few, all of them in sight. */
export const Choices = ({ label, choices, picked, href, onPick }: ChoicesProps) => {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {choices.map(({ title, value }) => {
        const className = mergeClasses(styles.choice, value === picked && styles.picked);
        return (
          <li key={value}>
            {href ? (
              <InnerLink
                href={href(value)}
                className={className}
                aria-current={value === picked ? 'true' : undefined}
              >
                {title}
              </InnerLink>
            ) : (
              <button
                type="button"
                className={className}
                aria-pressed={value === picked}
                onClick={() => onPick?.(value)}
              >
                {title}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
