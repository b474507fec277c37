import { datedWords } from '../calendar/words.ts';
import type { Choice } from '../clock/priority.ts';
import type { Actor } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import {
  type BoardDecision,
  boardWords,
  decidedByWords,
  decisions,
  decisionWords,
  meetingDay,
  type Ruling,
} from '../request/board.ts';
import type { Request } from '../request/request.ts';
import { affectsWords, statusWords } from '../request/words.ts';
import { backedWords } from './agenda-view.ts';
import { boardOf, isMember, mayDecide } from './members.ts';
import type { Vote } from './store.ts';
import { tally } from './tally.ts';
import { costChoices, ownVoteWords, tallyLines, turnoutWords, valueChoices } from './vote-words.ts';

export interface ItemData {
  readonly id: string;
  readonly what: string;
  readonly status: string;
  readonly spoken: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly hasRuling: boolean;
  readonly ruling: string;
  readonly reason: string;
  readonly ruledBy: string;
  readonly votes: boolean;
  readonly turnout: string;
  readonly hasOwn: boolean;
  readonly own: string;
  readonly hasResults: boolean;
  readonly results: readonly { readonly text: string }[];
  readonly canVote: boolean;
  readonly voteTitle: string;
  readonly value: string;
  readonly cost: string;
  readonly values: readonly Choice[];
  readonly costs: readonly Choice[];
  readonly canClose: boolean;
  readonly canDecide: boolean;
  readonly decisions: readonly Choice[];
  readonly decision: string;
  readonly why: string;
  readonly again: string;
  readonly meeting: string;
  readonly board: string;
}

export type ItemView = View<'board-item', ItemData>;

/** Longest shares of the card, so that the worst text stays under 25 KB once escaped. */
const longest = { what: 1200, doing: 300, reason: 600 };

const fact = (title: string, value: string | undefined) => (value ? [{ title, value }] : []);

/** A6.4: what is wrong comes before what is wanted, and whoever has it too is counted. */
const factsOf = (request: Request): ItemData['facts'] => [
  ...fact('Trying to', request.doing && escapeMarkdown(clip(request.doing, longest.doing))),
  ...fact('Where', request.where && escapeMarkdown(request.where)),
  ...fact('Affects', request.affects && affectsWords[request.affects]),
  { title: 'Asked for by', value: escapeMarkdown(request.requester.name) },
  { title: 'Backing', value: backedWords(request.backers) },
];

const rulingData = (ruling: Ruling | undefined, now: Date, zone: string) => ({
  hasRuling: ruling !== undefined,
  ruling: ruling ? `${decisionWords[ruling.decision]}, ${meetingDay(ruling.on)}` : '',
  reason: ruling ? escapeMarkdown(clip(ruling.reason, longest.reason)) : '',
  ruledBy: ruling
    ? `${decidedByWords(ruling.by, ruling.group)}, ${datedWords(new Date(ruling.at), now, zone)}`
    : '',
});

const decisionChoices: readonly Choice[] = decisions.map((value) => ({ title: decisionWords[value], value }));

/** What somebody filled in to write a decision down, where it was held back. */
export interface Typed {
  readonly decision: BoardDecision;
  readonly reason: string;
  readonly on?: string | undefined;
}

interface Looks {
  readonly votes: readonly Vote[];
  readonly actor: Actor;
  readonly now: Date;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
}

/**
 * One change before the group. Nobody reads what others voted until all have, or the vote is over: whoever is first
 * must not lead the rest. How one person voted is shown to that person alone (D5.1).
 */
export const itemView = (
  request: Request,
  { votes, actor, now, organisation, notice, typed }: Looks,
): ItemView => {
  const board = boardOf(organisation, request);
  const { on = '', closedAt } = request.board ?? {};
  const waits = request.status === 'board' && board !== undefined;
  const counted = tally(votes, board?.people ?? [], on);
  const open = waits && closedAt === undefined;
  const own = votes.find((vote) => vote.person === actor.id && vote.on === on);
  const shows = !open || (counted.of > 0 && counted.voted === counted.of);
  const status =
    waits && request.board
      ? boardWords(request.board)
      : statusWords({ ...request, outcome: request.decided?.outcome }, false);
  const decides = waits && mayDecide(board, actor);
  return {
    template: 'board-item',
    data: {
      id: request.id,
      what: escapeMarkdown(clip(request.what, longest.what)),
      status,
      spoken: status.replace(/[\\<>&]/g, ''),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      facts: factsOf(request),
      ...rulingData(request.ruling, now, organisation.zone),
      votes: board !== undefined && (open || counted.voted > 0),
      turnout: turnoutWords(counted),
      hasOwn: own !== undefined && board !== undefined,
      own: own ? ownVoteWords(own) : '',
      hasResults: shows && counted.voted > 0,
      results: tallyLines(counted).map((text) => ({ text })),
      canVote: open && isMember(board, actor),
      voteTitle: own ? 'Change my vote' : 'Vote',
      value: own ? String(own.value) : '',
      cost: own ? String(own.cost) : '',
      values: valueChoices,
      costs: costChoices,
      canClose: open && decides && counted.voted > 0,
      canDecide: decides,
      decisions: decisionChoices,
      decision: typed?.decision ?? '',
      why: typed?.reason ?? '',
      again: typed?.on ?? '',
      meeting: on,
      board: board?.id ?? '',
    },
  };
};
