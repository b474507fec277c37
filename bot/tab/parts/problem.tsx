import { type Problem, problemText } from '../api/answer.ts';
import { Notice } from './notice.tsx';
import { TryAgain } from './try-again.tsx';

export interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly again?: (() => void) | undefined;
}

/** Why there is nothing new to see, and the way on. */
export const ProblemNotice = ({ problem, again }: ProblemNoticeProps) => (
  <Notice kind="problem">
    {problemText(problem)}
    {again && <TryAgain onPress={again} />}
  </Notice>
);
