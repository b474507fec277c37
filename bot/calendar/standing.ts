import { minuteOfDay } from './hours.ts';
import { dayOf, localTime } from './local-day.ts';
import { type Span, spanOn } from './span.ts';

/** A time of any day, for people who do not say their shifts (B7: "any day, early morning"). */
export const standings = ['early-morning', 'midday', 'evening', 'night'] as const;

export type Standing = (typeof standings)[number];

/** By the clock on the wall. Clear of the handovers of every usual shift: nobody said which one they are on. */
export const standingTimes: Readonly<Record<Standing, { readonly from: string; readonly to: string }>> = {
  'early-morning': { from: '08:00', to: '09:30' },
  midday: { from: '13:00', to: '14:00' },
  evening: { from: '17:30', to: '19:30' },
  night: { from: '20:00', to: '07:00' },
};

/** Yesterday's, which may go on, to the day after tomorrow's, in order. */
export const standingSpans = (standing: Standing, at: number, zone: string): readonly Span[] => {
  const today = dayOf(localTime(new Date(at), zone));
  const { from, to } = standingTimes[standing];
  return [-1, 0, 1, 2].map((days) =>
    spanOn(today + days, minuteOfDay(from) ?? 0, minuteOfDay(to) ?? 0, zone),
  );
};
