import type { BoardChanges, BoardPage } from '../../../page/board-page.ts';
import type { Answer, Asked, Problem } from '../../api/answer.ts';
import { type Board, noBoard, readAgain, readWhole, settled, withChanges, withPart } from './lines.ts';

export interface FeedPorts {
  readonly ask: (asked: Asked) => Promise<Answer>;
  /** By the clock of this machine. */
  readonly now: () => number;
  readonly isVisible: () => boolean;
  readonly changed: () => void;
}

export interface Feed {
  readonly board: () => Board;
  readonly problem: () => Problem | undefined;
  readonly start: () => void;
  readonly stop: () => void;
  /** Asks at once: something was pressed here, or the page is seen again. `quiet`: whose card shows it already. */
  readonly poke: (quiet?: string) => void;
  /** Forgets what is no news any more. */
  readonly settle: () => void;
}

/** Milliseconds between two looks, so that a change is here within five seconds. */
export const every = 3000;
const slowest = 60_000;
/** Milliseconds between two readings of everything. */
const apart = 10_000;

/** And where nothing is known to have changed but might have. */
const farApart = 30_000;

/** While the service cannot be reached, twice as long each time. */
export const pause = (failures: number): number => Math.min(every * 2 ** failures, slowest);

/** Keeps a board as it is: reads it part by part, then asks again and again what has changed. */
export const boardFeed = ({ ask, now, isVisible, changed }: FeedPorts): Feed => {
  let board = noBoard;
  let problem: Problem | undefined;
  let since: string | undefined;
  let failures = 0;
  let stale = false;
  let readAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let poked = false;
  let quiet: string | undefined;
  let over = false;

  const show = (next: Board, fault?: Problem): void => {
    const same = next === board && fault === problem;
    board = next;
    problem = fault;
    if (!same && !over) changed();
  };

  const failed = (fault: Problem): void => {
    failures += 1;
    // Whoever may not see it any more does not go on seeing it.
    const lost = fault.kind === 'refused' && fault.code === 'not-allowed';
    if (lost) since = undefined;
    show(lost ? noBoard : board, fault);
  };

  /** The first time each part is shown as it comes; later all of it at once, so that nothing jumps. */
  const readAll = async (): Promise<void> => {
    readAt = now();
    stale = false;
    const first = !board.whole;
    const parts: BoardPage[] = [];
    let after: string | undefined;
    do {
      const answer = await ask({ verb: 'page.board', fields: after ? { after } : {} });
      if (over) return;
      if (!answer.ok) return failed(answer.problem);
      const part = answer.body.data as BoardPage;
      parts.push(part);
      after = part.next;
      if (first) show(withPart(board, part, now()));
    } while (after);
    failures = 0;
    since = parts[0]?.start?.since;
    show(first ? readWhole(parts, now()) : readAgain(board, parts, now()));
  };

  const readChanges = async (from: string): Promise<void> => {
    const whose = quiet;
    quiet = undefined;
    const answer = await ask({ verb: 'page.board-changes', fields: { since: from } });
    if (over) return;
    if (!answer.ok) return failed(answer.problem);
    failures = 0;
    const changes = answer.body.data as BoardChanges;
    since = changes.reload ? undefined : changes.since;
    show(changes.reload ? board : withChanges(board, changes, now(), whose));
    stale ||= changes.stale;
    if (now() - readAt >= (changes.reload ? apart : stale ? farApart : Infinity)) await readAll();
  };

  const look = async (): Promise<void> => {
    if (busy || over) return;
    clearTimeout(timer);
    busy = true;
    poked = false;
    try {
      if (since !== undefined) await readChanges(since);
      else if (failures > 0 || now() - readAt >= apart) await readAll();
    } finally {
      busy = false;
      if (!over) plan();
    }
  };

  const plan = (): void => {
    if (!isVisible()) return;
    timer = setTimeout(() => void look(), poked ? 0 : pause(failures));
  };

  return {
    board: () => board,
    problem: () => problem,
    start: () => void look(),
    stop: () => {
      over = true;
      clearTimeout(timer);
    },
    poke: (whose) => {
      quiet = whose;
      poked = true;
      void look();
    },
    settle: () => show(settled(board, now()), problem),
  };
};
