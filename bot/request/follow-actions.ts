import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { limits, optional, page, requestNumber, required } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import type { CardView } from './card-view.ts';
import type { Decision } from './change.ts';
import { listView } from './list-view.ts';
import { alsoOfficers } from './officers.ts';
import { isOwn, mayFollow, mustOwn, notYours, ownCard, type RequestPorts, settledCard } from './ports.ts';
import type { Request } from './request.ts';
import { confirm, reopen, say, type Words, withdraw } from './rules.ts';
import { settle } from './settle.ts';

const anyone = ['requester'] as const;

/** What a person does with a request that is there: look, add words, confirm, open again, withdraw. */
export const followActions = <DeskView>(ports: RequestPorts<DeskView>) => {
  const { store, organisation, hearBy, deskCard } = ports;

  /** A verb that only the person who raised the request may press, with words if they like. */
  const owners = (decide: (request: Request, words: Words, now: Date) => Decision) =>
    action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: optional(limits.message) }),
      text: ['message'],
      run: async ({ id, message = '' }, turn: Turn) => {
        const settled = await settle(store, turn, id, (request) => {
          mustOwn(request, turn);
          return decide(request, { by: turn.actor, text: message }, turn.now);
        });
        return settledCard(organisation, settled, turn);
      },
    });

  return {
    'request.say': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: required(limits.message) }),
      text: ['message'],
      run: async ({ id, message }, turn) => {
        const settled = await settle(store, turn, id, async (request) => {
          if (!(await mayFollow(store, request, turn))) throw notYours(request);
          return say(request, { by: turn.actor, text: message }, turn.now);
        });
        const sent = 'Your words are with the people who work on this.';
        return settledCard(organisation, settled, turn, isOwn(settled.request, turn) ? undefined : sent);
      },
    }),

    'request.show': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, side: z.enum(['desk']).optional() }),
      text: [],
      run: async ({ id, side }, turn): Promise<CardView | DeskView> => {
        const loaded = await store.load(turn.actor.organisation, id);
        if (!loaded) throw new Refusal('not-found');
        const { request } = loaded;
        const desk = deskCard(request, turn);
        if (desk && side) return desk;
        if (await mayFollow(store, request, turn)) return ownCard(organisation, request, turn);
        if (desk) return desk;
        // Nothing tells a stranger that there is such a request.
        throw new Refusal('not-found');
      },
    }),

    'request.list': action({
      roles: anyone,
      fields: z.object({ page }),
      text: [],
      run: async (input, turn) => {
        const { organisation: code, id } = turn.actor;
        return listView(await store.mine(code, id, input.page), id, turn.now, organisation);
      },
    }),

    'request.confirm': owners(confirm),
    'request.reopen': owners((request, words, now) =>
      reopen(request, words, hearBy(request, 'raised', now), now),
    ),
    'request.withdraw': owners((request, words, now) =>
      alsoOfficers(withdraw(request, words, now), organisation, { why: 'withdrawn', by: words.by.id }),
    ),
  };
};
