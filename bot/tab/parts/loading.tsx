import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: {
    height: '56px',
    marginBottom: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** As many lines as will stand there, so that nothing jumps when they come. */
export const Loading = ({ lines = 6 }: { readonly lines?: number }) => {
  const styles = useStyles();
  return (
    <div role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div key={at} className={styles.line} />
      ))}
    </div>
  );
};
