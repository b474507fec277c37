import { bankHolidays } from './bank-holidays.ts';
import type { ServiceHours } from './hours.ts';
import { serviceDayMinutes, weekdays } from './hours.ts';
import type { Day } from './local-day.ts';
import { dateOf, dayAt, instantsAt } from './local-day.ts';

/** One stretch of open service, in milliseconds since 1970: `from` is inside, `to` is the moment it shuts. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

const isServiceDay = (day: Day, hours: ServiceHours): boolean => {
  const date = dateOf(day);
  const weekday = weekdays[date.weekday - 1];
  if (weekday === undefined || !hours.days.includes(weekday)) return false;
  return !bankHolidays(hours.holidays, date.year).has(date.toFormat('yyyy-MM-dd'));
};

/** Hours that end in the repeated hour of October end at its second pass; hours lost in March are shut. */
const readOpening = (day: Day, hours: ServiceHours): Opening | undefined => {
  const { from: opens, to: shuts } = serviceDayMinutes(hours);
  if (!isServiceDay(day, hours)) return undefined;
  const from = instantsAt(day, opens, hours.zone).at(0);
  const to = instantsAt(day, shuts, hours.zone).at(-1);
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
};

/** Ten years of days; past that the calendar starts afresh rather than grow. */
const mostDaysKept = 3_660;

/** Working a day out takes a hundred times as long as looking it up, and every card asks for several. */
const calendars = new WeakMap<ServiceHours, Map<Day, Opening | undefined>>();

const calendarOf = (hours: ServiceHours): Map<Day, Opening | undefined> => {
  const known = calendars.get(hours);
  if (known && known.size < mostDaysKept) return known;
  const fresh = new Map<Day, Opening | undefined>();
  calendars.set(hours, fresh);
  return fresh;
};

/** The opening of one day, or undefined where the service is shut all day. */
export const openingOn = (day: Day, hours: ServiceHours): Opening | undefined => {
  const calendar = calendarOf(hours);
  if (calendar.has(day)) return calendar.get(day);
  const opening = readOpening(day, hours);
  calendar.set(day, opening);
  return opening;
};

/** No service is shut this long: its hours hold no working day, and the search for one has to end. */
const mostShutDays = 366;

/** Every stretch of open service from `start` on, in order; the first is cut to begin at `start`. */
export function* openingsFrom(start: Date, hours: ServiceHours): Generator<Opening> {
  const begin = start.getTime();
  let shutDays = 0;
  for (let day = dayAt(start, hours.zone); shutDays <= mostShutDays; day += 1) {
    const opening = openingOn(day, hours);
    shutDays = opening ? 0 : shutDays + 1;
    if (opening && opening.to > begin) yield { from: Math.max(opening.from, begin), to: opening.to };
  }
}
