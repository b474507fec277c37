import { type Audience, audienceOf, isIn, type Policy } from '../broadcast/audience.ts';
import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Person } from '../core/actor.ts';
import type { Courier } from '../core/courier.ts';
import type { Organisation } from '../core/organisation.ts';
import type { RecipientPage } from '../delivery/ports.ts';
import type { Contacts } from '../storage/contacts.ts';

export interface RecipientPorts {
  readonly organisation: Organisation;
  readonly policy: Policy;
  readonly contacts: Contacts;
  readonly courier: Pick<Courier, 'members'>;
  /** Who raised a request and who said "me too". */
  readonly concerned: (request: string) => Promise<readonly Person[]>;
}

/** As many as one transaction of the plan takes. */
const page = 45;
/** A team's list is asked for again after so many milliseconds. */
const rosterFor = 5 * 60_000;

const byId = (one: Person, other: Person): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

export const distinct = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map(({ id, name }) => [id, { id, name }])).values(),
];

/** In the order of their ids, so that a cursor means the same after a crash. */
export const pageOf = (people: readonly Person[], after: string | undefined): RecipientPage => {
  const rest = [...people].sort(byId).filter(({ id }) => after === undefined || id > after);
  const shown = rest.slice(0, page);
  return { people: shown, ...(rest.length > page ? { next: shown.at(-1)?.id } : {}) };
};

/** Who an audience is. Everyone is read a page at a time; all other lists are short enough to hold. */
export const recipients = (ports: RecipientPorts) => {
  const { organisation, policy, contacts, courier, concerned } = ports;
  const { code } = organisation;
  const rosters = new Map<string, { readonly at: number; readonly people: readonly Person[] }>();

  /** Members of a team who never wrote are reached by the address that Teams gives for them. */
  const roster = async (id: string, now: Date): Promise<readonly Person[]> => {
    const known = rosters.get(id);
    if (known && now.getTime() - known.at < rosterFor) return known.people;
    const team = (await contacts.teams(code)).find((one) => one.id === id);
    if (!team) return [];
    const people: Person[] = [];
    let next: string | undefined;
    do {
      const result = await courier.members(team, next);
      if (!result.ok) {
        if (result.fault.kind === 'later') throw new Error(`roster: ${result.fault.reason}`);
        // The team is gone, or Wardline was taken out of it: there is nobody to tell, and no use in asking again.
        return [];
      }
      const { members } = result.value;
      await contacts.rememberAll(code, members);
      people.push(...members.map(({ id, name }) => ({ id, name })));
      next = result.value.next;
    } while (next !== undefined);
    rosters.set(id, { at: now.getTime(), people });
    return people;
  };

  const named = async (
    audience: Audience,
    requests: readonly string[],
    now: Date,
  ): Promise<readonly Person[]> => {
    if (audience.kind === 'team') return distinct(await roster(audience.team, now));
    if (audience.kind === 'people') {
      const { filter } = audience;
      return distinct(organisation.people.filter((member) => isIn(member, filter)));
    }
    return distinct((await Promise.all(requests.map(concerned))).flat());
  };

  return {
    page: async (
      { audience: id, requests = [] }: Pick<Broadcast, 'audience' | 'requests'>,
      after: string | undefined,
      now: Date,
    ): Promise<RecipientPage> => {
      const audience = audienceOf(id, policy);
      if (!audience) return { people: [] };
      if (audience.kind !== 'everyone') {
        return pageOf(await named(audience, requests, now), after);
      }
      const { people, next } = await contacts.everyone(code, after, page);
      const met = people.filter(({ seen }) => seen !== undefined);
      return { people: met.map(({ contact: { id, name } }) => ({ id, name })), next };
    },

    /** Everybody at once, for a count; undefined where that is everyone whom Wardline has met. */
    all: async (
      id: string,
      requests: readonly string[],
      now: Date,
    ): Promise<readonly Person[] | undefined> => {
      const audience = audienceOf(id, policy);
      if (audience?.kind === 'everyone') return undefined;
      return audience ? named(audience, requests, now) : [];
    },
  };
};

export type Recipients = ReturnType<typeof recipients>;
