import { datedWords } from '../calendar/words.ts';
import type { Person } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Why } from '../core/outbox.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type Request, rank } from '../request/request.ts';
import { affectsWords, harmWords } from '../request/words.ts';
import { sentWords } from '../triage/sent-words.ts';
import type { DigestPage } from './digest-reader.ts';

export interface DigestData {
  readonly spoken: string;
  readonly count: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasItem: boolean;
  readonly id: string;
  readonly seen: string;
  readonly urgent: boolean;
  readonly urgentWords: string;
  readonly news: string;
  readonly what: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly canTake: boolean;
  readonly canAct: boolean;
  readonly canPass: boolean;
  readonly replyTo: string;
  readonly hasBuddy: boolean;
  readonly askBuddy: string;
  readonly isOver: boolean;
  readonly over: string;
  readonly hasLeft: boolean;
}

export type DigestView = View<'triage-digest', DigestData>;

const longest = { what: 400, short: 120 };

const newsWords: Readonly<Partial<Record<Why, string>>> = {
  reply: 'There is a reply',
  reopened: 'It was opened again',
  nudge: 'The time for this is running out',
  late: 'This is late',
  unanswered: 'Nobody has answered your question yet',
  assigned: 'A colleague passed this to you',
};

const newsOf = (request: Request, why: Why | undefined, person: string): string => {
  const words = why && newsWords[why];
  if (words) return words;
  if (why) return 'There is news';
  return request.owner?.id === person ? 'A colleague passed this to you' : 'Nobody has this yet';
};

const lastWords = ({ said }: Request): string | undefined => {
  const last = said.findLast(({ kind }) => kind === 'reply' || kind === 'too' || kind === 'again');
  return last && `${escapeMarkdown(last.by.name)}: ${escapeMarkdown(clip(last.text, longest.short))}`;
};

const fact = (title: string, value: string | undefined) => (value ? [{ title, value }] : []);

const sinceWords = ({ createdAt }: Request, now: Date, zone: string): string =>
  `since ${datedWords(new Date(createdAt), now, zone).replace(/^at /, '')}`;

const factsOf = (request: Request, now: Date, zone: string): DigestData['facts'] => [
  ...fact('Where', request.where && escapeMarkdown(clip(request.where, longest.short))),
  ...fact('Affects', request.affects && affectsWords[request.affects]),
  ...fact('Harm', request.harm && harmWords[request.harm]),
  ...fact('From', escapeMarkdown(request.requester.name)),
  ...fact('Waiting', sinceWords(request, now, zone)),
  ...fact('Last words', lastWords(request)),
  ...fact('Sent to', sentWords(request)),
];

const nothing = {
  hasItem: false,
  id: '',
  urgent: false,
  urgentWords: '',
  news: '',
  what: '',
  facts: [],
  canTake: false,
  canAct: false,
  canPass: false,
  replyTo: '',
  hasBuddy: false,
  askBuddy: '',
} as const;

const leftWords = (waiting: number): string =>
  waiting === 1 ? 'One still waits for you.' : `${waiting} still wait for you.`;

export interface DigestLooks {
  readonly person: Person;
  /** Their colleague in informatics, where there is one who may see it (A4.10). */
  readonly buddy?: Person | undefined;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly notice?: string | undefined;
}

const itemOf = (request: Request, why: Why | undefined, looks: DigestLooks): Partial<DigestData> => {
  const { person, buddy, organisation, now } = looks;
  const { id, owner, status, confidential } = request;
  const passed = owner?.id === person.id && status === 'received';
  // A2.8: its words come with the press on "Open", for those who are in the circle then.
  const opened = confidential !== true;
  return {
    hasItem: true,
    id,
    urgent: rank(request) < 2,
    urgentWords: rank(request) === 0 ? 'Patient at risk now' : 'Could harm a patient',
    news: newsOf(request, why, person.id),
    what: opened ? escapeMarkdown(clip(request.what, longest.what)) : 'A concern raised in confidence',
    facts: opened
      ? factsOf(request, now, organisation.zone)
      : fact('Waiting', sinceWords(request, now, organisation.zone)),
    canTake: opened && (!owner || passed),
    canAct: opened,
    canPass: opened && (passed || (!owner && request.lead?.id === person.id)),
    replyTo: `Ask ${request.requester.name.replace(/[<>]/g, '')}`,
    hasBuddy: opened && buddy !== undefined,
    askBuddy: buddy ? `Ask ${buddy.name.replace(/[<>]/g, '')}` : '',
  };
};

/** A4.7: all that waits for somebody with little time, one decision after the other in one card. */
export const digestView = (page: DigestPage, seen: number, looks: DigestLooks): DigestView => {
  const { request, why, at, of, waiting } = page;
  const { notice } = looks;
  const count = request ? `${at} of ${of}` : '';
  return {
    template: 'triage-digest',
    data: {
      ...nothing,
      spoken: request ? `Requests for you, ${count}` : 'That is all',
      count,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      seen: String(seen),
      ...(request ? itemOf(request, why, looks) : {}),
      isOver: !request,
      over:
        waiting > 0 && !request ? `That is all. Thank you. ${leftWords(waiting)}` : 'That is all. Thank you.',
      hasLeft: !request && waiting > 0,
    },
  };
};
