import { makeStyles, tokens } from '@fluentui/react-components';
import type { WinsPage } from '../../../page/wins-page.ts';
import { Win } from './win.tsx';
import { yearsOf } from './years.ts';

const useStyles = makeStyles({
  year: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '16px 0 8px' },
  grid: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** The wall, year by year. */
export const Wall = ({ pages }: { readonly pages: readonly WinsPage[] }) => {
  const styles = useStyles();
  return yearsOf(pages.flatMap(({ cards }) => cards)).map(({ year, cards }) => (
    <section key={year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`} className={styles.year}>
        {year}
      </h2>
      <ul className={styles.grid}>
        {cards.map((win) => (
          <Win key={win.id} win={win} />
        ))}
      </ul>
    </section>
  ));
};
