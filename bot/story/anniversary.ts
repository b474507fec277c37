import { dateOf, dayAt, dayOf, morningOf } from '../calendar/local-day.ts';

/** A8.1: 9am on the day a year later, where the organisation is; 28 February for what was posted on the 29th. */
export const anniversaryOf = (postedAt: string, zone: string): Date => {
  const day = dayOf(dateOf(dayAt(new Date(postedAt), zone)).plus({ years: 1 }));
  return morningOf(day, zone);
};
