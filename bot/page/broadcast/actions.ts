import { z } from 'zod';
import { isSender, overseerRoles, senderRoles } from '../../broadcast/audience.ts';
import { type Broadcast, isOut } from '../../broadcast/broadcast.ts';
import { broadcastCards } from '../../broadcast/cards.ts';
import { mustLoad } from '../../broadcast/ports.ts';
import { looksBehind, viewedAs } from '../../broadcast/sides.ts';
import { action, type Turn } from '../../core/action.ts';
import { hasRole } from '../../core/actor.ts';
import { broadcastNumber, choice, page } from '../../core/fields.ts';
import { Refusal } from '../../core/refusal.ts';
import { pageView } from '../pages.ts';
import { asIfSent } from './copy.ts';
import { broadcastsPage, maybeOut } from './list-page.ts';
import { broadcastPage } from './one-page.ts';
import type { BroadcastPagePorts } from './ports.ts';
import { trailFrom } from './trail.ts';

/** As many lines as are read at once; the numbers of each that is out are a read of their own. */
const linesOfPage = 20;

/** Nothing tells a stranger that there is such a broadcast. */
export const mustLookBehind = async (
  ports: Pick<BroadcastPagePorts, 'store' | 'policy'>,
  turn: Pick<Turn, 'actor'>,
  id: string,
): Promise<Broadcast> => {
  const { broadcast } = await mustLoad(ports, turn, id);
  if (!looksBehind(broadcast, turn, ports)) throw new Refusal('no-broadcast');
  return broadcast;
};

/** The list of broadcasts, and one of them with everything that is known of it. */
export const broadcastPages = (ports: BroadcastPagePorts) => {
  const { store, organisation, policy } = ports;
  const cards = broadcastCards(ports);
  const overseers = overseerRoles(policy);

  return {
    'page.broadcasts': action({
      roles: [...senderRoles(policy), ...overseers],
      fields: z.object({ filter: choice(['mine', 'all']), page }),
      text: [],
      run: async (input, { actor, now }) => {
        const mayAll = hasRole(actor, overseers);
        const filter = mayAll ? (input.filter ?? 'all') : 'mine';
        const author = filter === 'mine' ? actor.id : undefined;
        const lines = await store.list(actor.organisation, input.page, author, linesOfPage);
        const told = await Promise.all(
          lines.items
            .filter(maybeOut)
            .map(async ({ id }) => [id, await store.tally(actor.organisation, id)] as const),
        );
        return pageView(
          'page.broadcasts',
          broadcastsPage(lines, {
            filter,
            mayAll,
            canStart: isSender(actor, policy),
            actor,
            policy,
            now,
            organisation,
            tallies: new Map(told.flatMap(([id, tally]) => (tally ? [[id, tally] as const] : []))),
          }),
        );
      },
    }),

    'page.broadcast': action({
      roles: ['requester'],
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn) => {
        const { actor, now } = turn;
        const broadcast = await mustLookBehind(ports, turn, id);
        const as = viewedAs(broadcast, turn);
        const [trail, progress, audience] = await Promise.all([
          store.trail(actor.organisation, id, trailFrom(broadcast)),
          isOut(broadcast) ? cards.progressOf(broadcast, { id: actor.id, as }) : undefined,
          cards.audienceName(broadcast),
        ]);
        const looks = { as, now, organisation, audience, progress, trail };
        return pageView('page.broadcast', broadcastPage(broadcast, looks));
      },
    }),

    /** The card as readers have it, or would if it were sent now. Nobody who may only read it asks for this. */
    'page.broadcast-copy': action({
      roles: ['requester'],
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn) => {
        const broadcast = await mustLookBehind(ports, turn, id);
        return cards.reader(asIfSent(broadcast, turn.now), { now: turn.now });
      },
    }),
  };
};
