import { whenWords } from '../calendar/words.ts';
import type { Turn } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import { oneLine } from '../core/text.ts';
import { type CardData, cardView } from '../request/card-view.ts';
import { sideOf } from '../request/ports.ts';
import { isOpen, type Request } from '../request/request.ts';

/** Which of somebody's requests they look at. */
export const requestFilters = ['all', 'open', 'ended'] as const;
export type RequestFilter = (typeof requestFilters)[number];

export interface RequestLine {
  readonly id: string;
  readonly what: string;
  /** Markdown, as on cards. */
  readonly status: string;
  /** Markdown, as on cards: what happens next, and by when. */
  readonly next: string;
  readonly raised: string;
  /** Whether they raised it or said "me too". */
  readonly whose: string;
  /** What is asked of them; empty where nothing is. */
  readonly needs: string;
}

/** What somebody raised and what they follow, newest first. */
export interface RequestsPage {
  readonly filters: readonly { readonly id: RequestFilter; readonly title: string }[];
  readonly rows: readonly RequestLine[];
  /** What is said where there is none. */
  readonly none: string;
  /** Where the next page starts; empty on the last one. */
  readonly next: string;
}

const titles: Readonly<Record<RequestFilter, string>> = { all: 'All', open: 'Open', ended: 'Ended' };

const nothing: Readonly<Record<RequestFilter, string>> = {
  all: 'You have raised nothing yet, and you follow nothing.',
  open: 'Nothing of yours is open.',
  ended: 'Nothing of yours has ended yet.',
};

/** As long as a line of the list. */
const longestWhat = 140;

export const isShown = (request: Request, filter: RequestFilter): boolean =>
  filter === 'all' || isOpen(request) === (filter === 'open');

/** A1.1: asked of them by their card, in the order in which that matters. */
const needsOf = ({ canAnswer, asksRight, canConfirm }: CardData): string => {
  if (canAnswer) return 'We have a question for you';
  if (asksRight) return 'Please check that we have this right';
  return canConfirm ? 'There is an outcome. Is it right for you?' : '';
};

/** The card's own facts, so that a list never says anything else than it. */
const cardData = (request: Request, turn: Turn, organisation: Organisation): CardData | undefined => {
  const card = cardView(request, { now: turn.now, organisation, as: sideOf(request, turn) });
  return card.template === 'request-card' ? card.data : undefined;
};

const lineOf = (request: Request, turn: Turn, organisation: Organisation): readonly RequestLine[] => {
  const card = cardData(request, turn, organisation);
  if (!card) return [];
  const { id, what, createdAt } = request;
  return [
    {
      id,
      what: oneLine(what, longestWhat),
      status: card.status,
      next: card.next,
      raised: `Raised ${whenWords(new Date(createdAt), turn.now, organisation.zone)}`,
      whose: sideOf(request, turn) === 'requester' ? 'Yours' : 'You have this too',
      needs: needsOf(card),
    },
  ];
};

export const requestsPage = (
  requests: readonly Request[],
  next: string | undefined,
  {
    filter,
    turn,
    organisation,
  }: {
    readonly filter: RequestFilter;
    readonly turn: Turn;
    readonly organisation: Organisation;
  },
): RequestsPage => ({
  filters: requestFilters.map((id) => ({ id, title: titles[id] })),
  rows: requests.flatMap((request) => lineOf(request, turn, organisation)),
  none: nothing[filter],
  next: next ?? '',
});
