import { Button, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ again: { margin: '4px 0 4px 12px' } });

/** Behind the sentence that says what went wrong. */
export const TryAgain = ({ onPress }: { readonly onPress: () => void }) => {
  const styles = useStyles();
  return (
    <Button className={styles.again} onClick={onPress}>
      Try again
    </Button>
  );
};
