import type { Member, Organisation } from '../core/organisation.ts';
import { circleOf, isConcern } from '../request/access.ts';
import type { Request } from '../request/request.ts';
import { desk } from './work.ts';

/** What decides who may have a request. */
export type Sort = 'everyday' | 'concern' | 'confidential';

/** Whoever may see a request of this sort, by name: a confidential concern stays inside its circle. */
export const candidates = (sort: Sort, organisation: Organisation): readonly Member[] => {
  if (sort === 'confidential') {
    const circle = circleOf(organisation);
    return organisation.people.filter(({ id }) => circle.includes(id));
  }
  return organisation.people.filter(
    ({ roles }) =>
      desk.some((role) => roles.includes(role)) || (sort === 'concern' && roles.includes('safety-officer')),
  );
};

export const mayHave = (request: Request, organisation: Organisation): readonly Member[] =>
  candidates(
    request.confidential ? 'confidential' : isConcern(request) ? 'concern' : 'everyday',
    organisation,
  );
