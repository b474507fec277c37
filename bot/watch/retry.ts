import { addDuration } from '../calendar/service-clock.ts';
import type { Span } from '../calendar/span.ts';
import type { Watch } from '../clock/nudges.ts';
import type { Person } from '../core/actor.ts';
import { type Change, changed } from '../request/change.ts';
import type { Tell } from '../request/events.ts';
import { isUrgent } from '../request/promise.ts';
import type { Parked } from '../request/reach.ts';
import type { Request } from '../request/request.ts';

/** Whoever raised it, as they are known at this moment. */
export interface Requester {
  /** When they can be told things, at this time or next; undefined where they said nothing. */
  readonly window: (at: number) => Span | undefined;
  /** The colleague whom they named and whom Wardline can write to. */
  readonly deputy?: Person | undefined;
}

interface Around extends Watch {
  readonly requester?: Requester | undefined;
}

interface Retry {
  readonly change?: Change | undefined;
  readonly next?: Date | undefined;
}

const hourMs = 60 * 60_000;
const weekMs = 7 * 24 * hourMs;
/** D6.4: after so many missed windows the deputy is asked; the owner hears when there is none, or they are silent too. */
const misses = { deputy: 2, owner: 4 };
/** From then on once a week, for as long as it is open. */
const oftenTries = 4;

/** For people who said nothing of when: as long as somebody may reasonably be off. */
const usualWait = { amount: 2, unit: 'd' } as const;
/** A4.7, D6.2: P1, P2 and safety wait for nobody's shift; the clocks call others meanwhile. */
const urgentWait = { amount: 1, unit: 'h' } as const;
const urgentRest = { amount: 1, unit: 'd' } as const;

const after = (at: number, wait: Parameters<typeof addDuration>[1], { hours }: Around): number =>
  addDuration(new Date(at), wait, 'service', hours).getTime();

/** The window in which a question that is told at this time is seen. */
const windowAt = (request: Request, at: number, around: Around): Span => {
  if (isUrgent(request)) return { from: at, to: after(at, urgentWait, around) };
  return around.requester?.window(at) ?? { from: at, to: after(at, usualWait, around) };
};

const askedAt = ({ said, pauses = [], parked, createdAt }: Request): string =>
  said.findLast(({ kind }) => kind === 'question')?.at ??
  parked?.asked ??
  pauses.findLast(({ to }) => to === undefined)?.from ??
  createdAt;

/** Another question has its own tries. */
const parkedOf = (request: Request): Parked => {
  const asked = askedAt(request);
  return request.parked?.asked === asked ? request.parked : { asked, told: asked, tries: 1, missed: 0 };
};

/** A window is over: whom to turn to, besides the next one. */
const missedOne = (request: Request, parked: Parked, window: Span, around: Around, now: Date): Change => {
  const room = window.to - Math.max(window.from, Date.parse(parked.told));
  // Somebody who is asked as their shift ends has not missed it.
  const missed = parked.missed + (room < hourMs ? 0 : 1);
  // A2.8: what was told in confidence is not passed to somebody who was named for other things.
  const deputy = request.confidential ? undefined : around.requester?.deputy;
  const asks = missed >= misses.deputy && deputy !== undefined && parked.deputy !== deputy.id;
  const { owner } = request;
  const tells = missed >= (deputy ? misses.owner : misses.deputy) && owner && parked.owner !== owner.id;
  const tell: readonly Tell[] = [
    ...(asks ? [{ to: 'deputy', why: 'deputy' } as const] : []),
    ...(tells ? [{ to: 'owner', why: 'unanswered' } as const] : []),
  ];
  const next: Parked = {
    ...parked,
    missed,
    over: new Date(window.to).toISOString(),
    ...(asks ? { deputy: deputy.id } : {}),
    ...(tells ? { owner: owner.id } : {}),
  };
  const standIn = asks ? { standIn: { id: deputy.id, name: deputy.name } } : {};
  return changed(request, 'missed', now, { parked: next, ...standIn }, { tell });
};

/**
 * D6.4: silence closes nothing. A question that was not answered in the window in which it was told is told again in
 * the next, at most once in each; after two missed windows a deputy may answer too.
 */
export const retryDue = (request: Request, around: Around, now: Date): Retry => {
  if (request.status !== 'waiting') return {};
  const parked = parkedOf(request);
  const told = Date.parse(parked.told);
  if (parked.over === undefined) {
    const window = windowAt(request, told, around);
    if (now.getTime() < window.to) return { next: new Date(window.to) };
    return { change: missedOne(request, parked, window, around, now), next: now };
  }
  const over = Date.parse(parked.over);
  const rested = isUrgent(request) ? after(told, urgentRest, around) : told + weekMs;
  const soonest = parked.tries < oftenTries ? over : Math.max(over, rested);
  const when = Math.max(windowAt(request, soonest, around).from, soonest);
  if (now.getTime() < when) return { next: new Date(when) };
  const again: Parked = { ...parked, told: now.toISOString(), tries: parked.tries + 1, over: undefined };
  const tell = [{ to: 'requester', why: 'question' }] as const;
  return { change: changed(request, 'retried', now, { parked: again }, { tell }), next: now };
};
