import { comingShifts, shiftSpan, tellingSpan } from '../calendar/shifts.ts';
import type { Span } from '../calendar/span.ts';
import { standingSpans } from '../calendar/standing.ts';
import type { ContactFacts } from './rules.ts';
import { sessionSpans } from './times.ts';

/** The one that `at` is in, or the next. */
const firstOf = (spans: readonly Span[], at: number): Span | undefined =>
  spans
    .filter(({ from, to }) => from < to && at < to)
    .reduce<Span | undefined>((first, span) => (first && first.from <= span.from ? first : span), undefined);

/**
 * The stretch of time in which somebody said that they can be told things, at this time or next; undefined where they
 * said nothing. It has to be one in which `mayTell` lets a message through.
 */
export const nextWindow = (
  { wishes, sessions = [] }: Pick<ContactFacts, 'wishes' | 'sessions'>,
  at: number,
  zone: string,
): Span | undefined => {
  const snoozed = Date.parse(wishes.snoozedUntil ?? '');
  const begins = at < snoozed ? snoozed : at;
  const coming = comingShifts(wishes.shifts, begins, zone);
  const shift = firstOf(
    coming.flatMap((one) => tellingSpan(one, zone) ?? []),
    begins,
  );
  if (shift) return shift;
  // In the handover that ends the last of them.
  const after = Math.max(begins, ...coming.map((one) => shiftSpan(one, zone)?.to ?? 0));
  if (sessions.length > 0) return firstOf(sessionSpans(sessions, after, zone), after);
  return wishes.standing && firstOf(standingSpans(wishes.standing, after, zone), after);
};
