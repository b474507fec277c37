import type { Person } from '../core/actor.ts';
import { type Change, changed } from '../request/change.ts';
import { clockFacts } from '../request/clock-facts.ts';
import type { Tell } from '../request/events.ts';
import { type Nudge, nudgesDue, type Watch, withTold } from '../request/nudges.ts';
import { isOpen, type Request } from '../request/request.ts';

/** Whom to turn to at this moment. */
export interface World extends Watch {
  readonly duty: readonly string[];
  readonly admins: readonly string[];
  /** The members of a group that requests go to. */
  readonly members: (group: Person) => readonly string[];
}

/** What time alone has made due: one change, or none and when to look again. */
export interface Due {
  readonly change?: Change | undefined;
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
  const ids = nudge.to === 'leads' ? world.duty : world.admins;
  return ids.length > 0 ? [{ to: 'people', ids, why: 'late' }] : [];
};

/** The followers are told with the words of the first: a progress note comes before what the desk is told. */
const order: Readonly<Record<Nudge['kind'], number>> = { progress: 0, escalate: 1, nudge: 2 };
const events = { progress: 'progress', escalate: 'escalated', nudge: 'nudged' } as const;

/** A1.3, A1.4, D6.3: reminders before a clock runs out, escalation after, and a word to whoever waits. */
export const clockDue = (request: Request, world: World, now: Date): Due => {
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

/** What was put aside comes back to the desk at its time. */
export const snoozeDue = (request: Request, _world: World, now: Date): Due => {
  const { snoozedUntil } = request;
  if (snoozedUntil === undefined) return {};
  if (Date.parse(snoozedUntil) > now.getTime()) return { next: new Date(snoozedUntil) };
  const tell: readonly Tell[] = request.owner ? [{ to: 'owner', why: 'nudge' }] : [];
  return { change: changed(request, 'woken', now, { snoozedUntil: undefined }, { tell }) };
};

const dues = [snoozeDue, clockDue] as const;

/** All that time alone brings to a request: the first change that is due, or when to look again. */
export const watched = (request: Request, world: World, now: Date): Due => {
  if (!isOpen(request)) return {};
  const nexts: number[] = [];
  for (const due of dues) {
    const { change, next } = due(request, world, now);
    if (change) return { change, next: now };
    if (next) nexts.push(next.getTime());
  }
  return nexts.length > 0 ? { next: new Date(Math.min(...nexts)) } : {};
};
