import type { Vote } from '../../bot/board/store.ts';
import type { Board } from '../../bot/core/organisation.ts';
import type { Ruling, Tabled } from '../../bot/request/board.ts';
import { ivan, lena, minutesAgo } from './requests.ts';

/** The first Tuesday of December: a week after the day of all other examples. */
export const meeting = '2026-12-01';

export const aBoard = (more: Partial<Board> = {}): Board => ({
  id: 'design',
  name: 'Design authority',
  people: [lena.id, ivan.id],
  meets: { day: 'Tue', from: '14:00', to: '16:00' },
  ...more,
});

export const aTabled = (more: Partial<Tabled> = {}): Tabled => ({
  id: 'design',
  name: 'Design authority',
  on: meeting,
  until: '2026-12-01T18:00:00.000Z',
  ...more,
});

export const aVote = (more: Partial<Vote> = {}): Vote => ({
  person: lena.id,
  on: meeting,
  value: 4,
  cost: 2,
  ...more,
});

export const aRuling = (more: Partial<Ruling> = {}): Ruling => ({
  decision: 'go-ahead',
  reason: 'It saves a phone call for every patient',
  by: lena,
  group: { id: 'design', name: 'Design authority' },
  on: meeting,
  at: minutesAgo(5),
  ...more,
});
