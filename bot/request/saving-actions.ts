import { z } from 'zod';
import { action } from '../core/action.ts';
import { requestNumber } from '../core/fields.ts';
import type { CardView } from './card-view.ts';
import { isOwn, mustOwn, type RequestPorts, settledCard } from './ports.ts';
import { amountIn, savingFields } from './saving.ts';
import { confirmSaving } from './saving-rules.ts';
import { asksSaving, type SavingView, savedView } from './saving-view.ts';
import { settle } from './settle.ts';

const thanks = 'Thank you. It counts as you said.';

/** Whoever raised it says what time the outcome gives back: as the desk had it, or put right. */
export const savingActions = ({
  store,
  organisation,
}: Pick<RequestPorts<unknown>, 'store' | 'organisation'>) => ({
  'request.saved': action({
    roles: ['requester'],
    fields: z.object({ id: requestNumber, ...savingFields }),
    text: [],
    run: async ({ id, ...given }, turn): Promise<CardView | SavingView> => {
      const amount = amountIn(given);
      const settled = await settle(store, turn, id, (request) => {
        mustOwn(request, turn);
        return amount ? confirmSaving(request, amount, turn.now) : 'unchanged';
      });
      const { request } = settled;
      if (!amount && isOwn(request, turn) && asksSaving(request)) return savedView(request);
      if (!amount) return settledCard(organisation, { request, result: 'no-longer' }, turn);
      return settledCard(organisation, settled, turn, thanks);
    },
  }),
});
