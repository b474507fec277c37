import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { BoardView } from './board-view.tsx';
import { useBoard } from './use-board.ts';

/** Everything that is open, for informatics and leads; for others what they may see of it. */
export const BoardPage = () => {
  const live = useBoard();
  const { start } = live.board;
  return (
    <Page title="Board">
      {start && <BoardView live={live} start={start} />}
      {!start && live.problem && <ProblemNotice problem={live.problem} again={() => live.poke()} />}
      {!start && !live.problem && <Loading lines={8} />}
    </Page>
  );
};
