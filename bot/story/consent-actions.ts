import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { storyNumber } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { sendForApproval } from './approval-rules.ts';
import type { StoryCards } from './cards.ts';
import { consent } from './consent-rules.ts';
import type { ConsentView } from './consent-view.ts';
import type { GoneView } from './gone-view.ts';
import { approversOf, mustBeAlone, type StoryPorts } from './ports.ts';
import { settle } from './settle.ts';
import { answers, isTeller, type Story } from './story.ts';
import { askAgain } from './tell-rules.ts';
import type { TellerView } from './teller-view.ts';

const anyone = ['requester'] as const;
const fields = z.object({ id: storyNumber });

const otherWords = 'The words have changed since. Read them, then choose.';
const tooSoon = 'They were asked less than a day ago. Give them a little time.';

/** What those who are in a story say to it, and its teller's way to go on without those who say nothing. */
export const consentActions = (ports: StoryPorts, cards: StoryCards) => {
  /** Those who had not written to Wardline as it was told, and have by now. */
  const metNow = async ({ actor }: Turn, { contributors }: Story): Promise<readonly string[]> => {
    const before = contributors.filter(({ unmet }) => unmet).map(({ id }) => id);
    const known = await Promise.all(before.map((id) => ports.colleague(actor.organisation, id)));
    return known.flatMap((one) => (one?.met ? [one.id] : []));
  };

  return {
    'story.consent': action({
      roles: anyone,
      fields: fields.extend({ answer: z.enum(answers), seen: z.number().int().optional() }),
      text: [],
      run: async ({ id, answer, seen }, turn): Promise<ConsentView | GoneView> => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const approvers = approversOf(ports.organisation);
        const done = await settle(ports, turn, id, 'named', (before) =>
          consent(before, { by: actor, answer, seen }, approvers, now),
        );
        const notice = done.result === 'no-longer' ? otherWords : undefined;
        return cards.named(done.story, actor.id, { now, notice });
      },
    }),

    'story.remind': action({
      roles: anyone,
      fields,
      text: [],
      run: async ({ id }, turn): Promise<TellerView> => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const done = await settle(ports, turn, id, 'author', async (before) =>
          askAgain(before, actor, await metNow(turn, before), now),
        );
        const notice = done.result === 'unchanged' ? tooSoon : undefined;
        return cards.teller(done.story, {
          now,
          notice: done.result === 'no-longer' ? sentences['no-longer'] : notice,
        });
      },
    }),

    'story.send': action({
      roles: anyone,
      fields,
      text: [],
      run: async ({ id }, turn): Promise<TellerView> => {
        mustBeAlone(turn);
        const { actor, now } = turn;
        const approvers = approversOf(ports.organisation);
        const done = await settle(ports, turn, id, 'author', (before) => {
          if (!isTeller(before, actor)) throw new Refusal('not-allowed');
          return sendForApproval(before, approvers, now);
        });
        const notice = done.result === 'no-longer' ? sentences['no-longer'] : undefined;
        return cards.teller(done.story, { now, notice });
      },
    }),
  };
};
