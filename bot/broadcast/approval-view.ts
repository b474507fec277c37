import { datedWords } from '../calendar/words.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type Broadcast, isOut, needsApproval } from './broadcast.ts';
import { type Looks, reachWords } from './draft-view.ts';
import { correctionWords, type Shown, shownWords, statusWords } from './words.ts';

export interface ApprovalData extends Shown {
  readonly id: string;
  readonly seen: number;
  readonly status: string;
  readonly next: string;
  readonly from: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly audience: string;
  readonly hasReach: boolean;
  readonly reach: string;
  readonly hasQuestion: boolean;
  readonly question: string;
  readonly asksRead: boolean;
  readonly isCorrected: boolean;
  readonly corrected: string;
  readonly canApprove: boolean;
  readonly approve: string;
  readonly canDecline: boolean;
}

export type ApprovalView = View<'broadcast-approval', ApprovalData>;

const nextWords = (broadcast: Broadcast, author: string): string => {
  if (broadcast.status === 'waiting')
    return 'Read all of it. Nothing goes out until you or somebody else approves.';
  if (broadcast.status === 'draft')
    return `${author} is still writing. If the words change, your approval ends.`;
  if (broadcast.status === 'cancelled') return isOut(broadcast) ? 'Some people have it.' : 'Nobody was told.';
  if (!broadcast.approvedBy) return 'An outage needs no approval.';
  return `${escapeMarkdown(broadcast.approvedBy.name)} approved it.`;
};

const approveTitle = ({ status, sendAt }: Broadcast, now: Date): string => {
  if (status === 'draft') return 'Approve these words';
  return sendAt && Date.parse(sendAt) > now.getTime() ? 'Approve for that time' : 'Approve and send';
};

/** The second pair of eyes: every word, for whom and how many, and who was asked (A4.14, A6.2). */
export const approvalView = (broadcast: Broadcast, looks: Looks): ApprovalView => {
  const { now, organisation, notice, audience, count } = looks;
  const { status, sendAt, question = '' } = broadcast;
  const author = escapeMarkdown(broadcast.author.name);
  const open = needsApproval(broadcast) && (status === 'waiting' || status === 'draft');
  const time =
    sendAt && status === 'waiting' ? `, to go ${datedWords(new Date(sendAt), now, organisation.zone)}` : '';
  const corrected = correctionWords(broadcast, now, organisation);
  return {
    template: 'broadcast-approval',
    data: {
      ...shownWords(broadcast),
      id: broadcast.id,
      seen: broadcast.text,
      status: statusWords(broadcast, now, organisation),
      next: nextWords(broadcast, author),
      from: `From ${author}${time}`,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      audience: `For: ${escapeMarkdown(audience)}`,
      hasReach: count !== undefined,
      reach: count ? reachWords(count) : '',
      hasQuestion: question !== '',
      question: `Question: ${escapeMarkdown(question)}`,
      asksRead: broadcast.acknowledge,
      isCorrected: corrected !== '',
      corrected,
      canApprove: open,
      approve: approveTitle(broadcast, now),
      canDecline: open && status === 'waiting',
    },
  };
};
