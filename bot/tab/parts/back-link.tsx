import { makeStyles } from '@fluentui/react-components';
import { TextLink } from './text-link.tsx';

const useStyles = makeStyles({ back: { display: 'inline-block', padding: '4px 0', marginBottom: '8px' } });

/** From one thing to the list that it is in. */
export const BackLink = ({ href, children }: { readonly href: string; readonly children: string }) => {
  const styles = useStyles();
  return (
    <TextLink href={href} className={styles.back}>
      {children}
    </TextLink>
  );
};
