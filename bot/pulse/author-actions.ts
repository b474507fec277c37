import { z } from 'zod';
import { action } from '../core/action.ts';
import { choice, page, pulseNumber } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import type { PulseCards } from './cards.ts';
import { type ListView, listView } from './list-view.ts';
import { isAuthor, isSender, maySee, mustLoad, oversees, type PulsePorts } from './ports.ts';
import { cancel, close, stop } from './rules.ts';
import { settle } from './settle.ts';
import type { PulseView } from './views.ts';

const anyone = ['requester'] as const;
const fields = z.object({ id: pulseNumber });

const early = 'It is not over yet. Nobody sees an answer before it is.';

/** What can be done once it was sent off, and looking at it. */
export const authorActions = (ports: PulsePorts, cards: PulseCards) => {
  const { store, ballots, organisation, policy } = ports;

  return {
    'pulse.close': action({
      roles: anyone,
      fields,
      text: [],
      run: async ({ id }, turn): Promise<PulseView> => {
        const { pulse, result } = await settle(ports, turn, id, (before) =>
          isAuthor(before, turn.actor) ? close(before, turn.now) : 'not-allowed',
        );
        return cards.author(pulse, turn, result === 'no-longer' ? sentences['no-longer'] : undefined);
      },
    }),

    'pulse.cancel': action({
      roles: anyone,
      fields,
      text: [],
      run: async ({ id }, turn): Promise<PulseView> => {
        const { pulse, result } = await settle(ports, turn, id, (before) =>
          cancel(before, turn.actor, turn.now),
        );
        return cards.author(pulse, turn, result === 'no-longer' ? sentences['no-longer'] : undefined);
      },
    }),

    'pulse.stop': action({
      roles: anyone,
      fields,
      text: [],
      run: async ({ id }, turn): Promise<PulseView> => {
        const { pulse } = await settle(ports, turn, id, (before) =>
          isAuthor(before, turn.actor) ? stop(before, turn.now) : 'not-allowed',
        );
        return cards.author(pulse, turn, 'It will not come again.');
      },
    }),

    'pulse.show': action({
      roles: anyone,
      fields: fields.extend({ again: choice(['true']) }),
      text: [],
      run: async ({ id, again }, turn): Promise<PulseView> => {
        const { pulse } = await mustLoad(ports, turn, id);
        const { actor } = turn;
        const wasAsked = await ports.wasAsked(id, actor.id);
        if (!again && maySee(pulse, actor)) return cards.author(pulse, turn);
        if (!wasAsked) throw new Refusal('no-pulse');
        const mine = again ? undefined : await ballots.mine(id, actor.id);
        if (pulse.status !== 'open' || !mine) return cards.asked(pulse);
        const { values, words } = mine;
        return cards.question(pulse, {
          state: 'thanks',
          given: values,
          comment: words?.text,
          consent: words?.consent,
        });
      },
    }),

    'pulse.results': action({
      roles: anyone,
      fields,
      text: [],
      run: async ({ id }, turn): Promise<PulseView> => {
        const { pulse } = await mustLoad(ports, turn, id);
        const { actor } = turn;
        if (maySee(pulse, actor)) {
          return cards.author(pulse, turn, pulse.status === 'closed' ? undefined : early);
        }
        if (!(await ports.wasAsked(id, actor.id))) throw new Refusal('no-pulse');
        return cards.asked(pulse, {}, pulse.status === 'closed' ? undefined : early);
      },
    }),

    'pulse.list': action({
      roles: anyone,
      fields: z.object({ filter: choice(['mine', 'all']), page }),
      text: [],
      run: async (input, { actor }): Promise<ListView> => {
        const canStart = isSender(actor, policy);
        const mayAll = oversees(actor);
        if (!canStart && !mayAll) throw new Refusal('not-allowed');
        const filter = mayAll ? (input.filter ?? 'all') : 'mine';
        const author = filter === 'mine' ? actor.id : undefined;
        return listView(await store.list(actor.organisation, input.page, author), {
          filter,
          mayAll,
          canStart,
          organisation,
        });
      },
    }),
  };
};
