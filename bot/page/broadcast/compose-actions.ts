import { z } from 'zod';
import { classes } from '../../broadcast/broadcast.ts';
import { broadcastCards } from '../../broadcast/cards.ts';
import { requestNumbers } from '../../broadcast/check.ts';
import { formFields, typedFields } from '../../broadcast/form-fields.ts';
import { mustSend, notAllowed } from '../../broadcast/may-send.ts';
import type { ReaderView } from '../../broadcast/reader-view.ts';
import { action } from '../../core/action.ts';
import { choice, limits, optional } from '../../core/fields.ts';
import { pageView } from '../pages.ts';
import { unsaved } from './copy.ts';
import type { BroadcastPagePorts } from './ports.ts';
import { barredPage, reachPage } from './reach-page.ts';

const { audience, pulse } = formFields;
const { audience: _whom, ...wordFields } = formFields;

/** What the composer shows beside the words. None of it is kept anywhere. */
export const composePages = (ports: BroadcastPagePorts) => {
  const { policy } = ports;
  const cards = broadcastCards(ports);

  return {
    'page.broadcast-preview': action({
      roles: ['requester'],
      fields: z.object(wordFields),
      text: [...typedFields],
      keepsNothing: true,
      run: async ({ id, ...typed }, { actor, now }): Promise<ReaderView> => {
        await mustSend(ports, actor, typed.pulse);
        return cards.reader(unsaved(id, typed, actor, now), { now });
      },
    }),

    'page.broadcast-reach': action({
      roles: ['requester'],
      fields: z.object({ audience, class: choice(classes), pulse, requests: optional(limits.short) }),
      text: ['requests'],
      keepsNothing: true,
      run: async (input, { actor }) => {
        const loop = await mustSend(ports, actor, input.pulse);
        const words = { ...input, class: input.class ?? 'update' };
        const barred = notAllowed(words, actor, policy, loop);
        if (barred !== undefined) return pageView('page.broadcast-reach', barredPage(barred));
        const listed = requestNumbers(input.requests ?? '');
        const numbers = listed.ok ? listed.numbers : [];
        const counted = await ports.audience.count(words.audience, numbers, words.class);
        return pageView('page.broadcast-reach', reachPage(counted));
      },
    }),
  };
};
