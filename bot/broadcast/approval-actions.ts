import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { broadcastNumber, limits, required } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import type { ApprovalView } from './approval-view.ts';
import { mayApprove } from './audience.ts';
import { lackOfSaved } from './check.ts';
import { type BroadcastPorts, isAuthor, mustLoad, storyGone } from './ports.ts';
import { approve, decline } from './rules.ts';
import { type Settled, settle } from './settle.ts';
import type { Sides } from './sides.ts';
import { takenBack } from './telling.ts';
import { whenFields, whenToSend } from './when.ts';

const anyone = ['requester'] as const;

const changedWords = 'The words have changed since you last looked. Read them again and then decide.';

/** The second pair of eyes. Who may is in the settings; that it is not the author is a rule. */
export const approvalActions = (ports: BroadcastPorts, { approver }: Sides) => {
  const { policy, organisation } = ports;

  const isGone = storyGone(ports);

  const mayDecide = ({ actor }: Turn): void => {
    if (!mayApprove(actor, policy)) throw new Refusal('not-allowed');
  };

  const shown = (
    { broadcast, result }: Settled,
    turn: Turn,
    late = sentences['no-longer'],
  ): Promise<ApprovalView> => approver(broadcast, turn, result === 'no-longer' ? late : undefined);

  return {
    'broadcast.approve': action({
      roles: anyone,
      // A card that was posted before `seen` was on it does not say which words it showed.
      fields: z.object({
        id: broadcastNumber,
        seen: z.number().int().optional(),
        ...whenFields,
      }),
      text: [],
      run: async ({ id, seen, when, at }, turn): Promise<ApprovalView> => {
        mayDecide(turn);
        const { broadcast } = await mustLoad(ports, turn, id);
        if (isAuthor(broadcast, turn.actor)) throw new Refusal('not-allowed');
        const open = broadcast.status === 'draft' || broadcast.status === 'waiting';
        const lack = open ? lackOfSaved(broadcast, turn.now, organisation.zone) : undefined;
        if (open && (await isGone(broadcast))) return approver(broadcast, turn, takenBack);
        if (lack !== undefined) return approver(broadcast, turn, `It cannot be sent as it is. ${lack}`);
        const chosen = whenToSend(when, at, turn.now, organisation.zone);
        if (!chosen.ok) return approver(broadcast, turn, chosen.notice);
        const done = await settle(ports, turn, id, 'approver', (before) =>
          approve(before, { by: turn.actor, seen, sendAt: chosen.at }, turn.now),
        );
        const other = seen !== undefined && seen !== done.broadcast.text;
        return shown(done, turn, other ? changedWords : undefined);
      },
    }),

    'broadcast.decline': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber, reason: required(limits.message) }),
      text: ['reason'],
      run: async ({ id, reason }, turn): Promise<ApprovalView> => {
        mayDecide(turn);
        const done = await settle(ports, turn, id, 'approver', (before) =>
          decline(before, turn.actor, reason, turn.now),
        );
        return shown(done, turn);
      },
    }),
  };
};
