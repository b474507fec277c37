import type { ServiceHours } from '../../bot/calendar/hours.ts';
import { serviceDayMinutes } from '../../bot/calendar/hours.ts';
import { onWeekends, published } from './published-bank-holidays.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

interface Wall {
  readonly date: string;
  readonly weekday: string;
  readonly hour: string;
}

const read = new Map<number, Wall>();

/** London's clocks change on the hour, so one reading an hour is enough. */
const wallAt = (hour: number): Wall => {
  const known = read.get(hour);
  if (known) return known;
  const parts = new Map(wallClock.formatToParts(hour).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const wall = { date, weekday: part('weekday'), hour: part('hour') };
  read.set(hour, wall);
  return wall;
};

type Sign = (at: number) => boolean;

/** What the sign on the door says at one minute. */
const signOf = (hours: ServiceHours): Sign => {
  const { from, to } = serviceDayMinutes(hours);
  const days: readonly string[] = hours.days;
  const nation = hours.holidays;
  const shut = new Set(nation === 'none' ? [] : [...published[nation], ...onWeekends[nation]]);

  return (at) => {
    const hour = Math.floor(at / hourMs) * hourMs;
    const wall = wallAt(hour);
    const minute = Number(wall.hour) * 60 + (at - hour) / minuteMs;
    return minute >= from && minute < to && days.includes(wall.weekday) && !shut.has(wall.date);
  };
};

/** The service clock as a person with a wall clock and a tally keeps it: minute by minute, London only. */
export const slowAdd = (start: Date, minutes: number, hours: ServiceHours): Date => {
  const isOpen = signOf(hours);
  let at = start.getTime();
  for (let left = minutes; left > 0; at += minuteMs) if (isOpen(at)) left -= 1;
  return new Date(at);
};

export const slowMinutesBetween = (from: Date, to: Date, hours: ServiceHours): number => {
  const isOpen = signOf(hours);
  let counted = 0;
  for (let at = from.getTime(); at < to.getTime(); at += minuteMs) if (isOpen(at)) counted += 1;
  return counted;
};
