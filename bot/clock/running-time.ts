import type { ClockKind } from '../calendar/duration.ts';
import type { ServiceHours } from '../calendar/hours.ts';
import { serviceMinutesBetween } from '../calendar/service-clock.ts';
import { openingsFrom } from '../calendar/service-day.ts';
import type { Span } from '../calendar/span.ts';

/** How a clock counts: which minutes, and which of them are left out. */
export interface Running {
  readonly kind: ClockKind;
  readonly hours: ServiceHours;
  /** In any order; they may overlap. */
  readonly pauses: readonly Span[];
}

const minuteMs = 60_000;

/** The stretches from `start` on that lie in no pause. The last one has no end. */
function* stretches(start: number, pauses: readonly Span[]): Generator<Span> {
  let at = start;
  for (const pause of pauses.toSorted((one, other) => one.from - other.from)) {
    if (pause.to <= at || pause.to <= pause.from) continue;
    if (pause.from > at) yield { from: at, to: pause.from };
    at = pause.to;
  }
  yield { from: at, to: Number.POSITIVE_INFINITY };
}

/** Whole milliseconds: in minutes a sum of fractions could run out a day late, at the edge of closing time. */
const count = (from: number, to: number, { kind, hours }: Running): number => {
  if (to <= from) return 0;
  if (kind === 'always') return to - from;
  return Math.round(serviceMinutesBetween(new Date(from), new Date(to), hours) * minuteMs);
};

const add = (start: number, ms: number, { kind, hours }: Running): number => {
  if (kind === 'always') return start + ms;
  let left = ms;
  for (const { from, to } of openingsFrom(new Date(start), hours)) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError('Service hours hold no working day');
};

/** The first instant at which the clock has counted `ms`, which is more than nothing. */
export const runsOut = (start: number, ms: number, running: Running): number => {
  let left = ms;
  for (const { from, to } of stretches(start, running.pauses)) {
    const end = add(from, left, running);
    if (end <= to) return end;
    left -= count(from, to, running);
  }
  return Number.NaN;
};

/** Minutes counted between two instants, with fractions. */
export const minutesCounted = (start: number, until: number, running: Running): number => {
  let counted = 0;
  for (const { from, to } of stretches(start, running.pauses)) {
    counted += count(from, Math.min(to, until), running);
  }
  return counted / minuteMs;
};
