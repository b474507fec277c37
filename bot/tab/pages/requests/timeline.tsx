import { makeStyles, tokens } from '@fluentui/react-components';
import type { RequestPage } from '../../../page/request-page.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 12px' },
  cut: { color: tokens.colorNeutralForeground2, margin: '0 0 12px' },
  list: {
    listStyleType: 'none',
    margin: '0 0 0 5px',
    padding: 0,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  step: {
    position: 'relative',
    padding: '0 0 16px 20px',
    overflowWrap: 'anywhere',
    ':last-child': { paddingBottom: 0 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '6px',
      width: '10px',
      height: '10px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: 'none',
    },
  },
  what: { margin: 0 },
  said: {
    margin: '4px 0',
    padding: '4px 12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
  },
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What has happened to a request, oldest first. */
export const Timeline = ({ steps, cut }: Pick<RequestPage, 'steps' | 'cut'>) => {
  const styles = useStyles();
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className={styles.title}>
        What has happened
      </h2>
      {cut && <p className={styles.cut}>So much has happened that the first of it is not shown here.</p>}
      <ol className={styles.list}>
        {steps.map(({ at, when, what, said }) => (
          <li key={`${at} ${what}`} className={styles.step}>
            <p className={styles.what}>{what}</p>
            {said !== '' && <blockquote className={styles.said}>{said}</blockquote>}
            <time dateTime={at} className={styles.when}>
              {when}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
};
