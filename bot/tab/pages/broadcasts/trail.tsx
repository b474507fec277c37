import { makeStyles, tokens } from '@fluentui/react-components';
import type { TrailPart } from '../../../page/broadcast/trail.ts';
import { useBroadcastStyles } from './styles.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '6px' },
  reason: {
    margin: '2px 0 0',
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
});

/** Who wrote it, who approved it and when. */
export const Trail = ({ trail }: { readonly trail: TrailPart }) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  return (
    <section aria-labelledby="trail-heading">
      <h2 id="trail-heading" className={shared.heading}>
        Who did what
      </h2>
      {trail.earlier && <p className={shared.quiet}>{trail.earlier}</p>}
      <ol className={styles.list}>
        {trail.rows.map(({ version, what, by, reason }) => (
          <li key={version} value={version}>
            {what} <span className={shared.quiet}>{by}</span>
            {reason && <p className={styles.reason}>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
