import type { BoardChanges, BoardLine, BoardPage, BoardStart } from '../../../page/board-page.ts';

export interface News {
  readonly kind: 'new' | 'changed';
  /** By the clock of this machine. */
  readonly at: number;
}

/** The board as this page knows it. */
export interface Board {
  readonly lines: ReadonlyMap<string, BoardLine>;
  readonly start?: BoardStart | undefined;
  /** Every part of it has come. */
  readonly whole: boolean;
  /** Milliseconds by which the service's clock is ahead of this machine's. */
  readonly skew: number;
  /** What came or changed a moment ago. */
  readonly news: ReadonlyMap<string, News>;
  /** How often each was told to have changed, also where its line did not. */
  readonly versions: ReadonlyMap<string, number>;
}

export const noBoard: Board = {
  lines: new Map(),
  whole: false,
  skew: 0,
  news: new Map(),
  versions: new Map(),
};

/** Milliseconds for which a line says that it has changed. */
export const newsLasts = 10_000;

const skewOf = ({ now }: { readonly now: string }, at: number): number => Date.parse(now) - at;

const same = (one: BoardLine, other: BoardLine): boolean => JSON.stringify(one) === JSON.stringify(other);

const newsOf = (before: BoardLine | undefined, after: BoardLine, at: number): readonly [string, News][] => {
  if (!before) return [[after.id, { kind: 'new', at }]];
  return same(before, after) ? [] : [[after.id, { kind: 'changed', at }]];
};

/** One part more. What changes meanwhile is told after the last one, and so is newer. */
export const withPart = (board: Board, part: BoardPage, at: number): Board => ({
  ...board,
  lines: new Map([...board.lines, ...part.lines.map((line) => [line.id, line] as const)]),
  start: part.start ?? board.start,
  whole: part.next === '',
  skew: skewOf(part, at),
});

export const readWhole = (parts: readonly BoardPage[], at: number): Board =>
  parts.reduce((sum, part) => withPart(sum, part, at), noBoard);

/** Everything was read again. What differs says so, as if it had been told one by one. */
export const readAgain = (board: Board, parts: readonly BoardPage[], at: number): Board => {
  const fresh = readWhole(parts, at);
  const news = [...fresh.lines.values()].flatMap((line) => newsOf(board.lines.get(line.id), line, at));
  const versions = new Map(board.versions);
  const gone = [...board.lines.keys()].filter((id) => !fresh.lines.has(id));
  for (const id of [...news.map(([changed]) => changed), ...gone])
    versions.set(id, (versions.get(id) ?? 0) + 1);
  return { ...fresh, news: new Map([...board.news, ...news]), versions };
};

/** What somebody changed, here or in a chat. `quiet` is the one whose card shows it already. */
export const withChanges = (board: Board, changes: BoardChanges, at: number, quiet?: string): Board => {
  const { lines, gone } = changes;
  const skew = skewOf(changes, at);
  if (lines.length === 0 && gone.length === 0) return skew === board.skew ? board : { ...board, skew };
  const next = new Map(board.lines);
  const versions = new Map(board.versions);
  const ids = [...lines.map(({ id }) => id), ...gone];
  for (const line of lines) next.set(line.id, line);
  for (const id of gone) next.delete(id);
  for (const id of ids) if (id !== quiet) versions.set(id, (versions.get(id) ?? 0) + 1);
  const news = lines.flatMap((line) => newsOf(board.lines.get(line.id), line, at));
  return {
    ...board,
    lines: next,
    skew,
    news: new Map([...board.news, ...news]),
    versions,
  };
};

/** What is no news any more is forgotten. */
export const settled = (board: Board, at: number): Board => {
  const news = [...board.news].filter(([, one]) => at - one.at < newsLasts);
  return news.length === board.news.size ? board : { ...board, news: new Map(news) };
};
