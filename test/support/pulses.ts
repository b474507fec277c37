import type { Person } from '../../bot/core/actor.ts';
import type { Cell, Figure, Results } from '../../bot/measure/figure.ts';
import { trendWords } from '../../bot/measure/trend-words.ts';
import { xmr } from '../../bot/measure/xmr.ts';
import type { Course } from '../../bot/pulse/course-rows.ts';
import type { Pulse, Status } from '../../bot/pulse/pulse.ts';
import { people } from './people.ts';
import { minutesAgo } from './requests.ts';

const { id, name } = people.cio;
/** Whoever asks in these tests. */
export const asker: Person = { id, name };

export const pulseStatuses: readonly Status[] = ['planned', 'open', 'closing', 'closed', 'cancelled'];

/** "74.8% said good or very good": 172 of 230. */
export const aFigure = (more: Partial<Figure> = {}): Figure => ({
  instrument: 'mood',
  n: 230,
  value: 74.8,
  low: 68.8,
  high: 79.9,
  ...more,
});

export const aCell = (more: Partial<Cell> = {}): Cell => ({
  name: 'Nurse',
  n: 120,
  invited: 200,
  figures: [aFigure({ n: 120, value: 70, low: 61.3, high: 77.5 })],
  ...more,
});

/** Those of a pulse that most people answered, with no group to hide. */
export const someResults = (more: Partial<Results> = {}): Results => ({
  n: 230,
  invited: 412,
  figures: [aFigure()],
  breakdowns: [],
  straight: 0,
  ...more,
});

/** What has to be true of one in this status, and nothing more. */
const partsOf = (status: Status): Partial<Pulse> =>
  status === 'closed' ? { closedAt: minutesAgo(10), results: someResults() } : {};

/** One question that went out an hour ago and can be answered until the end of the month. */
export const aPulse = (more: Partial<Pulse> = {}): Pulse => ({
  id: 'WP-7K2QX',
  version: 2,
  title: 'The new handover list',
  instruments: ['mood'],
  audience: 'everyone',
  closes: '2026-11-30',
  by: [],
  author: asker,
  createdAt: minutesAgo(60),
  updatedAt: minutesAgo(60),
  opensAt: minutesAgo(60),
  closesAt: '2026-12-01T00:00:00.000Z',
  caused: [],
  ...partsOf(more.status ?? 'open'),
  status: 'open',
  ...more,
});

/** One figure over rounds that closed three months apart, the last in November 2026. */
export const aCourse = (values: readonly number[], instrument = 'mood'): Course => {
  const days = values.map((_, at) => {
    const day = new Date('2026-11-30T12:00:00Z');
    day.setUTCDate(1);
    day.setUTCMonth(10 - 3 * (values.length - 1 - at));
    return day;
  });
  const chart = xmr(values.map((value, at) => ({ on: days[at]?.toISOString().slice(0, 10) ?? '', value })));
  return {
    instrument,
    points: values.map((value, at) => ({
      name: (days[at] ?? new Date(0)).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' }),
      figure: aFigure({ instrument, value }),
    })),
    words: trendWords(chart),
    chart,
  };
};
