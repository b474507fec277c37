import { clockTimeWords, longDay } from '../calendar/words.ts';
import type { Choice } from '../clock/priority.ts';
import type { Board } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { meetingDay } from '../request/board.ts';
import type { AgendaLine } from '../request/store.ts';

export interface AgendaData {
  readonly title: string;
  readonly hasMeets: boolean;
  readonly meets: string;
  readonly hasChoice: boolean;
  readonly board: string;
  readonly boards: readonly Choice[];
  readonly empty: boolean;
  readonly emptyWords: string;
  readonly rows: readonly {
    readonly id: string;
    readonly what: string;
    readonly day: string;
    readonly facts: string;
  }[];
  readonly hasNext: boolean;
  readonly next: string;
}

export type AgendaView = View<'board-agenda', AgendaData>;

export const backedWords = (backers: number): string => {
  if (backers === 0) return 'nobody else has said so';
  return backers === 1 ? '1 other person has this too' : `${backers} other people have this too`;
};

const noBoards: AgendaData = {
  title: 'Decisions about changes',
  ...{ hasMeets: false, meets: '', hasChoice: false, board: '', boards: [], empty: true },
  emptyWords: 'No group that decides on changes is named in the settings. An admin can add one.',
  ...{ rows: [], hasNext: false, next: '' },
};

/** A6.4: the problem first, then who asked and how many have it too. In the order of the meetings. */
export const agendaView = (
  boards: readonly Board[],
  board: Board | undefined,
  page: Page<AgendaLine>,
): AgendaView => {
  if (!board) return { template: 'board-agenda', data: noBoards };
  const { meets } = board;
  return {
    template: 'board-agenda',
    data: {
      title: `For a decision by ${escapeMarkdown(board.name)}`,
      hasMeets: meets !== undefined,
      meets: meets
        ? `Meets on ${longDay[meets.day]}, ${clockTimeWords(meets.from)} to ${clockTimeWords(meets.to)}.`
        : '',
      hasChoice: boards.length > 1,
      board: board.id,
      boards: boards.map(({ id, name }) => ({ title: name, value: id })),
      empty: page.items.length === 0,
      emptyWords: 'Nothing waits for a decision.',
      rows: page.items.map(({ id, what, by, backers, on }) => ({
        id,
        what: escapeMarkdown(oneLine(what, 200)),
        day: meetingDay(on),
        facts: `Asked for by ${escapeMarkdown(by)}; ${backedWords(backers)}`,
      })),
      hasNext: page.next !== undefined,
      next: page.next ?? '',
    },
  };
};
