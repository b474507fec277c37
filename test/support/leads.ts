import type { Member } from '../../bot/core/organisation.ts';
import type { LeadTimes } from '../../bot/lead/lead-choice.ts';

const dayMs = 24 * 60 * 60_000;

/** The sessions of some people, in a trust that is at work from Monday to Friday. */
export const timesOf = (people: readonly Member[], more: Partial<LeadTimes> = {}): LeadTimes => ({
  people,
  hours: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '18:00', zone: 'Europe/London' },
  within: 7 * dayMs,
  ...more,
});
