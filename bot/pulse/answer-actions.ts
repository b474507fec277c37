import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, pulseNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { cleanText } from '../core/text.ts';
import { answerFields, readAnswer } from './answer-fields.ts';
import type { PulseCards } from './cards.ts';
import type { Known } from './known.ts';
import { mustLoad, type PulsePorts } from './ports.ts';
import { isOpen, longest } from './pulse.ts';
import type { QuestionView } from './question-view.ts';

const anyone = ['requester'] as const;

const outside = 'That is not one of the answers. Nothing was counted. Please answer again.';
const missing = 'Answer every question, then send it. Nothing was counted yet.';

/** Left out on the cards that do not ask for it; empty where it was taken back. */
const comment = z.string().transform(cleanText).pipe(z.string().max(longest.comment)).optional();

const fields = z.object({ id: pulseNumber, ...answerFields, comment, consent: choice(['true', 'false']) });

/** What the people who were asked can do. Nothing of it is written down beside their name (D4.2). */
export const answerActions = (ports: PulsePorts, known: Known, { question, thanks }: PulseCards) => {
  const { ballots } = ports;

  /** Whoever was not asked learns nothing of what was. */
  const mustBeAsked = async (id: string, { actor }: Turn): Promise<void> => {
    if (!(await ports.wasAsked(id, actor.id))) throw new Refusal('no-pulse');
  };

  /** The ballot did not take it: it is over, or it was never theirs. */
  const refused = async (id: string, turn: Turn): Promise<QuestionView> => {
    known.forget(id);
    const { pulse } = await mustLoad(ports, turn, id);
    if (isOpen(pulse)) throw new Refusal('no-pulse');
    await mustBeAsked(id, turn);
    return question(pulse, { state: 'closed' });
  };

  return {
    'pulse.answer': action({
      roles: anyone,
      fields,
      text: ['comment'],
      run: async ({ id, comment: text, consent, ...sent }, turn): Promise<QuestionView> => {
        const pulse = await known.get(turn, id);
        const read = readAnswer(pulse, sent);
        if (!isOpen(pulse)) return refused(id, turn);
        if (read.kind === 'wrong') {
          await mustBeAsked(id, turn);
          return question(pulse, { state: 'ask', notice: outside });
        }
        const { values } = read;
        if (read.kind === 'part') {
          await mustBeAsked(id, turn);
          return question(pulse, { state: 'ask', given: values, notice: read.gap ? missing : undefined });
        }
        const words = text === undefined ? undefined : { text, consent: consent === 'true' && text !== '' };
        if ((await ballots.cast(id, turn.actor.id, { values, words })) === 'refused')
          return refused(id, turn);
        if (!text) return thanks(pulse, values);
        return question(pulse, {
          state: 'thanks',
          given: values,
          comment: text,
          consent: words?.consent,
        });
      },
      again: async (
        { input: { id, comment: text, consent, ...sent }, notice, checked },
        turn,
      ): Promise<QuestionView> => {
        const pulse = await known.get(turn, id);
        await mustBeAsked(id, turn);
        if (!isOpen(pulse)) return question(pulse, { state: 'closed' });
        const read = readAnswer(pulse, sent);
        const given = read.kind === 'wrong' ? [] : read.values;
        const state = read.kind === 'whole' ? 'thanks' : 'ask';
        return question(pulse, {
          state,
          given,
          comment: text,
          consent: consent === 'true',
          notice,
          checked,
        });
      },
    }),

    'pulse.decline': action({
      roles: anyone,
      fields: z.object({ id: pulseNumber }),
      text: [],
      run: async ({ id }, turn): Promise<QuestionView> => {
        const pulse = await known.get(turn, id);
        await mustBeAsked(id, turn);
        await ports.decline(turn.actor.id);
        return question(pulse, { state: 'declined' });
      },
    }),
  };
};
