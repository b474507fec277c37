import { givePromise } from '../clock/promises.ts';
import { type Person, personOf } from '../core/actor.ts';
import { isConcern } from '../request/access.ts';
import { type Change, changed } from '../request/change.ts';
import type { Tell } from '../request/events.ts';
import { isUrgent } from '../request/promise.ts';
import { isOpen, type Note, type Request, type Status } from '../request/request.ts';

/** Why something cannot be done to this request; each has a sentence in `status-words.ts`. */
export type Held =
  | 'no-longer'
  | 'unchanged'
  | 'past'
  | 'urgent'
  | 'no-reason'
  | 'concern'
  | 'not-desk'
  | 'away'
  | 'no-lines';

const everyone = (why: 'planned'): readonly Tell[] => [
  { to: 'requester', why },
  { to: 'followers', why },
];

/** Whoever passes work to themselves has it; where nobody has it, whoever acts on it does. */
const ownerOr = (request: Request, by: Person): Person => request.owner ?? personOf(by);

/** Statuses that say nothing yet but who has it: passing it on begins them again. */
const early: ReadonlySet<Status> = new Set(['submitted', 'received', 'accepted']);

export interface Assigning {
  readonly to: Person;
  readonly by: Person;
  /** A lead with sessions hears of it in the digest of the next one, unless it is urgent (A4.7). */
  readonly waits: boolean;
}

/** One colleague passes it to another, who has it from then on and says so by taking it. */
export const assign = (request: Request, { to, by, waits }: Assigning, now: Date): Change | Held => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  if (request.owner?.id === to.id) return 'unchanged';
  const self = to.id === by.id;
  const status = early.has(request.status) ? (self ? 'accepted' : 'received') : request.status;
  const tell: readonly Tell[] =
    self || (waits && !isUrgent(request)) ? [] : [{ to: 'owner', why: 'assigned' }];
  // A4.6: when they have no session in time any more has to be looked at again.
  const parts = { tell, wake: 'now' } as const;
  return changed(request, self ? 'taken' : 'assigned', now, { owner: personOf(to), status }, parts);
};

export interface Planning {
  readonly by: Person;
  readonly until: Date;
  readonly why: string;
}

/** A4.16, D9.3: a date for the requester. A later one stands beside it, with its reason. */
export const plan = (request: Request, { by, until, why }: Planning, now: Date): Change | Held => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  const promises = givePromise(request.promises ?? [], { by, until, why }, now);
  if (typeof promises === 'string') return promises;
  const patch: Partial<Request> = {
    promises,
    status: 'planned',
    board: undefined,
    owner: ownerOr(request, by),
    hearBy: until.toISOString(),
  };
  return changed(request, 'planned', now, patch, { tell: everyone('planned'), wake: 'now' });
};

export const start = (request: Request, by: Person, now: Date): Change | Held => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  if (request.status === 'working') return 'unchanged';
  return changed(
    request,
    'started',
    now,
    { status: 'working', board: undefined, owner: ownerOr(request, by) },
    { wake: 'now' },
  );
};

export interface Handing {
  readonly by: Person;
  readonly supplier: string;
  readonly reference?: string | undefined;
}

/** A1.7, A6.16: a supplier works on it, and somebody here keeps it. */
export const handToSupplier = (
  request: Request,
  { by, supplier: name, reference }: Handing,
  now: Date,
): Change | Held => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  const { supplier, status } = request;
  const same = supplier?.name === name && (supplier.reference ?? '') === (reference ?? '');
  if (status === 'supplier' && same) return 'unchanged';
  const next = { name, ...(reference ? { reference } : {}) };
  const patch = {
    status: 'supplier',
    board: undefined,
    supplier: next,
    owner: ownerOr(request, by),
  } as const;
  return changed(request, 'supplier', now, patch, { wake: 'now' });
};

export interface Snoozing {
  readonly by: Person;
  readonly until: Date;
  readonly reason?: string | undefined;
}

/** Out of the way until a day. Stops no clock, and nothing that could harm a patient is put aside (D3.4). */
export const snooze = (request: Request, { by, until, reason }: Snoozing, now: Date): Change | Held => {
  if (!isOpen(request) || request.status === 'linked') return 'no-longer';
  if (isConcern(request)) return 'concern';
  if (isUrgent(request)) return 'urgent';
  if (!(until > now)) return 'past';
  if (request.snoozedUntil === until.toISOString()) return 'unchanged';
  const note = reason ? { note: { by: personOf(by), at: now.toISOString(), text: reason } } : {};
  const patch = { snoozedUntil: until.toISOString() };
  return changed(request, 'snoozed', now, patch, { ...note, wake: 'now' });
};

export interface Voiding {
  readonly by: Person;
  readonly reason: string;
  readonly isOfficer: boolean;
}

/** B2, "raised in error": kept with its reason, and counted nowhere. Nothing is ever deleted. */
export const voided = (request: Request, { by, reason, isOfficer }: Voiding, now: Date): Change | Held => {
  if (request.status === 'error') return 'unchanged';
  const concern = isConcern(request);
  // D3.4: a concern is never gone, so the officer can say this of one that has ended too.
  if (!isOpen(request) && !(concern && isOfficer)) return 'no-longer';
  if (concern && !isOfficer) return 'concern';
  const note: Note = { by: personOf(by), at: now.toISOString(), text: reason };
  return changed(
    request,
    'voided',
    now,
    { status: 'error' },
    { note, tell: [{ to: 'requester', why: 'outcome' }] },
  );
};
