import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProgressPart } from '../../../page/broadcast/one-page.ts';
import type { ShareRow } from '../../../page/broadcast/shares.ts';
import { Words } from '../../card/words.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useBroadcastStyles } from './styles.ts';

const useStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  track: {
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: 'hidden',
  },
  bar: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  table: { borderCollapse: 'collapse', width: '100%' },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 12px 6px 0',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  reasons: { margin: '2px 0 0', paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
});

const Share = ({ row }: { readonly row: ShareRow }) => {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {row.title}
        {row.reasons.length > 0 && (
          <ul className={styles.reasons}>
            {row.reasons.map(({ why, number }) => (
              <li key={why}>
                {why}: {number}
              </li>
            ))}
          </ul>
        )}
      </th>
      <td className={`${styles.cell} ${styles.number}`}>{row.number}</td>
      <td className={`${styles.cell} ${styles.number}`}>{row.share}</td>
    </tr>
  );
};

/** How it goes, in words and numbers that add up to everybody. */
export const Progress = ({ progress }: { readonly progress: ProgressPart }) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  const { headline, pace, sent, total, shares, of, facts, corrected, asked } = progress;
  return (
    <section className={shared.stack} aria-labelledby="progress-heading">
      <div>
        <h2 id="progress-heading" className={shared.heading}>
          How it goes
        </h2>
        <p className={styles.headline} role="status">
          {headline}
        </p>
        {pace && <p className={shared.quiet}>{pace}</p>}
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${total > 0 ? (sent / total) * 100 : 0}%` }} />
      </div>
      {corrected && (
        <Notice>
          <Words text={corrected} />
        </Notice>
      )}
      <table className={styles.table}>
        <caption className={styles.caption}>{of}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              What became of it
            </th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>
              People
            </th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((row) => (
            <Share key={row.state} row={row} />
          ))}
        </tbody>
      </table>
      {facts.length > 0 && <Facts facts={facts} />}
      {asked.length > 0 && (
        <div>
          <h3 className={shared.heading}>Asked afterwards</h3>
          {asked.map(({ text }) => (
            <Words key={text} text={text} />
          ))}
        </div>
      )}
    </section>
  );
};
