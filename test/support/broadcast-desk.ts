import { type BroadcastView, broadcastActions } from '../../bot/broadcast/actions.ts';
import type { Policy } from '../../bot/broadcast/audience.ts';
import { mintBroadcast } from '../../bot/broadcast/number.ts';
import type { Reply } from '../../bot/broadcast/ports.ts';
import { finished } from '../../bot/broadcast/rules.ts';
import type { BroadcastStore } from '../../bot/broadcast/store.ts';
import type { Telling } from '../../bot/broadcast/telling.ts';
import type { Person, Role } from '../../bot/core/actor.ts';
import { perform } from '../../bot/desk/perform.ts';
import { broadcastStore } from '../../bot/storage/broadcasts.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { aCount, aPolicy } from './broadcasts.ts';
import { people } from './people.ts';
import { anOrganisation, now } from './requests.ts';
import { aTurn } from './turns.ts';

interface Shown {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Who = keyof typeof people;

/** The verbs of broadcasts over real tables, with the presses of the people who use them. */
export interface BroadcastDesk {
  readonly fresh: FreshTable;
  readonly store: BroadcastStore;
  /** People whom the ledger names. */
  readonly sentTo: Set<string>;
  readonly replies: Reply[];
  /** Stories that there are. */
  readonly tellings: Map<string, Telling>;
  readonly press: (who: Who, verb: string, fields?: object, at?: Date) => Promise<Shown>;
  /** What the sending does at its end. */
  readonly finish: (id: string) => Promise<void>;
}

export const openBroadcastDesk = async (policy: Partial<Policy> = {}): Promise<BroadcastDesk> => {
  const fresh = await freshTable();
  const { organisation: code } = fresh;
  const store = broadcastStore(fresh.rows, contacts(fresh.rows), () => undefined);
  const organisation = anOrganisation({ code, people: Object.values(people) });
  const sentTo = new Set<string>();
  const replies: Reply[] = [];
  const tellings = new Map<string, Telling>();
  const actions = broadcastActions({
    store,
    organisation,
    policy: aPolicy(policy),
    audience: {
      teams: async () => [{ id: '19:abc@thread.tacv2', name: 'Theatres' }],
      count: async () => aCount(),
    },
    loopOf: async () => undefined,
    storyOf: async (id) => tellings.get(id),
    mayAsk: ({ id }) => id === people.cio.id,
    mint: mintBroadcast,
    wasSent: async (_code, _id, person) => sentTo.has(person),
    openRequest: async (reply) => {
      replies.push(reply);
      return reply.id;
    },
    csvLink: async (id) => `https://wardline.example/${id}.csv`,
  });
  return {
    fresh,
    store,
    sentTo,
    replies,
    tellings,
    press: async (who, verb, fields = {}, at = now) => {
      const { id, name, roles }: Person & { readonly roles: readonly Role[] } = people[who];
      const turn = aTurn({ by: { id, name }, roles, at, organisation: code });
      const helpers = { meanwhile: '', failed: () => undefined };
      return (await perform<BroadcastView>(actions, verb, fields, turn, helpers)) as unknown as Shown;
    },
    finish: async (id) => {
      const before = await store.load(code, id);
      const change = before && finished(before.broadcast, now);
      if (!change || typeof change === 'string') throw new Error(`${id} is not being sent`);
      await store.save(code, { before, change, by: before.broadcast.author });
    },
  };
};
