import { z } from 'zod';
import { action } from '../core/action.ts';
import { requestNumber } from '../core/fields.ts';
import { helpValue } from './help-rating.ts';
import { mustOwn, type RequestPorts, settledCard } from './ports.ts';
import { noStory, rate } from './rating-rules.ts';
import { settle } from './settle.ts';

const anyone = ['requester'] as const;

/** Whoever raised it says in one tap how our help was, and whether to ask for a story (A1.1, A8.3). */
export const ratingActions = ({
  store,
  organisation,
}: Pick<RequestPorts<unknown>, 'store' | 'organisation'>) => ({
  'request.rate': action({
    roles: anyone,
    fields: z.object({ id: requestNumber, rating: helpValue }),
    text: [],
    run: async ({ id, rating }, turn) => {
      const settled = await settle(store, turn, id, (request) => {
        mustOwn(request, turn);
        return rate(request, rating, turn.now);
      });
      return settledCard(organisation, settled, turn);
    },
  }),

  'request.no-story': action({
    roles: anyone,
    fields: z.object({ id: requestNumber }),
    text: [],
    run: async ({ id }, turn) => {
      const settled = await settle(store, turn, id, (request) => {
        mustOwn(request, turn);
        return noStory(request, turn.now);
      });
      return settledCard(organisation, settled, turn);
    },
  }),
});
