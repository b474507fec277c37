import type { Person } from '../core/actor.ts';
import { type Change, changed } from '../request/change.ts';
import type { Tell } from '../request/events.ts';
import { isUrgent } from '../request/promise.ts';
import { isOpen, type Overruled, type Request, type Route, type Status } from '../request/request.ts';
import { destinationOf } from '../routing/destination.ts';
import type { Held } from './status-rules.ts';

export interface Overruling {
  readonly to: Pick<Route, 'desk' | 'lead' | 'group'>;
  readonly by: Person;
  /** Where no person did it: the rule of Wardline's own, by its name (invariant 9). */
  readonly rule?: string | undefined;
  /** Who is reached there by name; of what is not urgent they hear in the digest (A4.7). */
  readonly hears: readonly string[];
}

/** Whoever was to begin with it need not: it waits at its new place for somebody there. */
const notBegun: ReadonlySet<Status> = new Set(['submitted', 'received', 'accepted']);

/** The first says what the rule had chosen, so it is never the one that goes. */
const kept = 10;

const bounded = (all: readonly Overruled[]): readonly Overruled[] => {
  const [first, ...rest] = all;
  return first ? [first, ...rest.slice(-(kept - 1))] : [];
};

/** D9.4: somebody knows better than the rule, and that is kept. */
export const overrule = (request: Request, { to, by, rule, hears }: Overruling, now: Date): Change | Held => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  const from = destinationOf(request);
  const next = destinationOf(to);
  const goes = notBegun.has(request.status) && request.owner?.id !== to.lead?.id;
  // It was passed on from there to somebody who cannot begin: it is there again.
  const returns = rule !== undefined && request.owner !== undefined && goes;
  if (from === next && !returns) return 'unchanged';
  const patch: Partial<Request> = {
    desk: to.desk,
    lead: to.lead,
    group: to.group,
    overruled: bounded([
      ...(request.overruled ?? []),
      { from, to: next, by: { id: by.id, name: by.name }, ...(rule ? { rule } : {}), at: now.toISOString() },
    ]),
    ...(goes ? { owner: undefined, status: 'submitted' } : {}),
  };
  const ids = hears.filter((id) => id !== by.id);
  const tell: readonly Tell[] =
    isUrgent(request) && ids.length > 0 ? [{ to: 'people', ids, why: 'assigned' }] : [];
  return changed(request, 'routed', now, patch, { tell });
};
