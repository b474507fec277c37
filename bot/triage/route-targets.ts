import type { Choice } from '../clock/priority.ts';
import type { Organisation } from '../core/organisation.ts';
import { circleOf } from '../request/access.ts';
import type { Request } from '../request/request.ts';
import { type Destination, leadsFor } from '../routing/destination.ts';
import type { Overruling } from './route-rules.ts';
import { deskPlaces } from './sent-words.ts';

type Target = Pick<Overruling, 'to' | 'hears'>;

/** A concern in confidence goes to people of its circle alone (A2.8). */
const seen = (request: Request, organisation: Organisation): ((id: string) => boolean) => {
  const circle = circleOf(organisation);
  return (id) => !request.confidential || circle.includes(id);
};

/** Who is meant; undefined where that is nobody, or somebody who may not see it. */
export const targetOf = (
  request: Request,
  to: Destination,
  organisation: Organisation,
): Target | undefined => {
  const sees = seen(request, organisation);
  if (to.kind === 'informatics') return { to: { desk: 'informatics' }, hears: [] };
  if (to.kind === 'group') {
    const group = organisation.groups?.find(({ id }) => id === to.id);
    if (!group?.people.every(sees)) return undefined;
    const { id, name, people } = group;
    return { to: { desk: 'informatics', group: { id, name } }, hears: people };
  }
  if (to.wants.length === 0) return { to: { desk: 'lead' }, hears: [] };
  const lead = leadsFor(to.wants, organisation.people).find(({ id }) => sees(id));
  return lead && { to: { desk: 'lead', lead: { id: lead.id, name: lead.name } }, hears: [lead.id] };
};

/** Every place that it can be sent to, by name. */
export const placesFor = (request: Request, organisation: Organisation): readonly Choice[] => {
  const sees = seen(request, organisation);
  const { people, groups = [] } = organisation;
  const leads = leadsFor([], people).filter(({ id }) => sees(id));
  return [
    { title: deskPlaces.informatics, value: 'informatics' },
    { title: deskPlaces.lead, value: 'lead' },
    ...leads.map(({ id, name, profession }) => ({
      title: profession ? `${name}, ${profession}` : name,
      value: `lead:id=${id}`,
    })),
    ...groups
      .filter((group) => group.people.every(sees))
      .map(({ id, name }) => ({ title: name, value: `group:${id}` })),
  ];
};
