import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReachPage } from '../../../page/broadcast/reach-page.ts';
import { problemText } from '../../api/answer.ts';
import { useLatest } from './use-latest.ts';

const useStyles = makeStyles({
  // As high as it mostly is, so that nothing below it jumps.
  box: { minHeight: '40px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  headline: { color: tokens.colorNeutralForeground1 },
  list: { margin: 0, paddingLeft: '20px' },
});

export interface ReachProps {
  readonly values: Readonly<Record<string, string>>;
  readonly pulse: string;
}

/** How many people there are, who is told at once, later or not at all, and why. */
export const Reach = ({ values, pulse }: ReachProps) => {
  const styles = useStyles();
  const { audience = '', class: kind = '', requests = '' } = values;
  // Counting looks at each person: it is done again only for what it depends on.
  const fields = { audience, class: kind, pulse, requests: audience === 'requests' ? requests : '' };
  const { body, problem } = useLatest(audience ? { verb: 'page.broadcast-reach', fields } : undefined);
  const reach = body?.data as ReachPage | undefined;
  return (
    <div className={styles.box} role="status">
      {problem && problemText(problem)}
      {!problem && reach && (
        <>
          {reach.notice}
          {reach.headline && <strong className={styles.headline}>{reach.headline}</strong>}
          {reach.lines.length > 0 && (
            <ul className={styles.list}>
              {reach.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
};
