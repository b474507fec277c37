import { whenWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Line } from './store.ts';
import { classWords, shortStatus } from './words.ts';

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

export type ListView = View<'broadcast-list', ListData>;

interface Looks {
  readonly filter: 'mine' | 'all';
  readonly mayAll: boolean;
  readonly canStart: boolean;
  readonly now: Date;
  readonly organisation: Organisation;
}

export const listView = (page: Page<Line>, looks: Looks): ListView => {
  const { filter, mayAll, canStart, now, organisation } = looks;
  return {
    template: 'broadcast-list',
    data: {
      filter,
      heading: filter === 'all' ? 'All broadcasts' : 'Your broadcasts',
      canAll: mayAll && filter === 'mine',
      canMine: mayAll && filter === 'all',
      empty: page.items.length === 0,
      rows: page.items.map((line) => ({
        id: line.id,
        title: escapeMarkdown(line.title),
        status: shortStatus[line.status],
        facts: [
          classWords[line.class],
          escapeMarkdown(line.author.name),
          `written ${whenWords(new Date(line.createdAt), now, organisation.zone)}`,
        ].join(' · '),
      })),
      canStart,
      hasNext: page.next !== undefined,
      next: page.next ?? '',
    },
  };
};
