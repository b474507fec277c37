import { makeStyles, tokens } from '@fluentui/react-components';
import type { Band } from '../../page/pulse-groups.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  track: {
    position: 'relative',
    flexGrow: 1,
    maxWidth: '480px',
    height: '16px',
    margin: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  band: {
    position: 'absolute',
    top: '3px',
    bottom: '3px',
    minWidth: '2px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorBrandForeground1}`,
    borderRadius: '2px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  value: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '4px',
    marginLeft: '-2px',
    borderRadius: '2px',
    backgroundColor: tokens.colorBrandForeground1,
    forcedColorAdjust: 'none',
  },
});

const percent = (part: number): string => `${100 * part}%`;

/** Where the true number may lie on its scale, and the number itself where it is shown. In words it stands beside it. */
export const BandBar = ({ band: { low, high, at, ends } }: { readonly band: Band }) => {
  const styles = useStyles();
  return (
    <div aria-hidden="true" className={styles.row}>
      {ends[0]}
      <div className={styles.track}>
        <div className={styles.band} style={{ left: percent(low), width: percent(high - low) }} />
        {at !== undefined && <div className={styles.value} style={{ left: percent(at) }} />}
      </div>
      {ends[1]}
    </div>
  );
};
