import { type Day, dayFrom, isoOf } from '../../bot/calendar/local-day.ts';
import { comingShifts, type Shift, type ShiftKind } from '../../bot/calendar/shifts.ts';
import type { Standing } from '../../bot/calendar/standing.ts';
import type { Wishes } from '../../bot/contact/wishes.ts';

/** The same numbers between 0 and 1 for the same seed (mulberry32), so that a run can be repeated. */
export const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export interface Worker {
  readonly name: string;
  readonly shifts: readonly Shift[];
  readonly standing?: Standing;
}

const weeks = 56;
/** A Monday; both nights on which the clocks change lie within. */
const first: Day = dayFrom('2026-09-07') ?? 0;

/** One shift a day at most, on so many days of each week. */
const rosterOf = (
  daysIn: (week: number) => number,
  kindOf: (week: number, nth: number) => ShiftKind,
  random: () => number,
): readonly Shift[] =>
  Array.from({ length: weeks }, (_, week) => {
    const days = [0, 1, 2, 3, 4, 5, 6]
      .map((day) => ({ day, by: random() }))
      .sort((one, other) => one.by - other.by)
      .slice(0, daysIn(week))
      .map(({ day }) => day)
      .sort((one, other) => one - other);
    return days.map((day, nth) => ({ date: isoOf(first + week * 7 + day), kind: kindOf(week, nth) }));
  }).flat();

/** B7: three long shifts a week for three weeks, then one week of four. */
const threeAndFour = (week: number): number => (week % 4 === 3 ? 4 : 3);

/** Saturday nights too, so that both clock changes fall on a night at work. */
const saturdayNights = (shifts: readonly Shift[]): readonly Shift[] => {
  const nights = ['2026-10-24', '2027-03-27'];
  const kept = shifts.filter(({ date }) => !nights.includes(date));
  const all = [...kept, ...nights.map((date) => ({ date, kind: 'night' }) as const)];
  return all.sort((one, other) => (one.date < other.date ? -1 : 1));
};

/** People as they work on wards: half nights, early and late, nights alone, and somebody who gives no dates. */
export const workers = (random: () => number): readonly Worker[] => [
  {
    name: 'half nights',
    shifts: saturdayNights(
      rosterOf(threeAndFour, (week, nth) => ((week + nth) % 2 ? 'night' : 'long-day'), random),
    ),
  },
  {
    name: 'early and late',
    shifts: rosterOf(
      () => 5,
      (week) => (week % 2 ? 'late' : 'early'),
      random,
    ),
  },
  { name: 'nights alone', shifts: saturdayNights(rosterOf(threeAndFour, () => 'night', random)) },
  { name: 'any day, early morning', shifts: [], standing: 'early-morning' },
];

/** As somebody would keep them who states the next three anew after each shift. */
export const wishesOf = ({ shifts, standing }: Worker, now: Date, zone: string): Wishes => {
  const before = new Date(now.getTime() - 2 * 86_400_000).toISOString().slice(0, 10);
  const next = shifts.findIndex(({ date }) => date > before);
  const near = next < 0 ? [] : shifts.slice(next, next + 6);
  return {
    shifts: comingShifts(near, now.getTime(), zone).slice(0, 3),
    stopped: [],
    ...(standing ? { standing } : {}),
  };
};
