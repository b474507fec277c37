import { z } from 'zod';
import { action } from '../core/action.ts';
import { requestNumber } from '../core/fields.ts';
import { amountIn, savingFields } from '../request/saving.ts';
import { canSave, stateSaving } from '../request/saving-rules.ts';
import { type SavingView, statingView } from '../request/saving-view.ts';
import type { TriageCardView } from './card-view.ts';
import { type DeskPorts, deskWork } from './work.ts';

/** What time an outcome gives back, as far as the desk can say. */
export const triageSavingActions = (ports: Pick<DeskPorts, 'store' | 'organisation'>) => {
  const { load, decide, shown } = deskWork(ports);
  return {
    'triage.saved': action({
      roles: ['requester'],
      fields: z.object({ id: requestNumber, ...savingFields }),
      text: [],
      run: async ({ id, ...given }, turn): Promise<TriageCardView | SavingView> => {
        const amount = amountIn(given);
        if (!amount) {
          const request = await load(id, turn);
          if (canSave(request) && !request.saving?.confirmed) return statingView(request);
          return shown({ request, result: 'no-longer' }, turn);
        }
        return shown(
          await decide(id, turn, (request) => stateSaving(request, amount, turn.actor, turn.now)),
          turn,
        );
      },
    }),
  };
};
