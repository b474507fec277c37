import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { Nation } from './hours.ts';

type BankNation = Exclude<Nation, 'none'>;

/** The library's names. England stands for Wales too: their bank holidays are the same. */
const states = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;

/** Days made holidays by royal proclamation that date-holidays 3.37.0 does not know yet. */
const proclaimed: Readonly<Record<BankNation, readonly string[]>> = {
  'england-and-wales': [],
  scotland: ['2026-06-15'],
  'northern-ireland': [],
};

/**
 * Loaded at the first working day that anyone asks about, not when the process starts: it costs about 0.1 s
 * and 25 MB. `require`, because its CommonJS build loads in half the time of its ESM one.
 */
const loadLibrary = (): typeof Holidays => createRequire(import.meta.url)('date-holidays');

const calendars = new Map<BankNation, Holidays>();
const years = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

const calendarOf = (nation: BankNation): Holidays => {
  const known = calendars.get(nation);
  if (known) return known;
  const Library = loadLibrary();
  const calendar = new Library('GB', states[nation], { types: ['public'] });
  calendars.set(nation, calendar);
  return calendar;
};

/**
 * Bank holidays of one year as "YYYY-MM-DD". One that falls on a weekend is there twice, as itself and as
 * its substitute day: a service that works on Saturdays is still shut when Christmas Day is one.
 */
export const bankHolidays = (nation: Nation, year: number): ReadonlySet<string> => {
  if (nation === 'none') return none;
  const key = `${nation} ${year}`;
  const known = years.get(key);
  if (known) return known;

  const listed = calendarOf(nation)
    .getHolidays(year)
    .map((holiday) => holiday.date.slice(0, 10));
  const added = proclaimed[nation].filter((date) => date.startsWith(`${year}-`));
  const dates = new Set([...listed, ...added]);
  years.set(key, dates);
  return dates;
};
