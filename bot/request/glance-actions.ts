import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { requestNumber } from '../core/fields.ts';
import { mayWork } from './access.ts';
import { type Eyes, glanceView, type LinkView, noGlance } from './glance-view.ts';
import { isOwn, type RequestPorts } from './ports.ts';
import type { Request } from './request.ts';

type Ports = Pick<RequestPorts<unknown>, 'store' | 'organisation' | 'ownChat'>;

/** What this person may see of a request that stands in a chat with others. */
export const glance = async (
  { store, organisation, ownChat }: Ports,
  request: Request,
  turn: Turn,
): Promise<LinkView> => {
  const eyes = async (): Promise<Eyes> => {
    if (isOwn(request, turn)) return 'requester';
    if (mayWork(request, turn.actor, organisation)) return 'desk';
    return (await store.follows(turn.actor.organisation, request.id, turn.actor.id))
      ? 'follower'
      : 'stranger';
  };
  return glanceView(request, { as: await eyes(), now: turn.now, organisation, chat: ownChat(request.id) });
};

/** Teams asks for it unasked, for each person and again after a minute: it reads, at most twice, and changes nothing. */
export const glanceActions = (ports: Ports) => ({
  'request.glance': action({
    roles: ['requester'],
    fields: z.object({ id: requestNumber }),
    text: [],
    run: async ({ id }, turn) => {
      const loaded = await ports.store.load(turn.actor.organisation, id);
      return loaded ? glance(ports, loaded.request, turn) : noGlance(id);
    },
  }),
});
