import { z } from 'zod';
import { action } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Conversation } from '../core/place.ts';
import { Refusal } from '../core/refusal.ts';
import { helpView, noticeView } from './view.ts';

export interface DeskPorts {
  readonly organisation: Organisation;
  readonly postTriageHere: (organisation: string, where: Conversation) => Promise<void>;
  /** Also those that were told while there was no channel for them. */
  readonly postStoriesHere: (organisation: string, where: Conversation, now: Date) => Promise<void>;
}

const anyone = ['requester'] as const;

/** The verbs of the desk itself: what it is, who stands behind it, and where its cards go. */
export const deskActions = ({ organisation, postTriageHere, postStoriesHere }: DeskPorts) => ({
  'desk.help': action({
    roles: anyone,
    fields: z.object({}),
    text: [],
    run: async (_input, { actor }) => helpView(organisation, actor),
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

  'desk.stories-here': action({
    roles: ['admin'],
    fields: z.object({}),
    text: [],
    run: async (_input, { actor, channel, now }) => {
      if (!channel) {
        return noticeView(
          'Type "stories here" in the channel where stories belong, with @Wardline in front.',
        );
      }
      if (channel.kind !== 'channel') throw new Refusal('bad-field', 'stories here outside a channel');
      await postStoriesHere(actor.organisation, channel, now);
      return noticeView(
        'From now on, success stories are posted in this channel, and nowhere else. So are a look back at each month and stories of a year ago. Each was approved first, and names only those who agreed.',
      );
    },
  }),
});
