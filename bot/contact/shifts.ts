import { dayFrom } from '../calendar/local-day.ts';
import { type Span, spanOn } from '../calendar/span.ts';
import type { Shift, ShiftKind } from './wishes.ts';

const halfHourMs = 30 * 60_000;

/** Usual times (B7, examples of several trusts), in minutes after midnight. */
const usual: Readonly<Record<ShiftKind, { readonly from: number; readonly to: number }>> = {
  early: { from: 7 * 60, to: 14 * 60 + 30 },
  late: { from: 12 * 60 + 30, to: 20 * 60 },
  'long-day': { from: 7 * 60 + 30, to: 20 * 60 },
  night: { from: 19 * 60 + 30, to: 7 * 60 + 30 },
};

/** The whole shift; undefined where its date is none. */
export const shiftSpan = ({ date, kind }: Shift, zone: string): Span | undefined => {
  const day = dayFrom(date);
  const { from, to } = usual[kind];
  return day === undefined ? undefined : spanOn(day, from, to, zone);
};

/** The part in which somebody may be told things: without the half hour of handover at either end (B7). */
export const tellingSpan = (shift: Shift, zone: string): Span | undefined => {
  const span = shiftSpan(shift, zone);
  return span && { from: span.from + halfHourMs, to: span.to - halfHourMs };
};

export const isOver = (shift: Shift, at: number, zone: string): boolean =>
  (shiftSpan(shift, zone)?.to ?? 0) <= at;
