import { z } from 'zod';
import { isoAt } from '../calendar/local-day.ts';
import { action, type Turn } from '../core/action.ts';
import { limits, required, storyNumber } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { approve, decline, isTooEarly, withdraw } from './approval-rules.ts';
import type { ApprovalView } from './approval-view.ts';
import type { StoryCards } from './cards.ts';
import type { GoneView } from './gone-view.ts';
import { approverRoles, mayApprove, mustBeAlone, mustLoad, type StoryPorts } from './ports.ts';
import type { ReaderView } from './reader-view.ts';
import { settle } from './settle.ts';
import { isTeller, type Story } from './story.ts';
import type { TellerView } from './teller-view.ts';

const changedWords = 'The words have changed since. Read them again, then approve.';

const unheard =
  'Nobody in it has answered yet. It can be posted once one of them has, or three days after they were asked.';

const heldBack = (story: Story, seen: number | undefined, now: Date): string => {
  if (story.status !== 'told') return sentences['no-longer'];
  const read = seen === undefined || seen === story.text;
  return read && isTooEarly(story, now) ? unheard : changedWords;
};

/** The second pair of eyes, and the way back. */
export const approvalActions = (ports: StoryPorts, cards: StoryCards) => {
  const { organisation } = ports;

  const monthOf = (at: Date): string => isoAt(at, organisation.zone).slice(0, 7);

  /** Whoever approved it, and the CIO, may take down what ought not to stand; its teller always may. */
  const mayWithdraw = (story: Story, { actor }: Turn): boolean =>
    isTeller(story, actor) || story.approvedBy?.id === actor.id || actor.roles.includes('cio');

  return {
    'story.approve': action({
      roles: approverRoles,
      fields: z.object({ id: storyNumber, seen: z.number().int().optional() }),
      text: [],
      run: async ({ id, seen }, turn): Promise<ApprovalView | GoneView> => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const done = await settle(ports, turn, id, 'approver', (before) =>
          approve(before, { by: actor, seen, month: monthOf(now) }, now),
        );
        const notice = done.result === 'no-longer' ? heldBack(done.story, seen, now) : undefined;
        return cards.approver(done.story, { now, notice });
      },
    }),

    'story.decline': action({
      roles: approverRoles,
      fields: z.object({ id: storyNumber, reason: required(limits.message) }),
      text: ['reason'],
      run: async ({ id, reason }, turn): Promise<ApprovalView | GoneView> => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const done = await settle(ports, turn, id, 'approver', (before) =>
          decline(before, actor, reason, now),
        );
        const notice = done.result === 'no-longer' ? sentences['no-longer'] : undefined;
        return cards.approver(done.story, { now, notice });
      },
    }),

    'story.withdraw': action({
      roles: ['requester'],
      fields: z.object({ id: storyNumber }),
      text: [],
      run: async ({ id }, turn): Promise<TellerView | ApprovalView | ReaderView | GoneView> => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const { story: found } = await mustLoad(ports, turn, id);
        if (!mayWithdraw(found, turn)) throw new Refusal('not-allowed');
        const own = isTeller(found, actor);
        const face = own ? 'author' : 'approver';
        const done = await settle(ports, turn, id, face, (before) => withdraw(before, actor, now));
        if (own) return cards.teller(done.story, { now });
        return mayApprove(done.story, actor)
          ? cards.approver(done.story, { now })
          : cards.reader(done.story, { now });
      },
    }),
  };
};
