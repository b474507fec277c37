import type { BoardLine, BoardPage, BoardStart } from '../../../../bot/page/board-page.ts';

/** A line of which only the number matters, and what is given. */
export const aLine = (id: string, more: Partial<BoardLine> = {}): BoardLine => ({
  id,
  what: 'The label printer is broken',
  status: 'Nobody has this yet',
  facts: [],
  clock: { words: 'news promised', lateFrom: '2026-11-24T12:00:00.000Z' },
  lists: ['all', 'nobody'],
  rank: 2,
  createdAt: '2026-11-24T09:00:00.000Z',
  hearBy: '2026-11-24T12:00:00.000Z',
  sort: 'everyday',
  ...more,
});

export const aStart: BoardStart = {
  filters: [],
  kinds: [],
  outcomes: [],
  lateWords: 'Late:',
  emptyWords: 'Nothing is waiting.',
  people: { everyday: [], concern: [], confidential: [] },
  since: 'first',
};

export const at = Date.parse('2026-11-24T10:30:00.000Z');

export const aPart = (lines: readonly BoardLine[], next = '', first = true): BoardPage => ({
  lines,
  next,
  now: new Date(at).toISOString(),
  ...(first ? { start: aStart } : {}),
});
