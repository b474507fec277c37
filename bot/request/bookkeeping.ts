import type { Pause } from '../clock/clocks.ts';
import type { EventType, Tell } from './events.ts';
import { isOpen, type Request, type Status } from './request.ts';

/** What people at the desk do first with a request. A note to each other is no answer to anybody. */
export const acknowledging: ReadonlySet<EventType> = new Set([
  'taken',
  'asked',
  'planned',
  'started',
  'supplier',
  'board',
  'ruled',
  'linked',
  'restated',
  'resolved',
]);

/** Statuses in which the resolve clock stands still, and whom it waits for (B2). */
export const waitsFor: Readonly<Partial<Record<Status, Pause['reason']>>> = {
  waiting: 'requester',
  supplier: 'supplier',
};

const pausesOf = (before: Request, status: Status, at: string): readonly Pause[] | undefined => {
  const { pauses = [] } = before;
  if (waitsFor[before.status] === waitsFor[status]) return before.pauses;
  const reason = waitsFor[status];
  const closed = pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
  return reason ? [...closed, { from: at, reason }] : closed;
};

type Books = Pick<
  Request,
  | 'acknowledgedAt'
  | 'endedAt'
  | 'heardAt'
  | 'nudges'
  | 'pauses'
  | 'rating'
  | 'saving'
  | 'since'
  | 'snoozedUntil'
>;

/** It starts anew: what was promised, paused and said before belongs to the time before (B2, "reopen"). */
const anew = (at: string): Books => ({
  since: at,
  acknowledgedAt: undefined,
  endedAt: undefined,
  heardAt: undefined,
  nudges: undefined,
  pauses: undefined,
  rating: undefined,
  saving: undefined,
  snoozedUntil: undefined,
});

/** The facts that clocks are worked out from, kept with every change. */
export const booked = (
  before: Request,
  status: Status,
  { event, tell, at }: { readonly event: EventType; readonly tell: readonly Tell[]; readonly at: string },
): Partial<Books> => {
  if (event === 'reopened') return anew(at);
  const ends = isOpen(before) && !isOpen({ status });
  const hears = event !== 'progress' && tell.some(({ to }) => to === 'requester');
  return {
    ...(acknowledging.has(event) && !before.acknowledgedAt ? { acknowledgedAt: at } : {}),
    ...(status === before.status ? {} : { pauses: pausesOf(before, status, at) }),
    ...(hears ? { heardAt: at } : {}),
    ...(ends ? { endedAt: at, snoozedUntil: undefined } : {}),
  };
};
