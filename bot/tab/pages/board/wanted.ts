import type { BoardFilter } from '../../../page/board-page.ts';

export const sorts = ['worst', 'oldest', 'news', 'newest'] as const;
export type SortName = (typeof sorts)[number];

export const sortTitles: Readonly<Record<SortName, string>> = {
  worst: 'Worst first',
  oldest: 'Oldest first',
  news: 'Promised news first',
  newest: 'Newest first',
};

/** What somebody wants to see. It stands in the address, so that it can be kept and sent. */
export interface Wanted {
  readonly filter: BoardFilter;
  readonly sort: SortName;
  readonly kind: string;
  readonly place: string;
  readonly q: string;
}

export const everything: Wanted = { filter: 'all', sort: 'worst', kind: '', place: '', q: '' };

const isSort = (text: string): text is SortName => (sorts as readonly string[]).includes(text);

/** What an address says. A filter that this person has not got shows nothing, and says so. */
export const wantedIn = (search: string): Wanted => {
  const said = new URLSearchParams(search);
  const sort = said.get('sort') ?? '';
  return {
    filter: (said.get('filter') || everything.filter) as BoardFilter,
    sort: isSort(sort) ? sort : everything.sort,
    kind: said.get('kind') ?? '',
    place: said.get('place') ?? '',
    q: said.get('q') ?? '',
  };
};

/** The address with it; what is usual is left out, and everything else stays. */
export const searchWith = (search: string, wanted: Wanted): string => {
  const said = new URLSearchParams(search);
  for (const name of ['filter', 'sort', 'kind', 'place', 'q'] as const) {
    if (wanted[name] === everything[name]) said.delete(name);
    else said.set(name, wanted[name]);
  }
  const text = said.toString();
  return text ? `?${text}` : '';
};

/** "wl-7k2qx" is the number of a request, whether it is on the board or not. */
export const numberIn = (q: string): string | undefined => {
  const found = /^\s*wl-?(\w{5})\s*$/i.exec(q);
  return found?.[1] && `WL-${found[1].toUpperCase()}`;
};
