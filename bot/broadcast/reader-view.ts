import { datedWords } from '../calendar/words.ts';
import { meanwhile } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type Broadcast, isOut } from './broadcast.ts';
import { correctionWords, type Shown, shownWords } from './words.ts';

export interface ReaderData extends Shown {
  readonly id: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly from: string;
  readonly isCorrected: boolean;
  readonly corrected: string;
  readonly hasEmergency: boolean;
  readonly emergency: string;
  readonly hasQuestion: boolean;
  readonly question: string;
  readonly answer: string;
  readonly isReminder: boolean;
  readonly canRead: boolean;
  readonly isRead: boolean;
  readonly hasReplied: boolean;
  readonly replied: string;
  readonly replyTo: string;
  readonly hasOptOut: boolean;
}

export type ReaderView = View<'broadcast-card', ReaderData>;

/** What this reader has said already, on the card that answers their press. */
export interface Heard {
  readonly read?: boolean;
  readonly answer?: string | undefined;
  /** The request that their words became. */
  readonly request?: string | undefined;
}

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly heard?: Heard;
  /** A second copy, for those who have not said that they read the first. */
  readonly reminder?: boolean;
  readonly notice?: string | undefined;
}

const testOnly = 'This is a test. Only you have it, and nothing you press on it counts.';

/**
 * What everybody is sent, rendered once for all. Every one has a way to reply (A2.2, A2.6); an outage has plain words,
 * whom to ring, and no line about stopping messages.
 */
export const readerView = (broadcast: Broadcast, looks: Looks): ReaderView => {
  const { now, organisation, heard = {}, reminder = false } = looks;
  const { author, startedAt, question = '' } = broadcast;
  const { zone, emergency } = organisation;
  const notice = looks.notice ?? (isOut(broadcast) ? undefined : testOnly);
  const name = escapeMarkdown(author.name);
  const corrected = correctionWords(broadcast, now, organisation);
  const outage = broadcast.class === 'outage';
  return {
    template: 'broadcast-card',
    data: {
      ...shownWords(broadcast),
      id: broadcast.id,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      from: startedAt ? `${name}, ${datedWords(new Date(startedAt), now, zone)}` : name,
      isCorrected: corrected !== '',
      corrected,
      hasEmergency: outage,
      emergency: outage ? meanwhile(emergency) : '',
      hasQuestion: question !== '',
      question: escapeMarkdown(question),
      answer: heard.answer ?? '',
      isReminder: reminder && !heard.read,
      canRead: broadcast.acknowledge && !heard.read,
      isRead: heard.read === true,
      hasReplied: heard.request !== undefined,
      replied: heard.request === undefined ? '' : `Your words went to ${name} as ${heard.request}.`,
      replyTo: `Your words to ${author.name.replace(/[<>]/g, '').replaceAll('${', '$')}`,
      hasOptOut: !outage,
    },
  };
};
