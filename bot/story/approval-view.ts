import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { counted, spokenText } from '../core/words.ts';
import {
  noticeOf,
  type ShownPublic,
  type Sources,
  shownPublic,
  sourcesOf,
  type Tellings,
  tellingsOf,
} from './shown-words.ts';
import type { Contributor, Story } from './story.ts';

export interface ApprovalData extends ShownPublic, Sources, Tellings {
  readonly id: string;
  /** The version of the words that stand here. */
  readonly seen: number;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly announced: string;
  readonly status: string;
  readonly next: string;
  readonly hasReason: boolean;
  readonly reason: string;
  readonly answered: string;
  readonly noChannel: boolean;
  readonly canApprove: boolean;
  readonly isPosted: boolean;
}

export type ApprovalView = View<'story-approval', ApprovalData>;

export interface ApprovalLooks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly hasChannel: boolean;
  /** The broadcasts that told of it. */
  readonly tellings: readonly string[];
  readonly notice?: string | undefined;
}

/** D5.4: how many, and never who. No to a name and no to all of it are one number. */
const answeredWords = (contributors: readonly Contributor[]): string => {
  const having = (...wanted: readonly Contributor['answer'][]): number =>
    contributors.filter(({ answer }) => wanted.includes(answer)).length;
  const silent = having(undefined);
  const out = having('thanks', 'no');
  return [
    `${having('named', 'unnamed')} of ${counted(contributors.length, 'person', 'people')} said yes`,
    ...(silent === 0 ? [] : [`${silent} ${silent === 1 ? 'has' : 'have'} not answered`]),
    ...(out === 0 ? [] : [`${out} ${out === 1 ? 'stays' : 'stay'} out of it`]),
  ].join(', ');
};

const standingOf = (
  { status, declined, approvedBy, postedAt }: Story,
  now: Date,
  zone: string,
): Pick<ApprovalData, 'status' | 'next'> => {
  if (status === 'declined')
    return {
      status: declined ? `${escapeMarkdown(declined.by.name)} says: not yet` : 'Not yet',
      next: 'It went back to its teller. Nothing is public.',
    };
  if (status !== 'posted')
    return {
      status: 'A story waits for approval',
      next: 'Read all of it. This is what everybody will read. Once you approve, it is posted.',
    };
  return {
    status: postedAt === undefined ? 'Posted' : `Posted ${datedWords(new Date(postedAt), now, zone)}`,
    next: approvedBy ? `${escapeMarkdown(approvedBy.name)} approved it.` : 'It was approved.',
  };
};

/** The second pair of eyes: what everybody will read, and nothing else of it. */
export const approvalView = (story: Story, looks: ApprovalLooks): ApprovalView => {
  const { now, organisation, hasChannel, tellings, notice } = looks;
  const { id, status, text, declined, contributors } = story;
  const shown = shownPublic(story);
  const standing = standingOf(story, now, organisation.zone);
  return {
    template: 'story-approval',
    data: {
      ...shown,
      ...standing,
      ...noticeOf(notice),
      ...sourcesOf(story),
      ...tellingsOf(tellings),
      id,
      seen: text,
      announced: spokenText(`${standing.status}. ${shown.spoken}`),
      hasReason: status === 'declined' && declined !== undefined,
      reason: escapeMarkdown(declined?.reason ?? ''),
      answered: `${answeredWords(contributors)}.`,
      noChannel: (status === 'told' || status === 'posted') && !hasChannel,
      canApprove: status === 'told',
      isPosted: status === 'posted',
    },
  };
};
