import { type Day, reachedAt } from '../calendar/local-day.ts';

/** When it opens, when it closes, and when those who have not answered are reminded. */
export interface Times {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly remindAt?: string | undefined;
}

const hourMs = 3_600_000;
/** Part of the time after which a reminder still helps, and the shortest pulse that has one. */
const late = 0.6;
const shortestMs = 48 * hourMs;

const first = (day: Day, minute: number, zone: string): number =>
  reachedAt(day, minute, zone)[0] ?? Number.NaN;

/** Answers are taken until the end of the last day. */
export const timesOf = (opens: Date, closes: Day, zone: string): Times => {
  const end = first(closes + 1, 0, zone);
  const length = end - opens.getTime();
  return {
    opensAt: opens.toISOString(),
    closesAt: new Date(end).toISOString(),
    ...(length < shortestMs ? {} : { remindAt: new Date(opens.getTime() + late * length).toISOString() }),
  };
};
