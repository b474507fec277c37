import { z } from 'zod';
import { minuteOfDay } from '../calendar/hours.ts';
import { dayAt, dayFrom, instantsAt } from '../calendar/local-day.ts';

const dayMs = 86_400_000;
const morning = 8 * 60;
const furthest = 366 * dayMs;

/** Of the two in October's repeated hour the first: earlier news is the better mistake. */
const instant = (day: number, minute: number, zone: string): Date =>
  new Date(instantsAt(day, minute, zone)[0] ?? Number.NaN);

const parse = (when: string, at: string, now: Date, zone: string): Date | undefined => {
  if (/(Z|[+-]\d\d:\d\d)$/.test(when) && when.includes('T')) return new Date(when);
  const [date = '', clock = at] = when.split('T');
  const day = date === '' ? dayAt(now, zone) : dayFrom(date);
  const minute = clock === '' ? morning : minuteOfDay(clock.slice(0, 5));
  return day === undefined || minute === undefined ? undefined : instant(day, minute, zone);
};

/** A day or an instant, and a time of day: an Input.Date, an Input.Time, or both in one. */
export const whenFields = {
  when: z
    .string()
    .regex(/^[\dTZ:.+-]{0,40}$/)
    .optional(),
  at: z
    .string()
    .regex(/^(\d\d:\d\d(:\d\d)?)?$/)
    .optional(),
};

export type When =
  | { readonly ok: true; readonly at?: Date }
  | { readonly ok: false; readonly notice: string };

/**
 * When to send: nothing for now, a day (8am), a day and a time, a time (today), or an instant. All by the trust's
 * own clock, whatever the phone's.
 */
export const whenToSend = (when = '', at = '', now: Date, zone: string): When => {
  if (when === '' && at === '') return { ok: true };
  const chosen = parse(when, at, now, zone);
  if (chosen === undefined || Number.isNaN(chosen.getTime()))
    return { ok: false, notice: 'We could not read that date or time. Nothing was sent. Choose it again.' };
  if (chosen <= now)
    return {
      ok: false,
      notice: 'That time has passed. Nothing was sent. Choose a later one, or send it now.',
    };
  if (chosen.getTime() - now.getTime() > furthest)
    return { ok: false, notice: 'That is more than a year away. Nothing was sent. Choose an earlier day.' };
  return { ok: true, at: chosen };
};
