import type { Turn } from '../core/action.ts';
import type { Actor, Role } from '../core/actor.ts';
import { hasRole } from '../core/actor.ts';
import type { Option } from '../core/choices.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { BallotStore, Comment } from './ballot.ts';
import type { Blackout } from './blackouts.ts';
import type { Whom } from './preview-view.ts';
import type { Follows, Pulse, Series } from './pulse.ts';
import type { Loaded, PulseStore } from './store.ts';

/** Who may ask, how small a group is ever shown, and when nobody is asked, from the settings file. */
export interface Policy {
  readonly senders: readonly Role[];
  readonly threshold: number;
  readonly blackouts: readonly Blackout[];
}

/** A comment that becomes a request of whoever read it, without its writer's name. */
export interface Causing {
  readonly pulse: Pulse;
  readonly comment: Comment;
  readonly turn: Turn;
  /** The same comment always has the same number, so that it becomes one request. */
  readonly id: string;
}

/** A broadcast that a pulse may follow. */
export interface Followed extends Follows {
  readonly audience: string;
}

export interface PulsePorts {
  readonly store: PulseStore;
  readonly ballots: BallotStore;
  readonly organisation: Organisation;
  readonly policy: Policy;
  readonly mint: () => string;
  readonly audiences: () => Promise<readonly Option[]>;
  /** One that is out and that this person may read; undefined for every other. */
  readonly broadcastOf: (id: string, actor: Actor) => Promise<Followed | undefined>;
  readonly whom: (audience: string, series: Series | undefined, now: Date) => Promise<Whom>;
  readonly wasAsked: (id: string, person: string) => Promise<boolean>;
  /** One tap, for ever: until they change it in their settings. */
  readonly decline: (person: string) => Promise<void>;
  readonly openRequest: (causing: Causing) => Promise<string>;
}

/** Nothing tells a stranger that there is such a pulse. */
export const mustLoad = async (
  { store }: Pick<PulsePorts, 'store'>,
  turn: Turn,
  id: string,
): Promise<Loaded> => {
  const loaded = await store.load(turn.actor.organisation, id);
  if (!loaded) throw new Refusal('no-pulse');
  return loaded;
};

export const isAuthor = ({ author }: Pick<Pulse, 'author'>, { id }: Pick<Actor, 'id'>): boolean =>
  author.id === id;

/** Whoever answers for the organisation's digital work sees every result that anybody has published. */
export const overseerRoles = ['cio', 'admin'] as const satisfies readonly Role[];

export const oversees = (actor: Actor): boolean => hasRole(actor, overseerRoles);

export const maySee = (pulse: Pulse, actor: Actor): boolean => isAuthor(pulse, actor) || oversees(actor);

export const isSender = (actor: Actor, { senders }: Policy): boolean => hasRole(actor, senders);
