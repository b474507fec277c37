import { z } from 'zod';
import { action } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { broadcastNumber, choice, page } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { isSender, mayApprove, overseerRoles } from './audience.ts';
import { listView } from './list-view.ts';
import { type BroadcastPorts, isAuthor, mustLoad } from './ports.ts';
import type { Sides, SideView } from './sides.ts';

const anyone = ['requester'] as const;

/** Looking, without changing anything. */
export const showActions = (ports: BroadcastPorts, { author, approver, cards, maySee, mustRead }: Sides) => {
  const { store, organisation, policy } = ports;
  return {
    'broadcast.list': action({
      roles: anyone,
      fields: z.object({ filter: choice(['mine', 'all']), page }),
      text: [],
      run: async (input, { actor, now }) => {
        const canStart = isSender(actor, policy);
        const mayAll = hasRole(actor, overseerRoles(policy));
        if (!canStart && !mayAll) throw new Refusal('not-allowed');
        const filter = mayAll ? (input.filter ?? 'all') : 'mine';
        const lines = await store.list(
          actor.organisation,
          input.page,
          filter === 'mine' ? actor.id : undefined,
        );
        return listView(lines, { filter, mayAll, canStart, now, organisation });
      },
    }),

    'broadcast.show': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn): Promise<SideView> => {
        const { broadcast } = await mustLoad(ports, turn, id);
        const approves = mayApprove(turn.actor, policy) && !isAuthor(broadcast, turn.actor);
        const open = broadcast.status === 'draft' || broadcast.status === 'waiting';
        if (approves && open) return approver(broadcast, turn);
        if (maySee(broadcast, turn)) return author(broadcast, turn);
        await mustRead(broadcast, turn);
        return cards.reader(broadcast, { now: turn.now });
      },
    }),
  };
};
