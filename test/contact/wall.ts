import { DateTime } from 'luxon';
import type { Shift } from '../../bot/calendar/shifts.ts';

const zone = 'Europe/London';

/** "2026-11-24 21:30" by the clock on a London wall; the first of two in October. */
export const at = (text: string): Date => {
  const instants = DateTime.fromSQL(text, { zone }).getPossibleOffsets();
  return new Date(Math.min(...instants.map((instant) => instant.toMillis())));
};

/** "2026-11-24 21:30", for comparing with what is expected. */
export const wall = (instant: Date): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm');

/** B7 without the half hours of handover, worked out here once more. */
const windows = {
  early: ['07:30', '14:00', 0],
  late: ['13:00', '19:30', 0],
  'long-day': ['08:00', '19:30', 0],
  night: ['20:00', '07:00', 1],
} as const;

interface Wall {
  readonly from: number;
  readonly to: number;
}

/** The time for telling people things on this shift, and the two half hours that are not. */
export const wallOf = ({
  date,
  kind,
}: Shift): { readonly window: Wall; readonly handovers: readonly Wall[] } => {
  const [from, to, days] = windows[kind];
  const end = DateTime.fromISO(date).plus({ days }).toISODate();
  const window = { from: at(`${date} ${from}`).getTime(), to: at(`${end} ${to}`).getTime() };
  const half = 30 * 60_000;
  return {
    window,
    handovers: [
      { from: window.from - half, to: window.from },
      { from: window.to, to: window.to + half },
    ],
  };
};

export const inWindow = ({ date, kind }: Shift, instant: Date): boolean => {
  const [from, to, days] = windows[kind];
  const end = DateTime.fromISO(date).plus({ days }).toISODate();
  return at(`${date} ${from}`) <= instant && instant < at(`${end} ${to}`);
};

/** By what the clock shows, whatever night it is. */
export const isQuiet = (from: string, to: string, instant: Date): boolean => {
  const shown = wall(instant).slice(11);
  if (from === to) return false;
  return from < to ? from <= shown && shown < to : from <= shown || shown < to;
};
