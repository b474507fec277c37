import { localTime } from '../calendar/local-day.ts';
import type { Stretch } from './gather.ts';

type Local = ReturnType<typeof localTime>;

export const periods = ['last-month', 'this-month', 'last-quarter', 'this-quarter', 'year'] as const;

export type PeriodName = (typeof periods)[number];

/** "July 2026", "July to September 2026", "December 2025 to November 2026". */
export interface Named extends Stretch {
  readonly words: string;
}

export interface Period extends Named {
  readonly name: PeriodName;
  /** It is not over. */
  readonly running: boolean;
  /** The whole months or quarters in it, for a trend. */
  readonly points: readonly Named[];
  /** The months in it that have begun; the last may not be over. */
  readonly months: readonly Named[];
}

export const periodTitles: Readonly<Record<PeriodName, string>> = {
  'last-month': 'Last month',
  'this-month': 'This month so far',
  'last-quarter': 'Last quarter',
  'this-quarter': 'This quarter so far',
  year: 'The last 12 months',
};

const wordsOf = (from: Local, months: number): string => {
  const last = from.plus({ months: months - 1 });
  const end = last.toFormat('LLLL yyyy');
  if (months === 1) return end;
  return `${from.toFormat(from.year === last.year ? 'LLLL' : 'LLLL yyyy')} to ${end}`;
};

const monthsFrom = (from: Local, months: number): Named => ({
  from: from.toJSDate(),
  to: from.plus({ months }).toJSDate(),
  words: wordsOf(from, months),
});

/** What happens at this moment is in it. */
const justAfter = (now: Date): Date => new Date(now.getTime() + 1);

/** Months begin by the clock on the wall, on either side of its changes (D6.1). */
export const periodOf = (name: PeriodName, now: Date, zone: string): Period => {
  const local = localTime(now, zone);
  const month = local.startOf('month');
  const quarter = local.startOf('quarter');
  const cut = (named: Named, size: number, begins: Local): Period => {
    const points = Array.from({ length: 12 }, (_, at) =>
      monthsFrom(begins.plus({ months: at * size }), size),
    );
    const whole = points.filter(({ to }) => to <= named.to && to <= now);
    const months = Array.from({ length: 12 }, (_, at) => monthsFrom(begins.plus({ months: at }), 1))
      .filter(({ from, to }) => from <= now && to <= named.to)
      .map((one) => (one.to > now ? { ...one, to: justAfter(now) } : one));
    const running = named.to > now;
    return { ...named, to: running ? justAfter(now) : named.to, name, running, points: whole, months };
  };
  switch (name) {
    case 'this-month':
      return cut(monthsFrom(month, 1), 1, month);
    case 'last-month':
      return cut(monthsFrom(month.minus({ months: 1 }), 1), 1, month.minus({ months: 1 }));
    case 'this-quarter':
      return cut(monthsFrom(quarter, 3), 1, quarter);
    case 'last-quarter':
      return cut(monthsFrom(quarter.minus({ months: 3 }), 3), 1, quarter.minus({ months: 3 }));
    case 'year':
      return cut(monthsFrom(month.minus({ months: 12 }), 12), 3, month.minus({ months: 12 }));
  }
};
