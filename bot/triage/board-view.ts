import { minuteOfDay, weekdays } from '../calendar/hours.ts';
import { dayOf, isoOf, localTime } from '../calendar/local-day.ts';
import type { Choice } from '../clock/priority.ts';
import type { Board, Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';

export interface BoardFormData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasBoards: boolean;
  readonly noBoards: boolean;
  readonly boards: readonly Choice[];
  readonly board: string;
  readonly on: string;
}

export type BoardFormView = View<'triage-board', BoardFormData>;

/** The day of a group's next meeting that is not over yet; none where it meets on no fixed day. */
export const nextMeeting = ({ meets }: Board, now: Date, zone: string): string | undefined => {
  if (!meets) return undefined;
  const local = localTime(now, zone);
  const ahead = (weekdays.indexOf(meets.day) + 1 - local.weekday + 7) % 7;
  const over = local.hour * 60 + local.minute >= (minuteOfDay(meets.to) ?? 0);
  return isoOf(dayOf(local) + (ahead === 0 && over ? 7 : ahead));
};

interface Looks {
  readonly organisation: Organisation;
  readonly now: Date;
  readonly notice?: string | undefined;
}

/** Which group decides, and when: the next meeting of the first is filled in. */
export const boardFormView = (
  request: Request,
  { organisation: { boards = [], zone }, now, notice }: Looks,
): BoardFormView => {
  const [first] = boards;
  const tabled = request.status === 'board' ? request.board : undefined;
  return {
    template: 'triage-board',
    data: {
      id: request.id,
      what: escapeMarkdown(oneLine(request.what, 200)),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      hasBoards: boards.length > 0,
      noBoards: boards.length === 0,
      boards: boards.map(({ id, name }) => ({ title: name, value: id })),
      board: tabled?.id ?? first?.id ?? '',
      on: tabled?.on ?? (first && nextMeeting(first, now, zone)) ?? '',
    },
  };
};
