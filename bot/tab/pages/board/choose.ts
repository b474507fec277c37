import type { BoardFilter, BoardLine } from '../../../page/board-page.ts';
import type { SortName, Wanted } from './wanted.ts';

/** `now` is by the service's clock, as its times are written, and so are times compared as text. */
export const isLate = ({ clock }: BoardLine, now: string): boolean =>
  clock.lateFrom !== undefined && clock.lateFrom < now;

const under = (line: BoardLine, filter: BoardFilter, now: string): boolean =>
  filter === 'late' ? line.lists.includes('all') && isLate(line, now) : line.lists.includes(filter);

/** "Zoë" is found as "zoe". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const hay = new WeakMap<BoardLine, string>();

const hayOf = (line: BoardLine): string => {
  const known = hay.get(line);
  if (known !== undefined) return known;
  const { id, what, where, owner, requester, safety, facts } = line;
  const made = plain([id, what, where, owner, requester, safety, ...facts].filter(Boolean).join(' '));
  hay.set(line, made);
  return made;
};

/** "Ward 4" and "ward  4" are one place. */
export const placeOf = ({ where = '' }: BoardLine): string => plain(where.trim().replace(/\s+/g, ' '));

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byId = (one: BoardLine, other: BoardLine): number => byText(one.id, other.id);

const orders: Readonly<Record<SortName, (one: BoardLine, other: BoardLine) => number>> = {
  worst: (one, other) => one.rank - other.rank || byText(one.createdAt, other.createdAt) || byId(one, other),
  oldest: (one, other) => byText(one.createdAt, other.createdAt) || byId(one, other),
  newest: (one, other) => byText(other.createdAt, one.createdAt) || byId(one, other),
  // What is put aside has no news coming.
  news: (one, other) =>
    Number(!one.clock.lateFrom) - Number(!other.clock.lateFrom) ||
    byText(one.hearBy, other.hearBy) ||
    byId(one, other),
};

/** The lines that somebody wants, in the order in which they want them. */
export const chosen = (
  lines: Iterable<BoardLine>,
  { filter, sort, kind, place, q }: Wanted,
  now: string,
): readonly BoardLine[] => {
  const terms = plain(q).split(/\s+/).filter(Boolean);
  const wanted = plain(place.trim().replace(/\s+/g, ' '));
  return [...lines]
    .filter(
      (line) =>
        under(line, filter, now) &&
        (!kind || line.kind === kind) &&
        (!wanted || placeOf(line) === wanted) &&
        terms.every((term) => hayOf(line).includes(term)),
    )
    .sort(orders[sort]);
};

/** How many stand under each filter, whatever else is wanted. */
export const countsOf = (lines: Iterable<BoardLine>, now: string): ReadonlyMap<BoardFilter, number> => {
  const counts = new Map<BoardFilter, number>();
  const count = (filter: BoardFilter): void => {
    counts.set(filter, (counts.get(filter) ?? 0) + 1);
  };
  for (const line of lines) {
    for (const filter of line.lists) count(filter);
    if (under(line, 'late', now)) count('late');
  }
  return counts;
};

/** More places make a list that nobody reads; the search finds the rest. */
const mostPlaces = 200;

/** Places as they were written most lately, those with the most requests first. */
export const placesIn = (lines: Iterable<BoardLine>): readonly string[] => {
  const places = new Map<string, { readonly title: string; readonly count: number }>();
  for (const line of lines) {
    const place = placeOf(line);
    if (!place) continue;
    const title = line.where?.trim() ?? '';
    places.set(place, { title, count: (places.get(place)?.count ?? 0) + 1 });
  }
  return [...places.values()]
    .sort((one, other) => other.count - one.count || byText(one.title, other.title))
    .slice(0, mostPlaces)
    .map(({ title }) => title);
};
