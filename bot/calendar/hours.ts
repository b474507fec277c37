export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** Whose bank holidays close the service. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland' | 'none';

/**
 * When a service works, by the clock on its own wall. `zone` is an IANA name; `from` and `to` are "HH:MM",
 * `to` later than `from` and at most "24:00", so a service day never crosses midnight.
 */
export interface ServiceHours {
  readonly zone: string;
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly holidays: Nation;
}

/** Minutes after midnight for "00:00" to "24:00"; undefined for any other text. */
export const minuteOfDay = (text: string): number | undefined => {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 24 * 60 ? minutes : undefined;
};

/** Throws RangeError on hours that the settings should have refused. */
export const serviceDayMinutes = (hours: ServiceHours): { readonly from: number; readonly to: number } => {
  const from = minuteOfDay(hours.from);
  const to = minuteOfDay(hours.to);
  if (from === undefined || to === undefined || to <= from) {
    throw new RangeError(`Service hours from "${hours.from}" to "${hours.to}" are not a working day`);
  }
  return { from, to };
};
