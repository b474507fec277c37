import { minuteOfDay } from './hours.ts';
import { dayFrom } from './local-day.ts';
import { type Span, spanOn } from './span.ts';

/** The shift kinds of a ward (B7). */
export const shiftKinds = ['early', 'late', 'long-day', 'night'] as const;

export type ShiftKind = (typeof shiftKinds)[number];

/** `date` is the day it begins, as "2026-11-24". */
export interface Shift {
  readonly date: string;
  readonly kind: ShiftKind;
  /** Where somebody is to be found on it, which need not be their own ward (A1.8). */
  readonly place?: string | undefined;
  /** A ward phone or a bleep: carried by role, so it belongs to the shift and not to the person (B7). */
  readonly via?: string | undefined;
}

const halfHourMs = 30 * 60_000;

/** Usual times (B7, examples of several trusts). */
export const shiftTimes: Readonly<Record<ShiftKind, { readonly from: string; readonly to: string }>> = {
  early: { from: '07:00', to: '14:30' },
  late: { from: '12:30', to: '20:00' },
  'long-day': { from: '07:30', to: '20:00' },
  night: { from: '19:30', to: '07:30' },
};

/** The whole shift; undefined where its date is none. */
export const shiftSpan = ({ date, kind }: Shift, zone: string): Span | undefined => {
  const day = dayFrom(date);
  const { from, to } = shiftTimes[kind];
  return day === undefined ? undefined : spanOn(day, minuteOfDay(from) ?? 0, minuteOfDay(to) ?? 0, zone);
};

/** The part in which somebody may be told things: without the half hour of handover at either end (B7). */
export const tellingSpan = (shift: Shift, zone: string): Span | undefined => {
  const span = shiftSpan(shift, zone);
  return span && { from: span.from + halfHourMs, to: span.to - halfHourMs };
};

export const isOver = (shift: Shift, at: number, zone: string): boolean =>
  (shiftSpan(shift, zone)?.to ?? 0) <= at;

/** The shifts that a person stated and that are not over. */
export const comingShifts = (shifts: readonly Shift[], at: number, zone: string): readonly Shift[] =>
  shifts.filter((shift) => !isOver(shift, at, zone));
