import type { Turn } from '../core/action.ts';
import type { Actor } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { Policy, Team } from './audience.ts';
import type { Broadcast } from './broadcast.ts';
import type { Loop } from './loop.ts';
import type { BroadcastStore, Loaded } from './store.ts';
import type { Telling } from './telling.ts';

/** How many there are, and how many of them will not read it at once: held back for later, stopped, or blocked. */
export interface Count {
  readonly people: number;
  readonly held: number;
  readonly stopped: number;
  readonly blocked: number;
}

export interface AudiencePort {
  /** The teams where the bot is. */
  readonly teams: (organisation: string) => Promise<readonly Team[]>;
  readonly count: (audience: string, requests: readonly string[], kind: Broadcast['class']) => Promise<Count>;
}

/** Words of a reader that become a request owned by the author of the broadcast (A2.6). */
export interface Reply {
  readonly broadcast: Broadcast;
  readonly text: string;
  readonly turn: Turn;
  /** The same words sent twice have the same number, so that they open one request. */
  readonly id: string;
}

export interface BroadcastPorts {
  /** The pulse of this number, for whoever asked it; undefined for everybody else, and before it has closed. */
  readonly loopOf: (pulse: string, actor: Actor) => Promise<Loop | undefined>;
  /** The success story of this number, as far as a broadcast may tell of it; undefined where there is none. */
  readonly storyOf: (story: string) => Promise<Telling | undefined>;
  /** Who may ask colleagues whether something is better now. */
  readonly mayAsk: (person: Pick<Actor, 'id'>) => boolean;
  readonly store: BroadcastStore;
  readonly organisation: Organisation;
  readonly policy: Policy;
  readonly audience: AudiencePort;
  readonly mint: () => string;
  /** Whether this person was sent it, by the ledger. */
  readonly wasSent: (organisation: string, id: string, person: string) => Promise<boolean>;
  /** Opens a request and gives its number; gives the one that is there where the words were sent before. */
  readonly openRequest: (reply: Reply) => Promise<string>;
  /** Where the ledger can be fetched as a file, for those who may; undefined where it cannot. */
  readonly csvLink: (id: string, actor: Pick<Actor, 'id'>) => Promise<string | undefined>;
}

/** Nothing tells a stranger that there is such a broadcast. */
export const mustLoad = async (
  ports: Pick<BroadcastPorts, 'store'>,
  turn: Pick<Turn, 'actor'>,
  id: string,
): Promise<Loaded> => {
  const loaded = await ports.store.load(turn.actor.organisation, id);
  if (!loaded) throw new Refusal('no-broadcast');
  return loaded;
};

/** Whether the story that it tells of was taken back since. */
export const storyGone =
  ({ storyOf }: Pick<BroadcastPorts, 'storyOf'>) =>
  async ({ story }: Pick<Broadcast, 'story'>): Promise<boolean> =>
    story !== undefined && !(await storyOf(story))?.isPosted;

export const isAuthor = ({ author }: Broadcast, { id }: Pick<Actor, 'id'>): boolean => author.id === id;
