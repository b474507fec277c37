import type { Organisation } from '../core/organisation.ts';
import { circleOf } from '../request/access.ts';
import type { Tell } from '../request/events.ts';
import { officersOf } from '../request/officers.ts';
import { isUrgent } from '../request/promise.ts';
import { type Request, rank } from '../request/request.ts';

/**
 * Who hears of a new request at once. Everything shows in the desk's channel; a lead it is for hears of what is urgent
 * and finds the rest in the digest (A4.7), and a group hears of everything, each member in their own time; the safety officer and the leads on duty hear of everything
 * in which a patient could come to harm (A5.1, D2.2). A confidential concern goes to its circle alone (A2.8).
 */
export const alerts = (
  request: Request,
  organisation: Organisation,
  duty: readonly string[],
): readonly Tell[] => {
  const harm = rank(request);
  const why = harm === 0 ? 'at-risk' : 'raised';
  if (request.confidential) return [{ to: 'people', ids: circleOf(organisation), why }];
  const group = organisation.groups?.find(({ id }) => id === request.group?.id);
  const ids = [
    ...(harm < 2 ? [...officersOf(organisation), ...duty] : []),
    ...(isUrgent(request) && request.lead ? [request.lead.id] : []),
    ...(group?.people ?? []),
  ];
  const people: readonly Tell[] = ids.length > 0 ? [{ to: 'people', ids: [...new Set(ids)], why }] : [];
  return [...people, { to: 'channel', why: 'raised' }];
};
