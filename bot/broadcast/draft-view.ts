import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type Broadcast, needsApproval } from './broadcast.ts';
import type { Count } from './ports.ts';
import { peopleWords, reasonWords, type Shown, shownWords, statusWords } from './words.ts';

export interface DraftData extends Shown {
  readonly id: string;
  readonly status: string;
  readonly next: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasReason: boolean;
  readonly reason: string;
  readonly audience: string;
  readonly hasReach: boolean;
  readonly reach: string;
  readonly hasQuestion: boolean;
  readonly question: string;
  readonly asksRead: boolean;
  readonly canTest: boolean;
  readonly canSend: boolean;
  readonly send: string;
  readonly canSchedule: boolean;
  readonly later: string;
  readonly canEdit: boolean;
  readonly canCancel: boolean;
}

export type DraftView = View<'broadcast-draft', DraftData>;

/** Everything about whom it is for. */
export interface Reach {
  readonly audience: string;
  /** Undefined once it no longer matters. */
  readonly count: Count | undefined;
}

/** `stand-in` may stop and correct what somebody else wrote; `viewer` may only look. */
export type ViewedAs = 'author' | 'stand-in' | 'viewer';

export interface Looks extends Reach {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
}

/** Whom it will not reach at once, and why; held ones are told, only later. */
export const missedLines = ({ held, stopped, blocked }: Count): readonly string[] => [
  ...(held > 0
    ? [`${peopleWords(held)} will be told later, because of quiet hours, shifts or other messages.`]
    : []),
  ...(stopped > 0
    ? [`${peopleWords(stopped)} will not be told: they have stopped messages of this kind.`]
    : []),
  ...(blocked > 0 ? [`${peopleWords(blocked)} cannot be reached: they have blocked Wardline.`] : []),
];

/** "9,812 people. 120 of them will be told later...". */
export const reachWords = (count: Count): string =>
  [`${peopleWords(count.people)}.`, ...missedLines(count)].join(' ');

const nextWords = (broadcast: Broadcast): string => {
  switch (broadcast.status) {
    case 'draft':
      if (broadcast.declined) return 'Change the words and ask again. Nothing was sent.';
      return needsApproval(broadcast)
        ? 'Nothing was sent yet. Somebody else has to approve it first.'
        : 'Nothing was sent yet. An outage needs no approval.';
    case 'waiting':
      return 'It goes out as soon as somebody else approves it. If you change the words, you have to ask again.';
    case 'approved':
      return 'Press "Send now", or choose a time. If you change the words, you have to ask again.';
    case 'scheduled':
      return 'You can still change or cancel it. If you change the words, it will not be sent until you send it again.';
    default:
      return 'Nobody was told. Type "broadcast" to write another.';
  }
};

/** The author's card before anybody was told: what it will look like, for whom, and what can be done with it. */
export const draftView = (broadcast: Broadcast, looks: Looks & { readonly as?: ViewedAs }): DraftView => {
  const { now, organisation, notice, audience, count, as = 'author' } = looks;
  const { status, declined, question = '' } = broadcast;
  const open = status !== 'cancelled';
  const mine = as === 'author';
  const mayGo = mine && (status === 'draft' || status === 'approved' || status === 'scheduled');
  const asks = status === 'draft' && needsApproval(broadcast);
  return {
    template: 'broadcast-draft',
    data: {
      ...shownWords(broadcast),
      id: broadcast.id,
      status: statusWords(broadcast, now, organisation),
      next: nextWords(broadcast),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      hasReason: status === 'draft' && declined !== undefined,
      reason: declined ? reasonWords(declined.reason) : '',
      audience: `For: ${escapeMarkdown(audience)}`,
      hasReach: open && count !== undefined,
      reach: count ? reachWords(count) : '',
      hasQuestion: question !== '',
      question: `Question: ${escapeMarkdown(question)}`,
      asksRead: broadcast.acknowledge,
      canTest: mine && open,
      canSend: mayGo,
      send: asks ? 'Ask for approval' : 'Send now',
      canSchedule: mayGo,
      later: asks ? 'Ask for approval for a later time' : 'Send at a later time',
      canEdit: mine && open,
      canCancel: as !== 'viewer' && open,
    },
  };
};
