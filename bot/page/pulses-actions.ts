import { z } from 'zod';
import { action } from '../core/action.ts';
import { choice, page, pulseNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { pulseCards } from '../pulse/cards.ts';
import { listView } from '../pulse/list-view.ts';
import { isAuthor, isSender, maySee, mustLoad, oversees, type PulsePorts } from '../pulse/ports.ts';
import { pageView } from './pages.ts';
import { type PulsePage, resultsPage } from './pulse-page.ts';

export type PulsePagePorts = Omit<PulsePorts, 'openRequest'>;

/** Lines of one read. */
const most = 50;

/** Pulses as pages: the same rules of who may see what as on their cards. */
export const pulsesPages = (ports: PulsePagePorts) => {
  const { store, organisation, policy } = ports;
  const cards = pulseCards(ports);

  return {
    'page.pulses': action({
      roles: [...new Set([...policy.senders, 'cio' as const, 'admin' as const])],
      fields: z.object({ filter: choice(['mine', 'all']), page }),
      text: [],
      run: async (input, { actor }) => {
        const mayAll = oversees(actor);
        const filter = mayAll ? (input.filter ?? 'all') : 'mine';
        const author = filter === 'mine' ? actor.id : undefined;
        const found = await store.list(actor.organisation, input.page, author, most);
        const looks = { filter, mayAll, canStart: isSender(actor, policy), organisation } as const;
        return pageView('page.pulses', listView(found, looks).data);
      },
    }),

    'page.pulse': action({
      roles: ['requester'],
      fields: z.object({ id: pulseNumber }),
      text: [],
      run: async ({ id }, turn) => {
        const { pulse } = await mustLoad(ports, turn, id);
        const { actor } = turn;
        const may = maySee(pulse, actor);
        if (!may && !(await ports.wasAsked(id, actor.id))) throw new Refusal('no-pulse');
        const as = isAuthor(pulse, actor) ? 'author' : 'asked';
        if (pulse.status === 'closed') {
          return pageView('page.pulse', resultsPage(pulse, await cards.looksOf(pulse, as)));
        }
        const { title } = pulse;
        if (!may) return pageView('page.pulse', { id, title, kind: 'question' });
        const view = await cards.author(pulse, turn);
        if (view.template !== 'pulse-progress') throw new TypeError(`${id} is open and has results`);
        const shown: PulsePage = { id, title, kind: 'progress', progress: view.data };
        return pageView('page.pulse', shown);
      },
    }),
  };
};
