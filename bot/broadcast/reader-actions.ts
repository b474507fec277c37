import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { broadcastNumber, limits, optional, required } from '../core/fields.ts';
import { type Broadcast, longest } from './broadcast.ts';
import { replyNumber } from './number.ts';
import { type BroadcastPorts, mustLoad } from './ports.ts';
import type { Heard, ReaderView } from './reader-view.ts';
import type { Sides } from './sides.ts';

const anyone = ['requester'] as const;

const empty = 'Type your answer first. Nothing was sent yet.';
const own = 'This is a test of your own. Nothing was counted.';

/** What a reader says back. Each press says only what this person wrote, and counts them once. */
export const readerActions = (ports: BroadcastPorts, { cards, mustRead }: Sides) => {
  const { store, openRequest } = ports;

  const opened = async (
    id: string,
    turn: Turn,
  ): Promise<{ readonly broadcast: Broadcast; readonly trial: boolean }> => {
    const { broadcast } = await mustLoad(ports, turn, id);
    return { broadcast, trial: (await mustRead(broadcast, turn)) === 'trial' };
  };

  const shown = (broadcast: Broadcast, turn: Turn, heard: Heard, notice?: string): ReaderView =>
    cards.reader(broadcast, { now: turn.now, heard, notice });

  const keepAnswer = async (broadcast: Broadcast, turn: Turn, answer?: string): Promise<void> => {
    const { actor, now } = turn;
    const person = { id: actor.id, name: actor.name };
    await store.acknowledge(actor.organisation, broadcast.id, person, now, answer);
  };

  const reply = (broadcast: Broadcast, text: string, turn: Turn): Promise<string> =>
    openRequest({ broadcast, text, turn, id: replyNumber(broadcast.id, turn.actor.id, text) });

  return {
    'broadcast.acknowledge': action({
      roles: anyone,
      fields: z.object({
        id: broadcastNumber,
        message: optional(limits.message),
        answer: optional(longest.short),
      }),
      text: ['message', 'answer'],
      run: async ({ id, message, answer }, turn): Promise<ReaderView> => {
        const { broadcast, trial } = await opened(id, turn);
        if (trial) return shown(broadcast, turn, {}, own);
        const said = broadcast.question ? (answer ?? message) : undefined;
        await keepAnswer(broadcast, turn, said);
        const words = said === message ? undefined : message;
        const request = words && (await reply(broadcast, words, turn));
        return shown(broadcast, turn, { read: true, answer: said, request });
      },
    }),

    'broadcast.answer': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber, answer: optional(longest.short) }),
      text: ['answer'],
      run: async ({ id, answer }, turn): Promise<ReaderView> => {
        const { broadcast, trial } = await opened(id, turn);
        if (!answer) return shown(broadcast, turn, {}, empty);
        if (trial) return shown(broadcast, turn, { answer }, own);
        await keepAnswer(broadcast, turn, answer);
        return shown(broadcast, turn, { read: true, answer });
      },
    }),

    'broadcast.reply': action({
      roles: anyone,
      fields: z.object({
        id: broadcastNumber,
        message: required(limits.message),
        answer: optional(longest.short),
      }),
      text: ['message', 'answer'],
      run: async ({ id, message, answer }, turn): Promise<ReaderView> => {
        const { broadcast, trial } = await opened(id, turn);
        if (trial) return shown(broadcast, turn, { answer }, own);
        if (answer && broadcast.question) await keepAnswer(broadcast, turn, answer);
        const request = await reply(broadcast, message, turn);
        return shown(broadcast, turn, { read: Boolean(answer && broadcast.question), answer, request });
      },
    }),
  };
};
