import { DateTime, IANAZone, type Zone } from 'luxon';

/** A calendar day as whole days since 1 January 1970: it can be compared and stepped without a time zone. */
export type Day = number;

const dayMs = 86_400_000;
const minuteMs = 60_000;

const quarterMs = 15 * minuteMs;
/** A year has 35,000 quarters of an hour: a report asks for all of them, cards for a few hundred. */
const mostKept = 40_000;
const zones = new Map<string, Zone>();

/** The zone with its offsets kept, which change on quarter hours only: luxon asks Intl afresh for each. */
const zoneOf = (name: string): Zone => {
  const known = zones.get(name);
  if (known) return known;
  const zone = IANAZone.create(name);
  const offsets = new Map<number, number>();
  const offset = (at: number): number => {
    const quarter = Math.floor(at / quarterMs);
    const minutes = offsets.get(quarter) ?? zone.offset(at);
    if (offsets.size >= mostKept) offsets.clear();
    offsets.set(quarter, minutes);
    return minutes;
  };
  const quick: Zone = Object.create(zone, { offset: { value: offset } });
  zones.set(name, quick);
  return quick;
};

/**
 * The instant as the clock in `zone` shows it. English whatever the machine's own language is.
 * Throws RangeError on an invalid date or an unknown zone, which luxon alone would carry on as NaN.
 */
export const localTime = (at: Date, zone: string): DateTime => {
  const local = DateTime.fromMillis(at.getTime(), { zone: zoneOf(zone), locale: 'en' });
  if (!local.isValid) throw new RangeError(`No local time: ${local.invalidReason} (${zone})`);
  return local;
};

/** The day that the clock in `zone` shows, without the rest of it: the clocks of requests ask nothing else, and often. */
export const dayAt = (at: Date, zone: string): Day => {
  const offset = zoneOf(zone).offset(at.getTime());
  if (Number.isNaN(offset)) throw new RangeError(`No local day: ${at} (${zone})`);
  return Math.floor((at.getTime() + offset * minuteMs) / dayMs);
};

export const dayOf = (local: DateTime): Day => Date.UTC(local.year, local.month - 1, local.day) / dayMs;

/** The day's own year, month and weekday, which no zone can change. */
export const dateOf = (day: Day): DateTime => DateTime.fromMillis(day * dayMs, { zone: 'utc', locale: 'en' });

/**
 * Every instant at which the clock in `zone` shows this minute of this day, in order: two in the hour that
 * is repeated in October, otherwise one. A time that is skipped in March reads as far after the gap as it
 * lies inside it. All are asked for because luxon picks one of two by the season the process started in.
 */
export const instantsAt = (day: Day, minute: number, zone: string): readonly number[] =>
  DateTime.fromMillis(day * dayMs + minute * minuteMs, { zone: 'utc' })
    .setZone(zone, { keepLocalTime: true })
    .getPossibleOffsets()
    .map((instant) => instant.toMillis());

const isoShape = /^\d{4}-\d\d-\d\d$/;

/** "2026-11-24" for a day, and back; undefined for a text that is no day of the calendar. */
export const isoOf = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The same of the day that the clock in `zone` shows. */
export const isoAt = (at: Date, zone: string): string => isoOf(dayAt(at, zone));

export const dayFrom = (iso: string): Day | undefined => {
  const day = isoShape.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / dayMs : Number.NaN;
  return Number.isInteger(day) && isoOf(day) === iso ? day : undefined;
};

/**
 * Every instant at which the clock comes to this minute of this day. As `instantsAt`, but a time that is skipped in
 * March is come to at the jump over it: the clock then shows a later one.
 */
export const reachedAt = (day: Day, minute: number, zone: string): readonly number[] => {
  const instants = instantsAt(day, minute, zone);
  const offsetAt = (at: number): number => localTime(new Date(at), zone).offset;
  return instants.map((instant) => {
    const offset = offsetAt(instant);
    if (instant + offset * minuteMs === day * dayMs + minute * minuteMs) return instant;
    let jump = Math.floor(instant / quarterMs) * quarterMs;
    while (offsetAt(jump - quarterMs) === offset) jump -= quarterMs;
    return jump;
  });
};

const nine = 9 * 60;

/** 9am of a day: before it nobody is written to about what can wait. */
export const morningOf = (day: Day, zone: string): Date =>
  new Date(reachedAt(day, nine, zone)[0] ?? Number.NaN);
