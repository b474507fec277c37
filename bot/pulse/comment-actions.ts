import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { pulseNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import type { Comment } from './ballot.ts';
import { type CommentView, commentView } from './comment-view.ts';
import { causedNumber } from './number.ts';
import { isAuthor, mustLoad, type PulsePorts } from './ports.ts';
import type { Pulse } from './pulse.ts';
import { caused } from './rules.ts';
import { settle } from './settle.ts';

const anyone = ['requester'] as const;

const done = {
  show: 'It is shown with the results from now on.',
  hide: 'Nobody else will see it.',
} as const;
const noConsent = 'Its writer did not agree to that. Nothing was changed.';
const moved = 'That comment was dealt with already.';

/** A person reads each comment before anybody else does (B5), and it is the one who asked. */
export const commentActions = (ports: PulsePorts) => {
  const { ballots, openRequest } = ports;

  const mine = async (turn: Turn, id: string): Promise<Pulse> => {
    const { pulse } = await mustLoad(ports, turn, id);
    if (!isAuthor(pulse, turn.actor)) throw new Refusal('no-pulse');
    return pulse;
  };

  const next = (pulse: Pulse, comments: readonly Comment[], notice?: string): CommentView => {
    const unread = comments.filter(({ state }) => state === 'unread');
    return commentView(pulse, { comment: unread[0], left: unread.length, notice });
  };

  const makeRequest = async (pulse: Pulse, comment: Comment, turn: Turn): Promise<string> => {
    const id = causedNumber(pulse.id, comment.id);
    const number = comment.request ?? (await openRequest({ pulse, comment, turn, id }));
    await settle(ports, turn, pulse.id, (before) => caused(before, number, turn.now));
    return number;
  };

  return {
    'pulse.comments': action({
      roles: anyone,
      fields: z.object({ id: pulseNumber }),
      text: [],
      run: async ({ id }, turn): Promise<CommentView> =>
        next(await mine(turn, id), await ballots.comments(id)),
    }),

    'pulse.comment': action({
      roles: anyone,
      fields: z.object({
        id: pulseNumber,
        comment: z.string().regex(/^[\w-]{1,64}$/),
        decision: z.enum(['show', 'hide', 'request']),
      }),
      text: [],
      run: async ({ id, comment: name, decision }, turn): Promise<CommentView> => {
        const pulse = await mine(turn, id);
        const all = await ballots.comments(id);
        const comment = all.find((one) => one.id === name);
        if (comment?.state !== 'unread') return next(pulse, all, moved);
        if (decision === 'request' && !comment.consent) return next(pulse, all, noConsent);
        const request = decision === 'request' ? await makeRequest(pulse, comment, turn) : undefined;
        const state = decision === 'show' ? 'shown' : 'hidden';
        const decided: Comment = { ...comment, state, ...(request ? { request } : {}) };
        await ballots.keepComment(id, decided);
        const rest = all.map((one) => (one.id === name ? decided : one));
        return next(pulse, rest, decision === 'request' ? `It is request ${request} now.` : done[decision]);
      },
    }),
  };
};
