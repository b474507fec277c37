import { z } from 'zod';
import { action } from '../core/action.ts';
import { limits, requestNumber, required } from '../core/fields.ts';
import { mustOwn, type RequestPorts, settledCard } from './ports.ts';
import { agree, correct } from './restate.ts';
import { settle } from './settle.ts';

const anyone = ['requester'] as const;

const heard = 'Thank you. Your words now stand at the top for the people who work on this.';

/** A2.4: what the requester says to "have we got this right?". */
export const restateActions = ({
  store,
  organisation,
}: Pick<RequestPorts<unknown>, 'store' | 'organisation'>) => ({
  'request.right': action({
    roles: anyone,
    fields: z.object({ id: requestNumber, wording: z.iso.datetime().optional() }),
    text: [],
    run: async ({ id, wording }, turn) => {
      const settled = await settle(store, turn, id, (request) => {
        mustOwn(request, turn);
        return agree(request, wording, turn.now);
      });
      return settledCard(organisation, settled, turn);
    },
  }),

  'request.correct': action({
    roles: anyone,
    fields: z.object({ id: requestNumber, message: required(limits.message) }),
    text: ['message'],
    run: async ({ id, message }, turn) => {
      const settled = await settle(store, turn, id, (request) => {
        mustOwn(request, turn);
        return correct(request, { by: turn.actor, text: message }, turn.now);
      });
      return settledCard(organisation, settled, turn, heard);
    },
  }),
});
