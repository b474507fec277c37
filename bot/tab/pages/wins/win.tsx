import { makeStyles, tokens } from '@fluentui/react-components';
import type { WinCard } from '../../../page/wins-page.ts';
import { Words } from '../../card/words.tsx';
import { Facts } from '../../parts/facts.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { lineId } from '../../parts/use-return.ts';
import { hrefOf } from '../../shell/route.ts';
import { Cheer } from './cheer.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '2px 0' },
  link: {
    display: 'inline-block',
  },
  figures: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Seen in high contrast alone, where no ground differs from another.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  pair: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', margin: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: { marginTop: 'auto', display: 'grid', gap: '8px' },
});

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.number}>
        <Words text={value} />
      </dd>
    </div>
  );
};

/** A story in the grid: what happened, what is better, and both sides of it. */
export const Win = ({ win }: { readonly win: WinCard }) => {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <div>
        <Words text={win.kind} className={styles.kind} />
        <h3 className={styles.title}>
          <TextLink id={lineId(win.id)} href={hrefOf('wins', win.id)} className={styles.link}>
            <Words text={win.title} />
          </TextLink>
        </h3>
      </div>
      <Words text={win.what} />
      {win.benefit !== '' && <Facts facts={[{ title: 'What is better', value: win.benefit }]} />}
      {win.isMeasured ? (
        <div className={styles.figures}>
          <Words text={win.measure} />
          <dl className={styles.pair}>
            <Figure name="Before" value={win.before} />
            <Figure name="After" value={win.after} />
          </dl>
        </div>
      ) : (
        <span className={styles.name}>Not measured</span>
      )}
      <div className={styles.foot}>
        <Facts
          facts={[
            { title: 'On the clinical side', value: win.clinical },
            { title: 'On the digital side', value: win.digital },
          ]}
        />
        <Words text={`${win.teller} · ${win.when}`} className={styles.name} />
        <Cheer win={win} />
      </div>
    </li>
  );
};
