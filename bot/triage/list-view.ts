import { byDatedWords, datedWords, whenWords } from '../calendar/words.ts';
import { type Choice, priorityNames } from '../clock/priority.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Page } from '../core/page.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { rank } from '../request/request.ts';
import type { Filter, Line } from '../request/store.ts';
import { affectsWords, statusWords } from '../request/words.ts';

interface Row {
  readonly id: string;
  readonly what: string;
  readonly status: string;
  readonly facts: string;
  readonly urgent: boolean;
  readonly urgentWords: string;
  readonly canTake: boolean;
}

export interface QueueData {
  readonly filter: Filter;
  readonly filters: readonly Choice[];
  readonly empty: boolean;
  readonly emptyWords: string;
  readonly rows: readonly Row[];
  /** What is for them can be worked through in one card, as in the digest. */
  readonly oneByOne: boolean;
  readonly hasNext: boolean;
  readonly next: string;
}

export type QueueView = View<'triage-list', QueueData>;

export const emptyWords: Readonly<Record<Filter, string>> = {
  all: 'Nothing is waiting. Every request has an outcome.',
  urgent: 'Nothing urgent is waiting.',
  'for-me': 'Nothing waits for you.',
  confidential: 'No confidential concern is open.',
  mine: 'You have no open requests. Choose "Everything open" to find one to take.',
};

export const filters: readonly (Choice & { readonly value: Filter })[] = [
  { title: 'Everything open', value: 'all' },
  { title: 'Urgent', value: 'urgent' },
  { title: 'Sent to me', value: 'for-me' },
  { title: 'Mine', value: 'mine' },
  { title: 'Confidential', value: 'confidential' },
];

export interface LineClock {
  readonly words: string;
  /** From then on it is late, and says so. Absent where it is out of the way. */
  readonly lateFrom?: string;
}

const lateWords = 'late: news was promised before now';

/** The clock of a line in words: what the requester was told, or until when it is out of the way. */
export const lineClock = ({ snoozedUntil, hearBy }: Line, now: Date, zone: string): LineClock =>
  snoozedUntil
    ? { words: `put aside until ${datedWords(new Date(snoozedUntil), now, zone).slice(3)}` }
    : { words: `news promised ${byDatedWords(new Date(hearBy), now, zone)}`, lateFrom: hearBy };

const promised = (line: Line, now: Date, zone: string): string => {
  const { words, lateFrom } = lineClock(line, now, zone);
  return lateFrom !== undefined && new Date(lateFrom) < now ? lateWords : words;
};

/** Safety in words; empty where nobody expects harm. */
export const safetyWords = (line: Parameters<typeof rank>[0]): string =>
  ['Patient at risk now', 'Could harm a patient', ''][rank(line)] ?? '';

/** Markdown. */
export const lineStatus = (line: Line): string =>
  line.status === 'submitted' ? 'Nobody has this yet' : statusWords(line, false);

export const backerWords = (backers: number): string => (backers > 0 ? `also said by ${backers}` : '');

const rowOf = (line: Line, now: Date, zone: string): Row => {
  const parts = [
    line.where && escapeMarkdown(line.where),
    line.affects && affectsWords[line.affects],
    backerWords(line.backers),
    line.priority && priorityNames[line.priority],
    `raised ${whenWords(new Date(line.createdAt), now, zone)}`,
    promised(line, now, zone),
  ];
  return {
    id: line.id,
    what: escapeMarkdown(oneLine(line.what, 120)),
    status: lineStatus(line),
    facts: parts.filter(Boolean).join(' · '),
    urgent: rank(line) < 2,
    urgentWords: safetyWords(line),
    canTake: !line.owner || line.status === 'received',
  };
};

interface Looks {
  readonly filter: Filter;
  /** Whether this person is one of those who see confidential concerns. */
  readonly sees: boolean;
  readonly now: Date;
  readonly organisation: Organisation;
}

/** One page of the queue, worst first and oldest first within that. */
export const queueView = (page: Page<Line>, { filter, sees, now, organisation }: Looks): QueueView => ({
  template: 'triage-list',
  data: {
    filter,
    filters: filters.filter(({ value }) => sees || value !== 'confidential'),
    empty: page.items.length === 0,
    emptyWords: emptyWords[filter],
    rows: page.items.map((line) => rowOf(line, now, organisation.zone)),
    oneByOne: filter === 'for-me' && page.items.length > 0,
    hasNext: page.next !== undefined,
    next: page.next ?? '',
  },
});
