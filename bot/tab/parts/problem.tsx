import { Button, makeStyles } from '@fluentui/react-components';
import { type Problem, problemText } from '../api/answer.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

export interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly again?: (() => void) | undefined;
}

/** Why there is nothing new to see, and the way on. */
export const ProblemNotice = ({ problem, again }: ProblemNoticeProps) => {
  const styles = useStyles();
  return (
    <Notice kind="problem">
      <span className={styles.row}>
        <span>{problemText(problem)}</span>
        {again && <Button onClick={again}>Try again</Button>}
      </span>
    </Notice>
  );
};
