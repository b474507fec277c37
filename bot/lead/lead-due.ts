import type { Member } from '../core/organisation.ts';
import type { Change } from '../request/change.ts';
import type { Request } from '../request/request.ts';
import { overrule } from '../triage/route-rules.ts';
import { hasTime, hasTimeUntil, type LeadTimes } from './lead-choice.ts';

/** The leads, as they have time now. */
export interface Leads {
  readonly times: LeadTimes;
  /** Who takes the place of a lead who has no time; `lead` is absent where they left the settings file. */
  readonly instead: (request: Request, lead: Member | undefined, now: Date) => Member | undefined;
  /** Who alone may have a confidential concern (A2.8). */
  readonly circle: readonly string[];
}

/** Named where nobody pressed anything. */
const itself = { id: 'wardline', name: 'Wardline' };

/**
 * A4.6: nothing waits for a lead who has no session in time. An absence that was announced later, or a name that left
 * the settings file, moves what nobody has taken to whoever stands in, and to informatics where nobody does.
 */
export const leadDue = (
  request: Request,
  { leads }: { readonly leads?: Leads | undefined },
  now: Date,
): { readonly change?: Change; readonly next?: Date | undefined } => {
  const { lead, owner, confidential } = request;
  if (!leads || !lead || owner) return {};
  const { times, circle } = leads;
  const member = times.people.find(({ id }) => id === lead.id);
  if (member && hasTime(member, times, now)) return { next: hasTimeUntil(member, times, now) };
  const instead = leads.instead(request, member, now);
  // Everybody in the circle sees it where it is; nobody else is to be told that there is one.
  if (confidential && !(instead && circle.includes(instead.id))) return {};
  const to = instead
    ? ({ desk: 'lead', lead: { id: instead.id, name: instead.name } } as const)
    : ({ desk: 'informatics' } as const);
  const rule = member ? 'lead-away' : 'lead-left';
  const change = overrule(request, { to, by: itself, rule, hears: instead ? [instead.id] : [] }, now);
  return typeof change === 'string' ? {} : { change };
};
