import { whenWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from './request.ts';
import { statusWords } from './words.ts';

export interface ListData {
  readonly empty: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly what: string;
    readonly status: string;
    readonly raised: string;
  }[];
  readonly hasNext: boolean;
  readonly next: string;
}

export type ListView = View<'request-list', ListData>;

export const listView = (
  page: Page<Request>,
  person: string,
  now: Date,
  organisation: Organisation,
): ListView => ({
  template: 'request-list',
  data: {
    empty: page.items.length === 0,
    rows: page.items.map((request) => ({
      id: request.id,
      what: escapeMarkdown(oneLine(request.what, 100)),
      status: statusWords({ ...request, outcome: request.decided?.outcome }, request.requester.id === person),
      raised: `Raised ${whenWords(new Date(request.createdAt), now, organisation.zone)}`,
    })),
    hasNext: page.next !== undefined,
    next: page.next ?? '',
  },
});
