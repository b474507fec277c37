import { z } from 'zod';
import { action } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Conversation } from '../core/place.ts';
import { Refusal } from '../core/refusal.ts';
import { helpView, noticeView, whoView } from './view.ts';

export interface DeskPorts {
  readonly organisation: Organisation;
  readonly postTriageHere: (organisation: string, where: Conversation) => Promise<void>;
}

const anyone = ['requester'] as const;

/** Words that Wardline knows and this version cannot do yet: an honest answer and a way on, never a dead end. */
const coming = {
  story: 'Success stories are not switched on here yet.',
  'stories here': 'Success stories are not switched on here yet.',
} as const;

export type Coming = keyof typeof coming;

/** The verbs of the desk itself: what it is, who stands behind it, and where its cards go. */
export const deskActions = ({ organisation, postTriageHere }: DeskPorts) => ({
  'desk.help': action({
    roles: anyone,
    fields: z.object({ coming: z.enum(Object.keys(coming) as [Coming, ...Coming[]]).optional() }),
    text: [],
    run: async (input, { actor }) => helpView(organisation, actor, input.coming && coming[input.coming]),
  }),

  'desk.who': action({
    roles: anyone,
    fields: z.object({}),
    text: [],
    run: async () => whoView(organisation),
  }),

  'desk.triage-here': action({
    roles: ['admin'],
    fields: z.object({}),
    text: [],
    run: async (_input, { actor, channel }) => {
      if (!channel) {
        return noticeView(
          'Type "triage here" in the channel where triage cards belong, with @Wardline in front.',
        );
      }
      if (channel.kind !== 'channel') throw new Refusal('bad-field', 'triage here outside a channel');
      await postTriageHere(actor.organisation, channel);
      return noticeView(
        'Triage cards for new requests will appear in this channel from now on, and nowhere else. For those already open, type "queue" in your own chat.',
      );
    },
  }),
});
