import { makeStyles, tokens } from '@fluentui/react-components';
import type { WinsPage } from '../../../page/wins-page.ts';
import { Words } from '../../card/words.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { lineId } from '../../parts/use-return.ts';
import { hrefOf } from '../../shell/route.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '16px 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    padding: '12px 16px',
    marginBottom: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  link: {
    display: 'inline-block',
    padding: '2px 0',
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Stories of one's own and those that wait, as lines: they may not be public. */
export const Stories = ({ pages }: { readonly pages: readonly WinsPage[] }) => {
  const styles = useStyles();
  return (
    <section aria-labelledby="stories">
      <h2 id="stories" className={styles.title}>
        {pages[0]?.heading}
      </h2>
      <ul className={styles.list}>
        {pages
          .flatMap(({ rows }) => rows)
          .map(({ id, title, facts, canOpen }) => (
            <li key={id} className={styles.line}>
              {canOpen ? (
                <TextLink id={lineId(id)} href={hrefOf('wins', id)} className={styles.link}>
                  <Words text={title} />
                </TextLink>
              ) : (
                <Words text={title} />
              )}
              <div className={styles.facts}>{facts}</div>
            </li>
          ))}
      </ul>
    </section>
  );
};
