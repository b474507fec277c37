import { type ClockKind, durationMinutes } from '../../bot/calendar/duration.ts';
import type { ServiceHours } from '../../bot/calendar/hours.ts';
import type { ClockFacts, ClockName, ClockState, Held } from '../../bot/clock/clocks.ts';
import { slowMinutesBetween } from '../calendar/slow-clock.ts';

const minuteMs = 60_000;
const halfHourMs = 30 * minuteMs;

/** Opening and closing times of these tests are on half hours, so one look at the door for each is enough. */
const doorOf = (hours: ServiceHours): ((at: number) => boolean) => {
  const seen = new Map<number, boolean>();
  return (at) => {
    const half = Math.floor(at / halfHourMs) * halfHourMs;
    const open = seen.get(half) ?? slowMinutesBetween(new Date(half), new Date(half + minuteMs), hours) === 1;
    seen.set(half, open);
    return open;
  };
};

const doors = new Map<ServiceHours, (at: number) => boolean>();

const doorWatched = (hours: ServiceHours): ((at: number) => boolean) => {
  const door = doors.get(hours) ?? doorOf(hours);
  doors.set(hours, door);
  return door;
};

const time = (at: string | undefined): number =>
  at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at);

interface Slow {
  readonly due: Date;
  readonly state: ClockState;
  readonly elapsedMinutes: number;
  readonly serviceMinutes: number;
}

/** The clock as a person keeps it who ticks off one minute after the other and looks at the door and the notes. */
export const slowClock = (facts: ClockFacts, name: ClockName, now: Date, { targets, hours }: Held): Slow => {
  const isOpen = doorWatched(hours);
  const start = time(facts.createdAt);
  const done = Math.min(
    time(facts.resolvedAt),
    name === 'acknowledge' ? time(facts.acknowledgedAt) : Number.POSITIVE_INFINITY,
  );
  const isDone = done <= now.getTime();
  const until = isDone ? done : now.getTime();
  const stands = (at: number): boolean =>
    name === 'resolve' &&
    !facts.safety &&
    facts.pauses.some(({ from, to }) => time(from) <= at && at < time(to));
  const isStill = (at: number): boolean => at < until && stands(at);
  const ticks = (kind: ClockKind, at: number): boolean => kind === 'always' || isOpen(at);

  const { clock: kind, ...target } = targets[facts.priority];
  let left = durationMinutes(target[name], kind, hours);
  let due = start;
  for (; left > 0; due += minuteMs) if (!isStill(due) && ticks(kind, due)) left -= 1;

  let serviceMinutes = 0;
  for (let at = start; at < until; at += minuteMs) if (!isStill(at) && isOpen(at)) serviceMinutes += 1;

  const open = due < until ? 'late' : stands(now.getTime()) ? 'paused' : 'running';
  return {
    due: new Date(due),
    state: isDone ? (done <= due ? 'met' : 'missed') : open,
    elapsedMinutes: (until - start) / minuteMs,
    serviceMinutes,
  };
};
