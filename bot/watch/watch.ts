import { type Nudge, noteDue, nudgesDue, type Watch, withTold } from '../clock/nudges.ts';
import { standing } from '../clock/promises.ts';
import type { Person } from '../core/actor.ts';
import { type Leads, leadDue } from '../lead/lead-due.ts';
import { followed } from '../link/parent-due.ts';
import { isConcern } from '../request/access.ts';
import { type Change, changed } from '../request/change.ts';
import { clockFacts } from '../request/clock-facts.ts';
import type { Tell } from '../request/events.ts';
import { hearBy } from '../request/promise.ts';
import { promptDue } from '../request/rating-rules.ts';
import { isOpen, type Request } from '../request/request.ts';
import { boardDue } from '../triage/board-due.ts';
import { type Requester, retryDue } from './retry.ts';

/** Whom to turn to at this moment. */
export interface World extends Watch {
  readonly duty: readonly string[];
  readonly admins: readonly string[];
  /** Clinical safety officers. */
  readonly officers: readonly string[];
  /** The members of a group that requests go to. */
  readonly members: (group: Person) => readonly string[];
  readonly leads?: Leads | undefined;
  /** The request that the one in question is part of. */
  readonly parent?: Request | undefined;
  /** Whoever raised it, where a question waits for them. */
  readonly requester?: Requester | undefined;
}

/** What time alone has made due: one change, or none and when to look again. */
export interface Due {
  readonly change?: Change | undefined;
  /** What becomes of the parent with it. */
  readonly also?: Change | undefined;
  readonly next?: Date | undefined;
}

/** A nudge goes to whoever has it, or is to have it; to the channel of all where that is nobody. */
const nudged = (request: Request, { members }: World): Tell => {
  if (request.owner) return { to: 'owner', why: 'nudge' };
  const ids = request.lead ? [request.lead.id] : request.group ? members(request.group) : [];
  return ids.length > 0 ? { to: 'people', ids, why: 'nudge' } : { to: 'channel', why: 'nudge' };
};

const toldOf = (request: Request, nudge: Nudge, world: World): readonly Tell[] => {
  if (nudge.kind === 'progress') {
    return [
      { to: 'requester', why: 'progress' },
      { to: 'followers', why: 'progress' },
    ];
  }
  if (nudge.kind === 'nudge') return [nudged(request, world)];
  const late = nudge.to === 'leads' ? world.duty : world.admins;
  // A1.4, H1: a concern that nobody has acknowledged in time is the safety officer's at once, whoever else is told.
  const ids = isConcern(request) ? [...new Set([...world.officers, ...late])] : late;
  return ids.length > 0 ? [{ to: 'people', ids, why: 'late' }] : [];
};

/** The followers are told with the words of the first: a progress note comes before what the desk is told. */
const order: Readonly<Record<Nudge['kind'], number>> = { progress: 0, escalate: 1, nudge: 2 };
const events = { progress: 'progress', escalate: 'escalated', nudge: 'nudged' } as const;

/** A1.3, A1.4, D6.3: reminders before a clock runs out, escalation after, and a word to whoever waits. */
const clockDue = (request: Request, world: World, now: Date): Due => {
  const already = request.nudges ?? [];
  const { owed, next } = nudgesDue(clockFacts(request), already, now, world);
  const sorted = [...owed].sort((one, other) => order[one.kind] - order[other.kind]);
  const [first] = sorted;
  if (!first) return { next };
  const hearBy = first.kind === 'progress' ? { hearBy: first.next } : {};
  const patch: Partial<Request> = { nudges: withTold(already, owed), ...hearBy };
  const tell = sorted.flatMap((nudge) => toldOf(request, nudge, world));
  return { change: changed(request, events[first.kind], now, patch, { tell }), next };
};

/** A4.16: a date that was given and went by is told to whoever gave it and to the rota, once. */
const promiseDue = (request: Request, world: World, now: Date): Due => {
  const until = standing(request.promises ?? [])?.until;
  if (until === undefined || request.overdue === until) return {};
  if (Date.parse(until) > now.getTime()) return { next: new Date(until) };
  const ids = [...new Set([...(request.owner ? [request.owner.id] : []), ...world.duty])];
  const tell: readonly Tell[] = ids.length > 0 ? [{ to: 'people', ids, why: 'overdue' }] : [];
  return { change: changed(request, 'overdue', now, { overdue: until }, { tell }) };
};

/** What was put aside comes back to the desk at its time. */
const snoozeDue = (request: Request, _world: World, now: Date): Due => {
  const { snoozedUntil } = request;
  if (snoozedUntil === undefined) return {};
  if (Date.parse(snoozedUntil) > now.getTime()) return { next: new Date(snoozedUntil) };
  const tell: readonly Tell[] = request.owner ? [{ to: 'owner', why: 'back' }] : [];
  return { change: changed(request, 'woken', now, { snoozedUntil: undefined }, { tell }) };
};

/**
 * A1.3: a question to whoever raised the whole is a word to them, and none to those with a part of it. They hear by
 * their own count. Their date stays that of the whole.
 */
const partSilent = (request: Request, world: World, now: Date): Due => {
  const already = request.nudges ?? [];
  const { owed, next } = noteDue(clockFacts(request), already, now, world);
  if (owed.length === 0) return { next };
  const tell: readonly Tell[] = [
    { to: 'requester', why: 'progress' },
    { to: 'followers', why: 'progress' },
  ];
  return { change: changed(request, 'progress', now, { nudges: withTold(already, owed) }, { tell }), next };
};

/** A request that is part of another goes along with it, and has no clocks of its own (B2). */
const parentDue = (request: Request, world: World, now: Date): Due => {
  const { parent, targets, hours } = world;
  const promised = (before: Request): Date =>
    hearBy(before, before.owner ? 'owned' : 'raised', now, targets, hours);
  const due = parent && followed(request, parent, promised, now);
  return due ? { ...due, next: now } : partSilent(request, world, now);
};

/**
 * A question that is asked again is a word to whoever waits, so it comes before a note that there is none; a reminder
 * goes to whoever is there to read it.
 */
const dues = [snoozeDue, promiseDue, boardDue, retryDue, leadDue, clockDue] as const;

/** All that time alone brings to a request: the first change that is due, or when to look again. */
export const watched = (request: Request, world: World, now: Date): Due => {
  if (!isOpen(request)) return promptDue(request, now);
  if (request.status === 'linked') return parentDue(request, world, now);
  const nexts: number[] = [];
  for (const due of dues) {
    const { change, next } = due(request, world, now);
    if (change) return { change, next: now };
    if (next) nexts.push(next.getTime());
  }
  return nexts.length > 0 ? { next: new Date(Math.min(...nexts)) } : {};
};
