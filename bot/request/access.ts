import { type Actor, hasRole } from '../core/actor.ts';
import type { Circle, Organisation } from '../core/organisation.ts';
import { type Request, rank } from './request.ts';

const desk = ['informatics', 'lead'] as const;
const officer = ['safety-officer'] as const;

/** Who reads what was told in confidence before the setting was taken out of the file: it must not lie unread. */
const usualCircle: Circle = { roles: officer, people: [] };

/** A2.8: the named roles and people who alone see confidential concerns. */
export const circleFor = ({ confidential = usualCircle }: Organisation): Circle => confidential;

export const inCircle = (organisation: Organisation, { id, roles }: Pick<Actor, 'id' | 'roles'>): boolean => {
  const circle = circleFor(organisation);
  return circle.people.includes(id) || roles.some((role) => circle.roles.includes(role));
};

/** Everybody in that circle, by id. */
export const circleOf = (organisation: Organisation): readonly string[] =>
  organisation.people.filter((member) => inCircle(organisation, member)).map(({ id }) => id);

/** Anything in which a patient could come to harm, or whose risk was rated. */
export const isConcern = (request: Request): boolean => rank(request) < 2 || request.hazard !== undefined;

/**
 * Who sees the desk's side of a request and works on it: informatics and leads, the safety officer where a patient
 * could come to harm, whoever has it, and the group that it was sent to. Of a confidential concern, the named circle
 * and nobody else.
 */
export const mayWork = (request: Request, actor: Actor, organisation: Organisation): boolean => {
  if (request.confidential) return inCircle(organisation, actor);
  if (hasRole(actor, desk) || request.owner?.id === actor.id) return true;
  const group = organisation.groups?.find(({ id }) => id === request.group?.id);
  if (group?.people.includes(actor.id)) return true;
  return hasRole(actor, officer) && isConcern(request);
};
