import { dateWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { count } from '../core/words.ts';
import type { Line } from './store.ts';
import { shortStatus } from './view-words.ts';

export interface ListData {
  readonly filter: 'mine' | 'all';
  readonly heading: string;
  readonly canAll: boolean;
  readonly canMine: boolean;
  readonly empty: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly facts: string;
  }[];
  readonly canStart: boolean;
  readonly hasNext: boolean;
  readonly next: string;
}

export type ListView = View<'pulse-list', ListData>;

interface Looks {
  readonly filter: 'mine' | 'all';
  readonly mayAll: boolean;
  readonly canStart: boolean;
  readonly organisation: Organisation;
}

/** Before the close nobody knows how many have answered (D4.1). */
const rateWords = ({ n, invited = 0 }: Line): string =>
  n === undefined ? '' : `${count(n)} of ${count(invited)} answered`;

/** It ends as a day does, and the instant after belongs to the next one. */
const dayBefore = (at: string): Date => new Date(Date.parse(at) - 60_000);

const dayPart = ({ status, closesAt, closedAt }: Line, zone: string): string => {
  if (status === 'cancelled') return '';
  if (closedAt !== undefined) return `ended on ${dateWords(new Date(closedAt), zone)}`;
  return `last day ${dateWords(dayBefore(closesAt), zone)}`;
};

export const listView = (page: Page<Line>, { filter, mayAll, canStart, organisation }: Looks): ListView => ({
  template: 'pulse-list',
  data: {
    filter,
    heading: filter === 'all' ? 'All pulses' : 'Your pulses',
    canAll: mayAll && filter === 'mine',
    canMine: mayAll && filter === 'all',
    empty: page.items.length === 0,
    rows: page.items.map((line) => ({
      id: line.id,
      title: escapeMarkdown(line.title),
      status: shortStatus[line.status],
      facts: [rateWords(line), escapeMarkdown(line.author.name), dayPart(line, organisation.zone)]
        .filter(Boolean)
        .join(' · '),
    })),
    canStart,
    hasNext: page.next !== undefined,
    next: page.next ?? '',
  },
});
