import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MePage } from '../../page/me-page.ts';
import { InnerLink } from './inner-link.tsx';
import { hrefOf } from './route.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '0 16px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { display: 'flex', flexWrap: 'wrap', listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    display: 'block',
    padding: '10px 12px 8px',
    borderBottom: '2px solid transparent',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { borderBottomColor: tokens.colorCompoundBrandStroke, fontWeight: tokens.fontWeightSemibold },
  who: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface NavigationProps {
  readonly me: MePage;
  readonly at: string | undefined;
}

/** The pages that are open to this person, and whose they are. */
export const Navigation = ({ me, at }: NavigationProps) => {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <nav aria-label="Pages">
        <ul className={styles.list}>
          {me.places.map(({ id, title }) => (
            <li key={id}>
              <InnerLink
                href={hrefOf(id)}
                className={mergeClasses(styles.link, id === at && styles.here)}
                aria-current={id === at ? 'page' : undefined}
              >
                {title}
              </InnerLink>
            </li>
          ))}
        </ul>
      </nav>
      <span className={styles.who}>
        {me.name}, {me.organisation}
      </span>
    </header>
  );
};
