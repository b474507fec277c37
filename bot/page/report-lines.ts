import { isFew, type Spread } from '../report/quantile.ts';
import type { Month, Summary } from '../report/summary.ts';
import { count, fewWords, lengthWords } from '../report/words.ts';
import type { LineFigure } from './figure.ts';

interface Unit {
  readonly name: string;
  readonly minutes: number;
}

const units = [
  { name: 'Minutes', minutes: 1, upTo: 180 },
  { name: 'Hours', minutes: 60, upTo: 72 * 60 },
  { name: 'Days', minutes: 24 * 60, upTo: Number.POSITIVE_INFINITY },
] as const;

const unitOf = (most: number): Unit => units.find(({ upTo }) => most < upTo) ?? units[2];

/** As a table has room for; half an hour of a day is no news. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

const isoDay = ({ month: { from } }: Month, dayOf: (at: Date) => string): string => dayOf(from);

const monthWords = ({ month: { words }, running }: Month): string => (running ? `${words}, so far` : words);

/** "Nov": the year stands in the title and in the table. */
const shortName = ({ month: { words } }: Month): string => words.slice(0, 3);

const daysOf = (months: readonly Month[], dayOf: (at: Date) => string): LineFigure['days'] =>
  months.map((month) => ({ x: isoDay(month, dayOf), label: shortName(month) }));

const endedIn = ({ numbers: { outcomes } }: Pick<Month, 'numbers'>): number =>
  Object.values(outcomes).reduce((sum, one) => sum + one, 0);

const flow = (summary: Summary, dayOf: (at: Date) => string): LineFigure => {
  const { months, numbers, period } = summary;
  const line = (did: string, of: (month: Month) => number) =>
    months.map((month) => ({
      x: isoDay(month, dayOf),
      y: of(month),
      words: `${monthWords(month)}: ${count(of(month))} ${did}`,
    }));
  return {
    title: 'Raised and ended',
    summary: `${period.words}: ${count(numbers.raised)} raised, ${count(endedIn({ numbers }))} ended.`,
    unit: 'Requests',
    yMin: 0,
    yMax: Math.max(1, ...months.flatMap((month) => [month.numbers.raised, endedIn(month)])),
    days: daysOf(months, dayOf),
    lines: [
      { legend: 'Raised', style: 'first', points: line('raised', ({ numbers: { raised } }) => raised) },
      { legend: 'Ended', style: 'second', points: line('ended', endedIn) },
    ],
    marks: [],
    markLegend: '',
    columns: ['Month', 'Raised', 'Ended'],
    rows: months.map((month) => [monthWords(month), count(month.numbers.raised), count(endedIn(month))]),
  };
};

interface Waits {
  readonly title: string;
  readonly spreadOf: (month: Month) => Spread;
}

const waits: readonly Waits[] = [
  { title: 'How long a first reply takes', spreadOf: ({ numbers }) => numbers.reply.elapsed },
  { title: 'How long an outcome takes', spreadOf: ({ numbers }) => numbers.outcome.elapsed },
];

const cells = ({ n, median, ninth }: Spread): readonly string[] =>
  isFew(n) ? [fewWords, fewWords, 'Fewer than 5'] : [lengthWords(median), lengthWords(ninth), count(n)];

const courseWords = (shown: readonly { readonly month: Month; readonly spread: Spread }[]): string => {
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return 'A line needs 2 months with 5 or more in each.';
  const words = ({ month, spread }: typeof first): string =>
    `${lengthWords(spread.median)} in ${month.month.words}`;
  return `Half of them within ${words(first)}, and within ${words(last)}.`;
};

const wait = ({ title, spreadOf }: Waits, { months }: Summary, dayOf: (at: Date) => string): LineFigure => {
  const all = months.map((month) => ({ month, spread: spreadOf(month) }));
  // A middle of four says little, and of whom it is too much: nothing is drawn there (D5.1).
  const shown = all.filter(({ spread: { n } }) => !isFew(n));
  const unit = unitOf(Math.max(0, ...shown.map(({ spread }) => spread.ninth)));
  const line = (of: 'median' | 'ninth') =>
    shown.map(({ month, spread }) => ({
      x: isoDay(month, dayOf),
      y: rounded(spread[of] / unit.minutes),
      words: `${monthWords(month)}: ${of === 'median' ? 'half' : '9 in 10'} within ${lengthWords(spread[of])}`,
    }));
  return {
    title,
    summary: courseWords(shown),
    unit: unit.name,
    yMin: 0,
    yMax: Math.max(1, ...line('ninth').map(({ y }) => y)),
    days: daysOf(months, dayOf),
    lines:
      shown.length < 2
        ? []
        : [
            { legend: 'Half within', style: 'first', points: line('median') },
            { legend: '9 in 10 within', style: 'second', points: line('ninth') },
          ],
    marks: [],
    markLegend: '',
    columns: ['Month', 'Half within', '9 in 10 within', 'Counted'],
    rows: all.map(({ month, spread }) => [monthWords(month), ...cells(spread)]),
  };
};

/** The report month by month (A6.18); nothing where it is of one month alone. */
export const reportLines = (summary: Summary, dayOf: (at: Date) => string): readonly LineFigure[] =>
  summary.months.length < 2 ? [] : [flow(summary, dayOf), ...waits.map((one) => wait(one, summary, dayOf))];

/** Said where there are no lines. */
export const noLines = ({ months, period }: Summary): string => {
  if (months.length > 1) return '';
  return period.name.endsWith('month')
    ? 'One month is one point. Choose a quarter or 12 months to see how it goes.'
    : 'Lines begin with the second month. So far there is 1 month.';
};
