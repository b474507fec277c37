import type { Actor, Role } from '../core/actor.ts';
import { hasRole } from '../core/actor.ts';
import { notForEmergencies } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { hasLists } from '../triage/lists.ts';

interface Place {
  readonly id: string;
  readonly title: string;
  readonly verb: string;
  /** Where it takes more than a role. */
  readonly may?: (organisation: Organisation, actor: Actor) => boolean;
}

/** The pages in the order in which they stand, each with the verb that it reads first. */
const places = [
  { id: 'requests', title: 'My requests', verb: 'page.requests' },
  { id: 'board', title: 'Board', verb: 'page.board', may: hasLists },
  { id: 'pulses', title: 'Pulses', verb: 'page.pulses' },
  { id: 'broadcasts', title: 'Broadcasts', verb: 'page.broadcasts' },
  { id: 'wins', title: 'Wins', verb: 'page.wins' },
  { id: 'reports', title: 'Reports', verb: 'page.reports' },
  { id: 'admin', title: 'Admin', verb: 'page.admin' },
] as const satisfies readonly Place[];

export type PlaceId = (typeof places)[number]['id'];

export interface MePage {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Markdown, as on cards. */
  readonly emergency: string;
  /** Whether news can reach them in a chat: Teams tells nobody's address before the bot was added or written to. */
  readonly reachable: boolean;
  /** The pages that are open to this person. */
  readonly places: readonly { readonly id: PlaceId; readonly title: string }[];
}

/** `rolesOf` tells who may use a verb; nobody where there is no such verb. */
export const mePage = (
  actor: Actor,
  organisation: Organisation,
  rolesOf: (verb: string) => readonly Role[],
  reachable: boolean,
): MePage => ({
  id: actor.id,
  name: actor.name,
  organisation: organisation.name,
  emergency: notForEmergencies(organisation.emergency),
  reachable,
  places: places
    .filter(
      (place: Place) => hasRole(actor, rolesOf(place.verb)) && place.may?.(organisation, actor) !== false,
    )
    .map(({ id, title }) => ({ id, title })),
});
