import type { Role } from '../core/actor.ts';
import type { Member, Organisation } from '../core/organisation.ts';
import { escapeMarkdown, listed } from '../core/text.ts';
import { circleFor, circleOf } from './access.ts';
import type { Change } from './change.ts';
import type { Tell } from './events.ts';

const roleWords: Readonly<Record<Role, (many: boolean) => string>> = {
  requester: () => 'everybody',
  informatics: () => 'informatics',
  lead: () => 'the clinical digital leads',
  'safety-officer': (many) => `the clinical safety officer${many ? 's' : ''}`,
  cio: (many) => `the chief information officer${many ? 's' : ''}`,
  admin: () => 'the people who run Wardline',
};

/** Who reads what is told in confidence: roles by their plain names, people by theirs. */
const circleNames = (organisation: Organisation): readonly string[] => {
  const { people } = organisation;
  const { roles, people: named } = circleFor(organisation);
  const having = (role: Role): readonly Member[] => people.filter((member) => member.roles.includes(role));
  const byRole = roles.filter((role) => having(role).length > 0);
  const byName = people.filter(
    ({ id, roles: own }) => named.includes(id) && !own.some((one) => byRole.includes(one)),
  );
  return [
    ...byRole.map((role) => roleWords[role](having(role).length > 1)),
    ...byName.map(({ name }) => name),
  ];
};

/** Not escaped. */
export const circleWords = (organisation: Organisation): string => listed(circleNames(organisation));

export const confidenceWords = (organisation: Organisation, besides: string): string =>
  `In confidence: only ${escapeMarkdown(listed([...circleNames(organisation), besides]))} can read this.`;

/** Where it says why it went where it went, in place of a routing rule: none is asked. */
export const inConfidenceRoute = { desk: 'lead', rule: 'in confidence' } as const;

/** One tell as it may be: to the requester, to people of the circle, or to nobody. */
const within = (tell: Tell, owner: string | undefined, circle: readonly string[]): readonly Tell[] => {
  const { why } = tell;
  if (tell.to === 'requester') return [tell];
  if (tell.to === 'followers' || tell.to === 'deputy') return [];
  if (tell.to === 'owner' && owner !== undefined && circle.includes(owner)) return [tell];
  const ids = tell.to === 'people' ? tell.ids.filter((id) => circle.includes(id)) : [];
  return [{ to: 'people', ids: ids.length > 0 ? ids : circle, why }];
};

/**
 * A2.8, hazard H11: whomever a rule would have told of a confidential concern, only its circle and its requester are.
 * What was for the channel, or for people outside, goes to the circle instead: nothing that is late may lie unread.
 */
export const inConfidence = (change: Change, organisation: Organisation): Change => {
  const { request, tell } = change;
  if (!request.confidential) return change;
  const circle = circleOf(organisation);
  const reached = new Set<string>();
  const tells = tell
    .flatMap((one) => within(one, request.owner?.id, circle))
    .flatMap((one): readonly Tell[] => {
      if (one.to !== 'people') return [one];
      const ids = one.ids.filter((id) => !reached.has(id));
      for (const id of ids) reached.add(id);
      return ids.length > 0 ? [{ ...one, ids }] : [];
    });
  return { ...change, tell: tells };
};
