import { datedWords } from '../calendar/words.ts';
import { atRiskNow } from '../core/emergency.ts';
import { fitting } from '../core/fitting.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { saidLine } from '../request/card-view.ts';
import { isOpen, type Request, rank } from '../request/request.ts';
import { canSave } from '../request/saving-rules.ts';
import { outcomeWords, statusWords } from '../request/words.ts';
import { type Fact, factsOf } from './facts.ts';

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
  readonly facts: readonly Fact[];
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
  readonly canState: boolean;
  readonly isPart: boolean;
  readonly replyTo: string;
}

export type TriageCardView = View<'triage-card', TriageData>;

/** Longest shares of a card, in the order in which they are tried until it fits. */
interface Shares {
  readonly what: number;
  readonly fact: number;
  readonly message: number;
  readonly reason: number;
}

const shares: readonly [Shares, ...Shares[]] = [
  { what: 2000, fact: 200, message: 400, reason: 400 },
  { what: 2000, fact: 80, message: 120, reason: 200 },
  { what: 1000, fact: 50, message: 50, reason: 100 },
];

/** Messages and notes of each kind. */
const shown = 3;

/** Bytes of data, which with the template stay under Teams' 25 KB: the template repeats some of them. */
const mostBytes = 17_000;

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
}

const dataOf = (request: Request, looks: Looks, longest: Shares): TriageData => {
  const { now, organisation, notice } = looks;
  const { zone, emergency } = organisation;
  const open = isOpen(request);
  const isPart = request.status === 'linked';
  const { decided } = request;
  const urgent = open && rank(request) < 2;
  const urgentWords = rank(request) === 0 ? 'Patient at risk now' : 'Could harm a patient';
  const status = statusWords({ ...request, outcome: decided?.outcome }, false);
  const requester = escapeMarkdown(request.requester.name);
  return {
    id: request.id,
    what: escapeMarkdown(clip(request.what, longest.what)),
    status: request.status === 'submitted' ? 'Nobody has this yet' : status,
    spoken: `${urgent ? `${urgentWords}. ` : ''}${status}`.replace(/[\\<>&]/g, ''),
    raised: `${requester}, ${datedWords(new Date(request.createdAt), now, zone)}`,
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    urgent,
    urgentWords,
    atRisk: open && rank(request) === 0,
    emergency: atRiskNow(emergency),
    facts: factsOf(request, looks, longest.fact),
    hasSaid: request.said.some(({ kind }) => kind !== 'restated'),
    said: request.said
      .filter(({ kind }) => kind !== 'restated')
      .slice(-shown)
      .map((said) => saidLine(said, now, zone, longest.message)),
    hasNotes: request.notes.length > 0,
    notes: request.notes.slice(-shown).map((note) => ({
      who: `${escapeMarkdown(note.by.name)}, ${datedWords(new Date(note.at), now, zone)}`,
      text: escapeMarkdown(clip(note.text, longest.message)),
    })),
    hasOutcome: decided !== undefined && !open && request.status !== 'withdrawn',
    outcome: decided ? outcomeWords[decided.outcome] : '',
    outcomeStyle: decided?.outcome === 'done' ? 'good' : 'accent',
    reason: decided ? escapeMarkdown(clip(decided.reason, longest.reason)) : '',
    canTake: open && !isPart && (!request.owner || request.status === 'received'),
    canAct: open && !isPart,
    canState: canSave(request) && !request.saving?.confirmed,
    isPart,
    replyTo: `Ask ${request.requester.name.replace(/[<>]/g, '')}`,
  };
};

/** The living card as informatics and leads see it: the facts to decide by, and what the desk wrote. */
export const triageCard = (request: Request, looks: Looks): TriageCardView => {
  const data = fitting((longest) => dataOf(request, looks, longest), shares, mostBytes);
  return { template: 'triage-card', data };
};
