import { createRequire } from 'node:module';
import type { RRule } from 'rrule';
import { dateOf, dayFrom, isoOf } from '../calendar/local-day.ts';
import type { Choice } from '../core/choices.ts';

/** CommonJS whose names Node's import does not find (rrule#548), and 30 ms that no start has to pay. */
const load = (): typeof import('rrule') => createRequire(import.meta.url)('rrule');

const once = 'once';

/** What a sender can pick. The contract's rule: values stay, cards that were posted go on sending them. */
export const repeats: readonly Choice[] = [
  { title: 'Once', value: once },
  { title: 'Every 4 weeks', value: 'FREQ=WEEKLY;INTERVAL=4' },
  { title: 'Every 8 weeks', value: 'FREQ=WEEKLY;INTERVAL=8' },
  { title: 'Every 3 months', value: 'FREQ=MONTHLY;INTERVAL=3' },
  { title: 'Every 6 months', value: 'FREQ=MONTHLY;INTERVAL=6' },
];

interface Rule {
  readonly unit: 'week' | 'month' | 'year';
  readonly interval: number;
  readonly count?: number | undefined;
  /** "2026-11-30", the last day on which it can begin. */
  readonly until?: string | undefined;
}

const units = { WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const mostInterval = 60;
const mostCount = 100;

const parts: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(WEEKLY|MONTHLY|YEARLY)$/],
  ['INTERVAL', /^[1-9]\d?$/],
  ['COUNT', /^[1-9]\d{0,2}$/],
  ['UNTIL', /^\d{8}$/],
]);

const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** An RRULE can ask for every second of an hour: what is not named here is not taken (RFC 5545, 3.3.10). */
const readRule = (text: string): Rule | undefined => {
  const pairs = text.split(';').map((part) => part.split('='));
  const named = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  const isKnown = pairs.every(
    ([name = '', value = '', ...more]) => more.length === 0 && parts.get(name)?.test(value),
  );
  if (!isKnown || named.size < pairs.length) return undefined;
  const unit = units[named.get('FREQ') as keyof typeof units];
  const interval = Number(named.get('INTERVAL') ?? 1);
  const count = named.has('COUNT') ? Number(named.get('COUNT')) : undefined;
  const until = named.has('UNTIL') ? dashed(named.get('UNTIL') ?? '') : undefined;
  // Once in 14 days is the most that anybody is asked (B5).
  if (unit === undefined || (unit === 'week' && interval < 2) || interval > mostInterval) return undefined;
  if (count !== undefined && (until !== undefined || count > mostCount)) return undefined;
  return until !== undefined && dayFrom(until) === undefined ? undefined : { unit, interval, count, until };
};

/** The rule of a picked choice; undefined for once. `isRepeat` says beforehand whether it can be taken. */
export const ruleOf = (choice: string | undefined): string | undefined =>
  choice === undefined || choice === '' || choice === once ? undefined : choice;

export const isRepeat = (choice: string): boolean => {
  const rule = ruleOf(choice);
  return rule === undefined || readRule(rule) !== undefined;
};

const mustRead = (text: string): Rule => {
  const rule = readRule(text);
  if (!rule) throw new RangeError(`Not a rule that a pulse can follow: ${text}`);
  return rule;
};

const dayWords = (iso: string): string => dateOf(dayFrom(iso) ?? Number.NaN).toFormat('d MMMM yyyy');

/** "every 3 months", "every 8 weeks, 4 times", "every year until 30 November 2028". */
export const repeatWords = (text: string): string => {
  const { unit, interval, count, until } = mustRead(text);
  const every = interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;
  if (until !== undefined) return `${every} until ${dayWords(until)}`;
  return count === undefined ? every : `${every}, ${count === 1 ? 'once' : `${count} times`}`;
};

const midnight = (iso: string): Date => {
  if (dayFrom(iso) === undefined) throw new RangeError(`Not a day: ${iso}`);
  return new Date(`${iso}T00:00:00Z`);
};

const frequencies = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/**
 * By itself RFC 5545 leaves out a month that lacks the 31st. Here it is the last day of the month instead: the last of
 * 28, 29, 30 and 31 that it has.
 */
const atMonthEnd = (start: Date, { unit }: Rule): Partial<ConstructorParameters<typeof RRule>[0]> => {
  const day = start.getUTCDate();
  if (unit === 'week' || day < 29) return {};
  const days = [28, 29, 30, 31].filter((one) => one <= day);
  return {
    bymonthday: days,
    bysetpos: [-1],
    ...(unit === 'year' ? { bymonth: [start.getUTCMonth() + 1] } : {}),
  };
};

/**
 * The day of the next round: the first of the rule, which counts from the day `since`, that comes after `after`;
 * undefined where the rule is over. Days alone, in UTC, so that no clock change moves one.
 * @throws RangeError for a rule that is not one of ours, or a day that is none
 */
export const nextRound = (text: string, since: string, after: string): string | undefined => {
  const rule = mustRead(text);
  const start = midnight(since);
  const library = load();
  const found = new library.RRule(
    {
      freq: library.RRule[frequencies[rule.unit]],
      interval: rule.interval,
      dtstart: start,
      count: rule.count ?? null,
      until: rule.until === undefined ? null : midnight(rule.until),
      ...atMonthEnd(start, rule),
    },
    true,
  ).after(midnight(after));
  return found ? isoOf(found.getTime() / 86_400_000) : undefined;
};
