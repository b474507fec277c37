import type { ServiceHours } from './hours.ts';
import { serviceDayMinutes } from './hours.ts';

/** `service` counts only minutes inside service hours; `always` counts every minute. */
export type ClockKind = 'service' | 'always';

export interface Duration {
  readonly amount: number;
  readonly unit: 'm' | 'h' | 'd';
}

const minutesIn = { m: 1, h: 60, d: 24 * 60 } as const;

/** A longer target is a slip of the keyboard, and would have the clock walk decades of days. */
const longestMinutes = 366 * minutesIn.d;

/** "30m", "8h" or "2d"; undefined for anything else, for nothing ("0h") and for more than a year. */
export const parseDuration = (text: string): Duration | undefined => {
  const [, digits, letter] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const unit = letter as Duration['unit'] | undefined;
  if (unit === undefined) return undefined;

  const amount = Number(digits);
  const minutes = amount * minutesIn[unit];
  return minutes > 0 && minutes <= longestMinutes ? { amount, unit } : undefined;
};

/**
 * Minutes that the clock has to count. A day of the service clock is the service's own day by the wall clock:
 * with hours of 08:00 to 18:00, "2d" is 20 service hours; on the clock that never stops it is 48.
 */
export const durationMinutes = (duration: Duration, clock: ClockKind, hours: ServiceHours): number => {
  if (clock === 'always' || duration.unit !== 'd') return duration.amount * minutesIn[duration.unit];
  const { from, to } = serviceDayMinutes(hours);
  return duration.amount * (to - from);
};
