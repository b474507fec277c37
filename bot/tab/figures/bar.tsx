import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: { position: 'relative', height: '14px', margin: '2px 0 4px' },
  bar: {
    position: 'absolute',
    inset: '0 auto 0 0',
    minWidth: '2px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandForeground1}`,
    borderRadius: '2px',
    // In a browser's own high contrast backgrounds are taken away: the edge is what is left of it.
    forcedColorAdjust: 'none',
  },
  tail: {
    position: 'absolute',
    inset: '0 auto 0 0',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    borderRadius: '2px',
  },
});

/** Parts of its place, from 0 to 1. */
export interface BarProps {
  readonly length: number;
  readonly tail?: number | undefined;
}

/** One bar. Its number stands beside it in words, so that it is a picture and nothing else. */
export const Bar = ({ length, tail }: BarProps) => {
  const styles = useStyles();
  return (
    <div aria-hidden="true" className={styles.track}>
      {tail !== undefined && <div className={styles.tail} style={{ width: `${100 * tail}%` }} />}
      {length > 0 && <div className={styles.bar} style={{ width: `${100 * length}%` }} />}
    </div>
  );
};
