import { type Actor, hasRole, type Role } from '../core/actor.ts';
import type { Member } from '../core/organisation.ts';
import type { Class } from './broadcast.ts';

/** Who is meant, of the people in the settings file: of each list that is given, any one entry matches. */
export interface Filter {
  readonly roles?: readonly Role[] | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly professions?: readonly string[] | undefined;
}

/** An audience of the settings file. */
export interface Listed extends Filter {
  readonly id: string;
  readonly name: string;
  readonly team?: string | undefined;
  readonly senders?: readonly Role[] | undefined;
}

/** Who may send to whom and who may approve, from the settings file. */
export interface Policy {
  readonly senders: readonly Role[];
  readonly outage: readonly Role[];
  readonly approvers: readonly Role[];
  readonly audiences: readonly Listed[];
}

/** Whom an id stands for. `everyone` has met Wardline; `requests` raised or backed the requests that are named. */
export type Audience =
  | { readonly kind: 'everyone' | 'requests' }
  | { readonly kind: 'people'; readonly filter: Filter }
  | { readonly kind: 'team'; readonly team: string };

export interface Option {
  readonly id: string;
  readonly name: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

const overlap = (wanted: readonly string[] | undefined, has: readonly (string | undefined)[]): boolean =>
  wanted === undefined || wanted.some((one) => has.includes(one));

export const isIn = (member: Member, { roles, sites, professions }: Filter): boolean =>
  overlap(roles, member.roles) &&
  overlap(sites, member.sites ?? []) &&
  overlap(professions, [member.profession]);

const everyone: Option = { id: 'everyone', name: 'Everyone who has met Wardline' };
const backers: Option = { id: 'requests', name: 'Everyone who raised or backed the requests named below' };

const roleNames: Readonly<Partial<Record<Role, string>>> = {
  informatics: 'Informatics',
  lead: 'Clinical digital leads',
  'safety-officer': 'Clinical safety officers',
  cio: 'Chief information officers',
  admin: 'Wardline administrators',
};

const distinct = <Value>(values: readonly (Value | undefined)[]): readonly Value[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** Ids travel through a list of choices, which parts its values at commas, and are told from words by having no space. */
const derivedId = (kind: string, name: string): string => `${kind}:${encodeURIComponent(name)}`;

/** Every audience there is: the file's own first, then what occurs among its people, and teams that the bot is in. */
export const audiencesOf = (
  { audiences }: Policy,
  people: readonly Member[],
  teams: readonly Team[],
): readonly Option[] => {
  const roles = distinct(people.flatMap((member) => [...member.roles]));
  const all: readonly Option[] = [
    ...audiences.map(({ id, name }) => ({ id, name })),
    everyone,
    backers,
    ...roles.flatMap((role) => {
      const name = roleNames[role];
      return name ? [{ id: derivedId('role', role), name }] : [];
    }),
    ...distinct(people.map(({ profession }) => profession)).map((name) => ({
      id: derivedId('profession', name),
      name: `Profession: ${name}`,
    })),
    ...distinct(people.flatMap(({ sites }) => sites ?? [])).map((name) => ({
      id: derivedId('site', name),
      name: `Site: ${name}`,
    })),
    ...teams.map(({ id, name }) => ({ id: `team:${id}`, name: `Team: ${name}` })),
  ];
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
};

/** Whom an id stands for; undefined where it stands for nobody any more. */
export const audienceOf = (id: string, { audiences }: Policy): Audience | undefined => {
  if (id === 'everyone' || id === 'requests') return { kind: id };
  const listed = audiences.find((audience) => audience.id === id);
  if (listed) {
    const { team, roles, sites, professions } = listed;
    return team ? { kind: 'team', team } : { kind: 'people', filter: { roles, sites, professions } };
  }
  const [, kind, rest = ''] = /^(role|profession|site|team):(.+)$/.exec(id) ?? [];
  if (kind === 'team') return { kind, team: rest };
  const name = decoded(rest);
  if (kind === undefined || name === undefined) return undefined;
  if (kind === 'role') return { kind: 'people', filter: { roles: [name as Role] } };
  return { kind: 'people', filter: kind === 'site' ? { sites: [name] } : { professions: [name] } };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Those who may send to all may send to any audience; its own senders may besides, and more may tell of an outage. */
export const canSend = (actor: Actor, audience: string, kind: Class, policy: Policy): boolean => {
  const own = policy.audiences.find(({ id }) => id === audience)?.senders ?? [];
  return hasRole(actor, [...policy.senders, ...own, ...(kind === 'outage' ? policy.outage : [])]);
};

/** Whoever may send anything to anybody. */
export const senderRoles = ({ senders, outage, audiences }: Policy): readonly Role[] => [
  ...senders,
  ...outage,
  ...audiences.flatMap((audience) => audience.senders ?? []),
];

/** Whether there is anything that this person may send to anybody. */
export const isSender = (actor: Actor, policy: Policy): boolean => hasRole(actor, senderRoles(policy));

/** Whoever may go through what others wrote. */
export const overseerRoles = ({ approvers }: Policy): readonly Role[] => ['cio', 'admin', ...approvers];

export const mayApprove = (actor: Actor, policy: Policy): boolean => hasRole(actor, policy.approvers);

/** Whom to ask for approval. */
export const approversOf = (policy: Policy, people: readonly Member[], author: string): readonly string[] =>
  people
    .filter(({ id, roles }) => id !== author && roles.some((role) => policy.approvers.includes(role)))
    .map(({ id }) => id);
