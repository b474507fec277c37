import { bankHolidays } from '../../bot/calendar/bank-holidays.ts';
import { type Day, dateOf, dayFrom, instantsAt, isoOf } from '../../bot/calendar/local-day.ts';
import type { Report } from '../../bot/request/request.ts';
import type { Chance } from './random.ts';
import { hours } from './trust.ts';

/**
 * When wards write, by the hour: at the start of the day and after lunch most, a little at the handover of the night,
 * and a few at any hour of the night.
 */
const byHour = [3, 2, 2, 2, 2, 3, 6, 14, 18, 15, 12, 11, 10, 15, 16, 13, 10, 8, 6, 8, 7, 5, 4, 3] as const;

const weights = { weekday: 10, saturday: 4, sunday: 3, holiday: 3 };

const weightOf = (day: Day): number => {
  const date = dateOf(day);
  if (bankHolidays(hours.holidays, date.year).has(isoOf(day))) return weights.holiday;
  if (date.weekday === 7) return weights.sunday;
  return date.weekday === 6 ? weights.saturday : weights.weekday;
};

/** The place of a draw among weights that were added up. */
const drawn = (sums: readonly number[], chance: Chance): number => {
  const at = chance.next() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
};

const sumsOf = (list: readonly number[]): readonly number[] => {
  let sum = 0;
  return list.map((weight) => {
    sum += weight;
    return sum;
  });
};

/** As many moments of a year from this day on, in order, by the clock on the wall: no hour of March that is skipped. */
export const arrivals = (first: string, count: number, chance: Chance): readonly number[] => {
  const start = dayFrom(first) ?? 0;
  const days = sumsOf(Array.from({ length: 365 }, (_, day) => weightOf(start + day)));
  const clock = sumsOf([...byHour]);
  const all = Array.from({ length: count }, () => {
    const minute = drawn(clock, chance) * 60 + chance.whole(0, 59);
    const passes = instantsAt(start + drawn(days, chance), minute, hours.zone);
    // The repeated hour of October has two of each minute.
    const at = passes[chance.whole(0, passes.length - 1)] ?? 0;
    return at + chance.whole(0, 59) * 1000 + chance.whole(0, 999);
  });
  return all.toSorted((one, other) => one - other);
};

export const sites = ['Main', 'North', 'Community'] as const;
export const professions = [
  'nurse',
  'doctor',
  'pharmacist',
  'physiotherapist',
  'healthcare assistant',
] as const;

/** What is told: mostly things that broke, and access. */
export const someReport = (chance: Chance): Report => ({
  what: 'Something is not right',
  kind: chance.by({ incident: 46, access: 26, question: 14, change: 10, safety: 4 }),
  affects: chance.by({ me: 55, team: 25, ward: 15, site: 5 }),
  harm: chance.by({ no: 93, could: 6, now: 1 }),
});
