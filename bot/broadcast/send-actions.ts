import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { broadcastNumber } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { approversOf, audienceOf, canSend } from './audience.ts';
import { type Broadcast, needsApproval } from './broadcast.ts';
import type { AuthorView } from './cards.ts';
import { lackOf } from './check.ts';
import { tellsBack } from './loop.ts';
import { type BroadcastPorts, isAuthor, mustLoad, storyGone } from './ports.ts';
import { cancel, send } from './rules.ts';
import { settle } from './settle.ts';
import { type Sides, standsIn } from './sides.ts';
import { takenBack } from './telling.ts';
import { whenFields, whenToSend } from './when.ts';

const anyone = ['requester'] as const;

const nobody =
  'Nobody else may approve messages here, so it cannot be sent. Ask a Wardline administrator to name somebody.';
const gone = 'You may no longer send to these people, or there are none. Nothing was sent. Choose others.';

/** Off it goes, or off it does not go. */
export const sendActions = (ports: BroadcastPorts, { author, settled }: Sides) => {
  const { organisation, policy } = ports;

  const isGone = storyGone(ports);

  /** What stands in the way of sending it now, as a sentence. Roles and days may have changed since it was written. */
  const obstacle = async (
    broadcast: Broadcast,
    at: Date | undefined,
    approvers: readonly string[],
    turn: Turn,
  ): Promise<string | undefined> => {
    const { audience, class: kind, status, pulse } = broadcast;
    if (!['draft', 'approved', 'scheduled'].includes(status)) return undefined;
    const loop = pulse === undefined ? undefined : await ports.loopOf(pulse, turn.actor);
    const may = canSend(turn.actor, audience, kind, policy) || tellsBack(loop, broadcast);
    if (!may || !audienceOf(audience, policy)) return gone;
    if (status === 'draft' && needsApproval(broadcast) && approvers.length === 0) return nobody;
    if (await isGone(broadcast)) return takenBack;
    return lackOf(broadcast, turn.now, organisation.zone, at);
  };

  return {
    'broadcast.send': action({
      roles: anyone,
      fields: z.object({
        id: broadcastNumber,
        ...whenFields,
      }),
      text: [],
      run: async ({ id, when, at }, turn): Promise<AuthorView> => {
        const { broadcast } = await mustLoad(ports, turn, id);
        if (!isAuthor(broadcast, turn.actor)) throw new Refusal('not-allowed');
        const chosen = whenToSend(when, at, turn.now, organisation.zone);
        if (!chosen.ok) return author(broadcast, turn, chosen.notice);
        const approvers = approversOf(policy, organisation.people, turn.actor.id);
        const notice = await obstacle(broadcast, chosen.at, approvers, turn);
        if (notice !== undefined) return author(broadcast, turn, notice);
        const done = await settle(ports, turn, id, 'author', (before) =>
          send(before, { by: turn.actor, sendAt: chosen.at, approvers }, turn.now),
        );
        return settled(done, turn);
      },
    }),

    'broadcast.cancel': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn): Promise<AuthorView> => {
        const { broadcast, result } = await settle(ports, turn, id, 'author', (before) =>
          standsIn(before, turn) ? cancel(before, turn.now) : 'not-allowed',
        );
        const sent = 'Everybody has it already, so it cannot be stopped. You can correct it.';
        const late = broadcast.status === 'sent' ? sent : sentences['no-longer'];
        return author(broadcast, turn, result === 'no-longer' ? late : undefined);
      },
    }),
  };
};
