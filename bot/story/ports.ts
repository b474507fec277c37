import type { Turn } from '../core/action.ts';
import { type Actor, hasRole, type Person, type Role } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { withRole } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { Loaded, StoryStore } from './store.ts';
import { contributorOf, isTeller, type Story } from './story.ts';

/** Somebody named by somebody else. Only who has met Wardline can be asked for their consent. */
export interface Colleague extends Person {
  readonly met: boolean;
}

/** A request that a story came from, as far as whoever tells the story may know of it. */
export interface Source {
  readonly id: string;
  /** Whether its outcome was told. */
  readonly ended: boolean;
  /** In one line, for a form that begins with it; only for those who may read it. */
  readonly what?: string | undefined;
  readonly requester?: Person | undefined;
  readonly owner?: Person | undefined;
}

export interface StoryPorts {
  readonly store: StoryStore;
  readonly organisation: Organisation;
  readonly mint: () => string;
  /** Undefined where their name is not known: it could not be kept out of the words. */
  readonly colleague: (organisation: string, id: string) => Promise<Colleague | undefined>;
  /** Undefined where there is no such request, or it was raised in confidence. */
  readonly source: (id: string, turn: Turn) => Promise<Source | undefined>;
  /** A story of these requests was told: nobody has to be asked for one any more. */
  readonly told: (requests: readonly string[], now: Date) => Promise<void>;
  /** Absent where a form can search for people. The Agents Playground has no directory: these are offered instead. */
  readonly met?: ((organisation: string) => Promise<readonly Person[]>) | undefined;
  /** Whether somebody has typed "stories here". */
  readonly hasChannel: () => Promise<boolean>;
}

/** Four eyes: a clinical lead or the CIO, and never the teller. */
export const approverRoles = ['lead', 'cio'] as const satisfies readonly Role[];

export const approversOf = ({ people }: Organisation): readonly string[] => [
  ...new Set(approverRoles.flatMap((role) => withRole(people, role))),
];

export const mayApprove = (story: Story, actor: Actor): boolean =>
  hasRole(actor, approverRoles) && !isTeller(story, actor);

/** Before it is public: its teller, who is in it, and who may approve it. Afterwards everybody, also that it is gone. */
export const maySee = (story: Story, actor: Actor): boolean =>
  story.postedAt !== undefined ||
  isTeller(story, actor) ||
  contributorOf(story, actor.id) !== undefined ||
  hasRole(actor, approverRoles);

/** What somebody agreed to, and what is not public yet, is nobody else's to see in a channel. */
export const mustBeAlone = ({ channel }: Turn): void => {
  if (channel) throw new Refusal('own-chat');
};

/** Nothing tells a stranger that there is such a story. */
export const mustLoad = async (ports: Pick<StoryPorts, 'store'>, turn: Turn, id: string): Promise<Loaded> => {
  const loaded = await ports.store.load(turn.actor.organisation, id);
  if (!loaded || !maySee(loaded.story, turn.actor)) throw new Refusal('no-story');
  return loaded;
};
