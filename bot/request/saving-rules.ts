import type { Person } from '../core/actor.ts';
import { type Change, changed } from './change.ts';
import { isOpen, isResolved, type Request } from './request.ts';
import type { Amount } from './saving.ts';

const same = (one: Amount, other: Amount): boolean =>
  one.minutes === other.minutes &&
  one.times === other.times &&
  one.per === other.per &&
  one.people === other.people;

const amountOf = ({ minutes, times, per, people }: Amount): Amount => ({ minutes, times, per, people });

/** There is something that works now and did not before, or that nobody knew of. */
export const canSave = (request: Pick<Request, 'status' | 'decided'>): boolean => {
  const { status, decided } = request;
  const told = isResolved({ status });
  return told && (decided?.outcome === 'done' || decided?.outcome === 'already-possible');
};

/** The desk's own guess, until it is confirmed. */
export const stateSaving = (
  request: Request,
  amount: Amount,
  by: Person,
  now: Date,
): Change | 'unchanged' | 'no-longer' => {
  const { saving } = request;
  if (isOpen(request) || !canSave(request) || saving?.confirmed) return 'no-longer';
  if (saving && same(saving, amount)) return 'unchanged';
  const stated = { ...amountOf(amount), by: { id: by.id, name: by.name }, at: now.toISOString() };
  return changed(request, 'stated', now, { saving: stated });
};

/** Whoever has the benefit says what it is: as stated, or otherwise. */
export const confirmSaving = (
  request: Request,
  amount: Amount,
  now: Date,
): Change | 'unchanged' | 'no-longer' => {
  const { saving } = request;
  if (!saving || !canSave(request)) return 'no-longer';
  if (saving.confirmed && same(saving.confirmed, amount)) return 'unchanged';
  const confirmed = { ...amountOf(amount), at: now.toISOString() };
  return changed(request, 'saved', now, { saving: { ...saving, confirmed } });
};
