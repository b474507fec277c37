import { type Duration, durationMinutes } from '../calendar/duration.ts';
import { serviceDayMinutes } from '../calendar/hours.ts';
import type { Settings } from './schema.ts';

/** A year of service days with one day a week. The clock walks day by day: beyond that it would not come to the end. */
const mostWeeks = 366;

/** Times that are sound by themselves, in service hours so short that they would last for decades. */
export const clockFaults = ({ hours, targets, silence }: Settings): readonly string[] => {
  const { from, to } = serviceDayMinutes(hours);
  const week = new Set(hours.days).size * (to - from);
  const lasts = (duration: Duration): boolean =>
    durationMinutes(duration, 'service', hours) > mostWeeks * week;
  const long = Object.entries(targets).flatMap(([name, { acknowledge, resolve, clock }]) =>
    clock === 'service' && (lasts(acknowledge) || lasts(resolve)) ? [`targets.${name}`] : [],
  );
  return [...long, ...(lasts(silence) ? ['silence'] : [])].map(
    (place) => `${place}: in service hours this takes more than ${mostWeeks} weeks`,
  );
};
