import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { ServiceHours } from '../calendar/hours.ts';
import { isoAt } from '../calendar/local-day.ts';
import { sessionsFrom } from '../calendar/sessions.ts';
import type { Span } from '../calendar/span.ts';
import type { Member } from '../core/organisation.ts';
import type { Stretch } from './gather.ts';

/** Every session of a lead that begins in a stretch, by the settings as they are now; on bank holidays there is none. */
export const sessionsIn = (
  { sessions = [], away }: Pick<Member, 'sessions' | 'away'>,
  { from, to }: Stretch,
  { zone, holidays }: ServiceHours,
): readonly Span[] => {
  const found: Span[] = [];
  for (const span of sessionsFrom({ sessions, away, zone }, from.getTime())) {
    if (span.from >= to.getTime()) break;
    const day = isoAt(new Date(span.from), zone);
    const isHoliday = bankHolidays(holidays, Number(day.slice(0, 4))).has(day);
    if (span.from >= from.getTime() && !isHoliday) found.push(span);
  }
  return found;
};

export const minutesOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0);
