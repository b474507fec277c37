import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', marginTop: '16px' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface MoreProps {
  /** How many are there, in words. */
  readonly shown: string;
  readonly title: string;
  readonly has: boolean;
  readonly loading: boolean;
  readonly more: () => void;
}

/** The end of a list that comes a page at a time. The focus stays on the button, and the count is read out. */
export const More = ({ shown, title, has, loading, more }: MoreProps) => {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {has && (
        <Button onClick={more} disabledFocusable={loading}>
          {title}
        </Button>
      )}
      <span role="status" className={styles.count}>
        {shown}
      </span>
    </div>
  );
};
