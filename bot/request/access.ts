import { type Actor, hasRole } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { type Request, rank } from './request.ts';

const desk = ['informatics', 'lead'] as const;
const officer = ['safety-officer'] as const;

/** A2.8: the named roles and people who alone see confidential concerns. */
export const inCircle = ({ confidential }: Organisation, actor: Actor): boolean =>
  confidential !== undefined &&
  (hasRole(actor, confidential.roles) || confidential.people.includes(actor.id));

/** Everybody in that circle, by id. */
export const circleOf = ({ confidential, people }: Organisation): readonly string[] =>
  people
    .filter(
      ({ id, roles }) =>
        confidential?.people.includes(id) || roles.some((role) => confidential?.roles.includes(role)),
    )
    .map(({ id }) => id);

/** Anything in which a patient could come to harm, or whose risk was rated. */
export const isConcern = (request: Request): boolean => rank(request) < 2 || request.hazard !== undefined;

/**
 * Who sees the desk's side of a request and works on it: informatics and leads, the safety officer where a patient
 * could come to harm, and whoever has it. Of a confidential concern, the named circle and nobody else.
 */
export const mayWork = (request: Request, actor: Actor, organisation: Organisation): boolean => {
  if (request.confidential) return inCircle(organisation, actor);
  if (hasRole(actor, desk) || request.owner?.id === actor.id) return true;
  return hasRole(actor, officer) && isConcern(request);
};
