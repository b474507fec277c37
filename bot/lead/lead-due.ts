import { dayFrom, instantsAt } from '../calendar/local-day.ts';
import { isAway } from '../calendar/sessions.ts';
import type { Member } from '../core/organisation.ts';
import { isConcern } from '../request/access.ts';
import { type Change, changed } from '../request/change.ts';
import type { Request, Status } from '../request/request.ts';
import { overrule } from '../triage/route-rules.ts';
import { hasTime, hasTimeUntil, isDoubtful, type LeadTimes } from './lead-choice.ts';

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

/** Whoever gets it from them has yet to read it. What waits for others than the owner goes on waiting for them. */
const begunAnew: ReadonlySet<Status> = new Set(['submitted', 'received', 'accepted', 'working']);

interface Around {
  readonly leads?: Leads | undefined;
  readonly duty: readonly string[];
}

interface Due {
  readonly change?: Change;
  readonly next?: Date | undefined;
}

/** A1.7: what somebody had who left the settings file is never nobody's: whoever is on duty has it from then on. */
const inherited = (
  request: Request,
  { times, circle }: Leads,
  duty: readonly string[],
  now: Date,
): Change => {
  const { confidential } = request;
  const may = (one: Member): boolean =>
    (!confidential || circle.includes(one.id)) && !isDoubtful(one, times, now);
  // Of a confidential concern, whoever of its circle there is.
  const heirs = confidential ? [...duty, ...circle] : duty;
  const heir = heirs.flatMap((id) => times.people.find((one) => one.id === id && may(one)) ?? []).at(0);
  if (!heir) {
    const parts = { tell: [{ to: 'channel', why: 'reopened' }], wake: 'now' } as const;
    return changed(request, 'routed', now, { owner: undefined, status: 'submitted' }, parts);
  }
  const patch: Partial<Request> = {
    owner: { id: heir.id, name: heir.name },
    status: begunAnew.has(request.status) ? 'received' : request.status,
  };
  return changed(request, 'assigned', now, patch, { tell: [{ to: 'owner', why: 'assigned' }], wake: 'now' });
};

/** A4.2: what a person passed to them or sent there stays, whether or not they have confirmed who they are. */
const isByHand = ({ owner, overruled }: Request): boolean => {
  const last = overruled?.at(-1);
  return owner !== undefined || (last !== undefined && last.by.id !== itself.id);
};

/** Of a concern they heard at once: it stays with somebody without a session, as long as they are not away. */
const canWait = (request: Request, member: Member, times: LeadTimes, now: Date): boolean => {
  if (!isByHand(request) && isDoubtful(member, times, now)) return false;
  if (hasTime(member, times, now)) return true;
  const { zone } = times.hours;
  return request.owner !== undefined && isConcern(request) && !isAway({ away: member.away, zone }, now);
};

const earlier = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other && other < one ? other : (one ?? other);

/**
 * When to look again at what waits for somebody: as their time ends, as their next absence begins, or as nobody may
 * count on them any more.
 */
const lookAgain = (request: Request, member: Member, times: LeadTimes, now: Date): Date | undefined => {
  const doubtful = isByHand(request) ? undefined : times.doubtfulFrom?.(member.id);
  if (hasTime(member, times, now)) {
    return earlier(hasTimeUntil(member, times, now), doubtful === undefined ? undefined : new Date(doubtful));
  }
  const begins = (member.away ?? []).flatMap(({ from }) =>
    instantsAt(dayFrom(from) ?? Number.NaN, 0, times.hours.zone).filter((at) => at > now.getTime()),
  );
  return begins.length > 0 ? new Date(Math.min(...begins)) : undefined;
};

/**
 * A4.6: nothing waits for somebody who has no session in time. An absence that was announced later, or a name that
 * left the settings file, moves what nobody has taken to whoever stands in, and to informatics where nobody does.
 */
export const leadDue = (request: Request, world: Around, now: Date): Due => {
  const { leads } = world;
  const { lead, owner, status, confidential } = request;
  const waitsFor = owner ?? lead;
  if (!leads || !waitsFor) return {};
  const { times, circle } = leads;
  const member = times.people.find(({ id }) => id === waitsFor.id);
  if (owner && !member) return { change: inherited(request, leads, world.duty, now) };
  if (owner && status !== 'received') return {};
  if (member && canWait(request, member, times, now)) return { next: lookAgain(request, member, times, now) };
  const instead = leads.instead(request, member, now);
  // Everybody in the circle sees it where it is; nobody else is to be told that there is one.
  if (confidential && !(instead && circle.includes(instead.id))) return {};
  const to = instead
    ? ({ desk: 'lead', lead: { id: instead.id, name: instead.name } } as const)
    : ({ desk: 'informatics' } as const);
  const rule = member ? (hasTime(member, times, now) ? 'lead-unsure' : 'lead-away') : 'lead-left';
  const change = overrule(request, { to, by: itself, rule, hears: instead ? [instead.id] : [] }, now);
  return typeof change === 'string' ? {} : { change };
};
