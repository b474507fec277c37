import { datedWords } from '../calendar/words.ts';
import { atRiskNow, notForEmergencies } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Detail } from '../core/outbox.ts';
import { clip, escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { isOpen, type Request, rank, type Said } from './request.ts';
import { nextWords, statusWords } from './words.ts';

interface Line {
  readonly who: string;
  readonly text: string;
}

export interface CardData {
  readonly id: string;
  readonly what: string;
  readonly status: string;
  readonly next: string;
  readonly spoken: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly atRisk: boolean;
  readonly emergency: string;
  readonly follows: boolean;
  readonly followed: string;
  readonly hasSaid: boolean;
  readonly said: readonly Line[];
  readonly hasOutcome: boolean;
  readonly outcomeStyle: 'good' | 'accent';
  readonly reason: string;
  readonly decidedBy: string;
  readonly canAnswer: boolean;
  readonly canSay: boolean;
  readonly canWithdraw: boolean;
  readonly canConfirm: boolean;
  readonly confirm: string;
  readonly canReopen: boolean;
  readonly reopen: string;
  readonly reopenAsk: string;
}

export interface MovedData {
  readonly id: string;
}

export type CardView = View<'request-card', CardData> | View<'request-moved', MovedData>;

/** Longest shares of a card, so that the worst text stays under 25 KB once escaped. */
const longest = { message: 400, reason: 1000, messages: 3, headline: 120 };

export const saidLine = (said: Said, now: Date, zone: string): Line => ({
  who: `${escapeMarkdown(said.by.name)}, ${datedWords(new Date(said.at), now, zone)}`,
  text: escapeMarkdown(clip(said.text, longest.message)),
});

const followedWords = (backers: number): string =>
  backers === 1 ? '1 other colleague has this too.' : `${backers} other colleagues have this too.`;

/**
 * The requester reads what they and the desk said to each other. What followers add goes to the desk alone, and
 * followers read the outcome, not somebody else's conversation.
 */
const heard = (request: Request, mine: boolean): readonly Said[] =>
  mine ? request.said.filter((said) => said.kind === 'question' || said.by.id === request.requester.id) : [];

const followerNext = (open: boolean): string =>
  open ? 'You will be told the outcome.' : 'You are told because you have this too.';

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  /** `requester` raised it; `follower` said "me too" and may only add words. */
  readonly as: 'requester' | 'follower';
  readonly notice?: string | undefined;
  /** Leave out for the whole card. */
  readonly detail?: Detail;
}

export const movedView = ({ id }: Request): View<'request-moved', MovedData> => ({
  template: 'request-moved',
  data: { id },
});

/** What was said since the outcome or with the question: all that a short card needs. */
const news = (request: Request, said: readonly Said[]): readonly Said[] =>
  request.status === 'waiting' ? said.filter((one) => one.kind === 'question').slice(-1) : [];

/** The living card as the people who have the problem see it. Notes of the desk cannot reach it. */
export const cardView = (request: Request, looks: Looks): CardView => {
  const { now, organisation, as, notice, detail = 'whole' } = looks;
  if (detail === 'moved') return movedView(request);
  const whole = detail === 'whole';
  const { zone, emergency } = organisation;
  const { decided } = request;
  const mine = as === 'requester';
  const open = isOpen(request);
  const told = decided !== undefined && (request.status === 'resolved' || request.status === 'confirmed');
  const done = decided?.outcome === 'done';
  const all = heard(request, mine);
  const said = whole ? all.slice(-longest.messages) : news(request, all);
  const status = statusWords({ ...request, outcome: decided?.outcome }, mine);
  return {
    template: 'request-card',
    data: {
      id: request.id,
      what: escapeMarkdown(whole ? request.what : oneLine(request.what, longest.headline)),
      status,
      next: mine ? nextWords(request, now, zone) : followerNext(open),
      spoken: status.replace(/[\\<>&]/g, ''),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      atRisk: open && rank(request) < 2,
      emergency:
        request.harm === 'now' && !request.owner ? atRiskNow(emergency) : notForEmergencies(emergency),
      follows: whole && (!mine || request.backers > 0),
      followed: mine ? followedWords(request.backers) : 'You said that you have this too.',
      hasSaid: said.length > 0,
      said: said.map((one) => saidLine(one, now, zone)),
      hasOutcome: told,
      outcomeStyle: done ? 'good' : 'accent',
      reason: decided ? escapeMarkdown(clip(decided.reason, longest.reason)) : '',
      decidedBy: decided
        ? `${escapeMarkdown(decided.by.name)}, ${datedWords(new Date(decided.at), now, zone)}`
        : '',
      canAnswer: mine && request.status === 'waiting',
      canSay: whole && open && !(mine && request.status === 'waiting'),
      canWithdraw: whole && mine && open,
      canConfirm: mine && request.status === 'resolved',
      confirm: done ? 'It works' : 'OK, thank you',
      canReopen: mine && told,
      reopen: done ? 'Still not right' : 'Talk about this',
      reopenAsk: done ? 'What is still wrong?' : 'What would you like to ask or add?',
    },
  };
};
