import { datedWords } from '../calendar/words.ts';
import { atRiskNow } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { riskWords } from '../hazard/words.ts';
import { saidLine } from '../request/card-view.ts';
import { shownRating } from '../request/hazard.ts';
import { priorityWords } from '../request/priority.ts';
import { isOpen, type Request, rank } from '../request/request.ts';
import {
  affectsWords,
  deskWords,
  harmWords,
  kindWords,
  outcomeWords,
  statusWords,
} from '../request/words.ts';

interface Line {
  readonly who: string;
  readonly text: string;
}

export interface TriageData {
  readonly id: string;
  readonly what: string;
  readonly status: string;
  readonly spoken: string;
  readonly raised: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly urgent: boolean;
  readonly urgentWords: string;
  readonly atRisk: boolean;
  readonly emergency: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly hasSaid: boolean;
  readonly said: readonly Line[];
  readonly hasNotes: boolean;
  readonly notes: readonly Line[];
  readonly hasOutcome: boolean;
  readonly outcome: string;
  readonly outcomeStyle: 'good' | 'accent';
  readonly reason: string;
  readonly canTake: boolean;
  readonly canAct: boolean;
  readonly replyTo: string;
}

export type TriageCardView = View<'triage-card', TriageData>;

/** Longest shares of a card, so that the worst text stays under 25 KB once escaped. */
const longest = { doing: 200, message: 150, reason: 400, shown: 3 };

const fact = (title: string, value: string | undefined) => (value ? [{ title, value }] : []);

const others = (count: number): string => (count === 1 ? '1 other person' : `${count} other people`);

const times = (count: number): string => (count === 1 ? 'Once' : `${count} times`);

const riskOf = ({ hazard }: Request): string | undefined => {
  const rating = shownRating(hazard);
  return rating && riskWords(rating);
};

const factsOf = (request: Request) => [
  ...fact('Where', request.where && escapeMarkdown(request.where)),
  ...fact('Affects', request.affects && affectsWords[request.affects]),
  ...fact('Harm', request.harm && harmWords[request.harm]),
  ...fact('Kind', request.kind && kindWords[request.kind]),
  ...fact('Doing', request.doing && escapeMarkdown(clip(request.doing, longest.doing))),
  ...fact('Way round', request.workaround && escapeMarkdown(clip(request.workaround, longest.doing))),
  ...fact('Also said by', request.backers > 0 ? others(request.backers) : undefined),
  ...fact('Priority', request.assessed && priorityWords(request.assessed.priority)),
  ...fact('Risk', riskOf(request)),
  ...fact('Opened again', request.reopened > 0 ? times(request.reopened) : undefined),
  ...fact('In reply to', request.answers && escapeMarkdown(clip(request.answers.title, longest.doing))),
  {
    title: 'Sent to',
    value: request.answers
      ? 'whoever wrote that message'
      : `${deskWords[request.desk]}, because of the rule "${escapeMarkdown(request.rule)}"`,
  },
];

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
}

/** The living card as informatics and leads see it: the facts to decide by, and what the desk wrote. */
export const triageCard = (request: Request, { now, organisation, notice }: Looks): TriageCardView => {
  const { zone, emergency } = organisation;
  const open = isOpen(request);
  const { decided } = request;
  const urgent = open && rank(request) < 2;
  const urgentWords = rank(request) === 0 ? 'Patient at risk now' : 'Could harm a patient';
  const status = statusWords({ ...request, outcome: decided?.outcome }, false);
  const requester = escapeMarkdown(request.requester.name);
  return {
    template: 'triage-card',
    data: {
      id: request.id,
      what: escapeMarkdown(request.what),
      status: request.status === 'submitted' ? 'Nobody has this yet' : status,
      spoken: `${urgent ? `${urgentWords}. ` : ''}${status}`.replace(/[\\<>&]/g, ''),
      raised: `${requester}, ${datedWords(new Date(request.createdAt), now, zone)}`,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      urgent,
      urgentWords,
      atRisk: open && rank(request) === 0,
      emergency: atRiskNow(emergency),
      facts: factsOf(request),
      hasSaid: request.said.length > 0,
      said: request.said.slice(-longest.shown).map((said) => saidLine(said, now, zone)),
      hasNotes: request.notes.length > 0,
      notes: request.notes.slice(-longest.shown).map((note) => ({
        who: `${escapeMarkdown(note.by.name)}, ${datedWords(new Date(note.at), now, zone)}`,
        text: escapeMarkdown(clip(note.text, longest.message)),
      })),
      hasOutcome: decided !== undefined && !open && request.status !== 'withdrawn',
      outcome: decided ? outcomeWords[decided.outcome] : '',
      outcomeStyle: decided?.outcome === 'done' ? 'good' : 'accent',
      reason: decided ? escapeMarkdown(clip(decided.reason, longest.reason)) : '',
      canTake: open && !request.owner,
      canAct: open,
      replyTo: `Ask ${request.requester.name.replace(/[<>]/g, '')}`,
    },
  };
};
