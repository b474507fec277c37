import { datedWords } from '../calendar/words.ts';
import { promiseLines } from '../clock/promises.ts';
import { alsoReport, atRiskNow, notForEmergencies } from '../core/emergency.ts';
import { fitting } from '../core/fitting.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Detail } from '../core/outbox.ts';
import { clip, escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { decidedByWords, decisionWords, standingRuling } from './board.ts';
import { confidenceWords } from './confidence.ts';
import { permalinkWords } from './permalink.ts';
import { isTold } from './rating-rules.ts';
import { type RatingData, ratingData } from './rating-view.ts';
import { ownReach } from './reach-words.ts';
import { isOpen, type Request, rank, type Said } from './request.ts';
import { type RestatedData, restatedData } from './restated-view.ts';
import { asksSaving } from './saving-view.ts';
import { nextWords, openWords, statusWords } from './words.ts';

interface Line {
  readonly who: string;
  readonly text: string;
}

export interface CardData extends RestatedData, RatingData {
  readonly id: string;
  readonly what: string;
  readonly status: string;
  readonly next: string;
  readonly spoken: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly atRisk: boolean;
  readonly emergency: string;
  readonly hasLine: boolean;
  readonly line: string;
  readonly hasLink: boolean;
  readonly link: string;
  readonly follows: boolean;
  readonly followed: string;
  readonly hasSaid: boolean;
  readonly said: readonly Line[];
  readonly hasReach: boolean;
  readonly reach: string;
  readonly hasDates: boolean;
  readonly dates: readonly { readonly text: string }[];
  readonly hasOutcome: boolean;
  readonly outcomeStyle: 'good' | 'accent';
  readonly reason: string;
  readonly decidedBy: string;
  readonly canAnswer: boolean;
  readonly canSay: boolean;
  readonly canReach: boolean;
  readonly canWithdraw: boolean;
  readonly canConfirm: boolean;
  readonly confirm: string;
  readonly canReopen: boolean;
  readonly canSave: boolean;
  readonly reopen: string;
  readonly reopenAsk: string;
}

export interface MovedData {
  readonly id: string;
}

export type CardView = View<'request-card', CardData> | View<'request-moved', MovedData>;

/** Longest shares of a card, in the order in which they are tried until it fits. */
interface Shares {
  readonly what: number;
  readonly message: number;
  readonly reason: number;
  readonly messages: number;
}

const shares: readonly [Shares, ...Shares[]] = [
  { what: 2000, message: 400, reason: 1000, messages: 3 },
  { what: 2000, message: 200, reason: 500, messages: 2 },
  { what: 1000, message: 100, reason: 300, messages: 1 },
];

const headline = 120;
/** Dates that a card names. */
const mostDates = 3;

/** Bytes of data, which with the template stay under Teams' 25 KB: the template repeats some of them. */
const mostBytes = 18_500;

export const saidLine = (said: Said, now: Date, zone: string, most: number): Line => ({
  who: `${escapeMarkdown(said.by.name)}, ${datedWords(new Date(said.at), now, zone)}`,
  text: escapeMarkdown(clip(said.text, most)),
});

const followedWords = (backers: number): string =>
  backers === 1 ? '1 other colleague has this too.' : `${backers} other colleagues have this too.`;

/**
 * The requester reads what they and the desk said to each other. What followers add goes to the desk alone, and
 * followers read the outcome, not somebody else's conversation.
 */
export const heard = ({ said, requester, standIn }: Request, as: Side): readonly Said[] =>
  as === 'follower'
    ? []
    : said.filter(({ kind, by }) => kind === 'question' || by.id === requester.id || by.id === standIn?.id);

/** A2.1: a follower waits as well, and reads the same date. */
const followerNext = (request: Request, now: Date, zone: string): string =>
  isOpen(request)
    ? `${openWords({ ...request, ...request.whole }, now, zone)} You will be told the outcome.`
    : 'You are told because you have this too.';

/** D6.4: a deputy answers, and nothing else is asked of them. */
const deputyNext = ({ status }: Request): string =>
  status === 'waiting'
    ? 'Do you know the answer? If not, leave it: it stays open.'
    : 'Nothing is asked of you now. Thank you.';

/**
 * `requester` raised it; `follower` said "me too" and may only add words; `deputy` was asked to answer for the
 * requester.
 */
export type Side = 'requester' | 'follower' | 'deputy';

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly as: Side;
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

const dataOf = (request: Request, looks: Looks, longest: Shares): CardData => {
  const { now, organisation, as, notice, detail = 'whole' } = looks;
  const whole = detail === 'whole';
  const { zone, emergency } = organisation;
  const { decided } = request;
  const mine = as === 'requester';
  const open = isOpen(request);
  const told = isTold(request);
  const done = decided?.outcome === 'done';
  const ruling = open ? standingRuling(request.ruling) : undefined;
  const verdict = ruling ?? decided;
  const reason = verdict ? escapeMarkdown(clip(verdict.reason, longest.reason)) : '';
  const ring = request.harm === 'now' && !request.owner ? atRiskNow(emergency) : notForEmergencies(emergency);
  const canAnswer = as !== 'follower' && request.status === 'waiting';
  const right = restatedData(request, mine, now, zone);
  const all = heard(request, as);
  const said = whole ? all.slice(-longest.messages) : news(request, all);
  const reach = ownReach(request, now, zone);
  const dates = promiseLines(request.promises ?? [], now, zone).slice(-mostDates);
  const status = statusWords({ ...request, outcome: decided?.outcome }, mine);
  return {
    id: request.id,
    what: escapeMarkdown(whole ? clip(request.what, longest.what) : oneLine(request.what, headline)),
    status,
    next: mine
      ? nextWords(request, now, zone)
      : as === 'deputy'
        ? deputyNext(request)
        : followerNext(request, now, zone),
    spoken: status.replace(/[\\<>&]/g, ''),
    ...right,
    ...ratingData(request, mine, now),
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    atRisk: open && rank(request) < 2,
    emergency: `${ring} ${alsoReport(organisation)}`.trim(),
    hasLine: whole && mine && open && !right.asksRight && request.lines?.clinical !== undefined,
    line: `How we understand it: ${escapeMarkdown(request.lines?.clinical ?? '')}`,
    hasLink: whole && mine && request.permalink !== undefined,
    link: request.permalink ? permalinkWords(request.permalink) : '',
    follows: whole && (!mine || request.backers > 0 || request.confidential === true),
    followed: request.confidential
      ? confidenceWords(organisation, 'you')
      : mine
        ? followedWords(request.backers)
        : as === 'deputy'
          ? `${escapeMarkdown(request.requester.name)} named you to answer for them.`
          : 'You said that you have this too.',
    hasSaid: said.length > 0,
    said: said.map((one) => saidLine(one, now, zone, longest.message)),
    hasReach: whole && mine && reach !== undefined,
    reach: `When to reach you: ${reach ?? ''}`,
    hasDates: whole && dates.length > 1,
    dates: dates.map((text) => ({ text })),
    hasOutcome: told || ruling !== undefined,
    outcomeStyle: (told ? done : ruling?.decision === 'go-ahead') ? 'good' : 'accent',
    reason: ruling ? `${decisionWords[ruling.decision]}. ${reason}` : reason,
    decidedBy: verdict
      ? `${decidedByWords(verdict.by, verdict.group)}, ${datedWords(new Date(verdict.at), now, zone)}`
      : '',
    canAnswer,
    canSay: whole && open && !canAnswer && !right.asksRight,
    canReach: mine && open && (whole || canAnswer),
    canWithdraw: whole && mine && open,
    canConfirm: mine && request.status === 'resolved',
    confirm: done ? 'It works' : 'OK, thank you',
    canReopen: mine && told,
    canSave: mine && told && asksSaving(request),
    reopen: done ? 'Still not right' : 'Talk about this',
    reopenAsk: done ? 'What is still wrong?' : 'What would you like to ask or add?',
  };
};

/** The living card as the people who have the problem see it. Notes of the desk cannot reach it. */
export const cardView = (request: Request, looks: Looks): CardView => {
  if (looks.detail === 'moved') return movedView(request);
  const data = fitting((longest) => dataOf(request, looks, longest), shares, mostBytes);
  return { template: 'request-card', data };
};
