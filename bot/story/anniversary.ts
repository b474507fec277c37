import { dateOf, dayAt, dayOf, reachedAt } from '../calendar/local-day.ts';

const nine = 9 * 60;

/** A8.1: 9am on the day a year later, where the organisation is; 28 February for what was posted on the 29th. */
export const anniversaryOf = (postedAt: string, zone: string): Date => {
  const day = dayOf(dateOf(dayAt(new Date(postedAt), zone)).plus({ years: 1 }));
  const [first] = reachedAt(day, nine, zone);
  return new Date(first ?? Number.NaN);
};
