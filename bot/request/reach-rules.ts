import { changed, type Decision } from './change.ts';
import type { Reach } from './reach.ts';
import { isOpen, type Request } from './request.ts';

const isEmpty = ({ shifts, standing, deputy }: Reach): boolean =>
  shifts.length === 0 && standing === undefined && deputy === undefined;

/** What they said last stands; what they leave empty is taken back, and so is the right of an earlier deputy. */
export const setReach = (request: Request, wanted: Reach, now: Date): Decision => {
  if (!isOpen(request)) return 'no-longer';
  const reach = isEmpty(wanted) ? undefined : wanted;
  if (JSON.stringify(request.reach) === JSON.stringify(reach)) return 'unchanged';
  const { standIn, status } = request;
  const stays = standIn !== undefined && standIn.id === wanted.deputy?.id;
  const patch: Partial<Request> = { reach, ...(stays ? {} : { standIn: undefined }) };
  // A nearer shift brings the next try nearer.
  return changed(request, 'reach', now, patch, status === 'waiting' ? { wake: 'now' } : {});
};
