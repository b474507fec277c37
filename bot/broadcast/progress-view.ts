import { noTally, type Tally, totalOf } from '../core/ledger.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { count } from '../core/words.ts';
import type { Broadcast } from './broadcast.ts';
import type { ViewedAs } from './draft-view.ts';
import { chaseFrom } from './later-rules.ts';
import { plainWords } from './markdown.ts';
import { paceWords, reasonsOf, stateTitles } from './progress-words.ts';
import type { Asked } from './store.ts';
import { classWords, correctionWords, statusWords, tellsWords } from './words.ts';

export interface ProgressData {
  readonly id: string;
  readonly status: string;
  readonly spoken: string;
  readonly title: string;
  readonly kind: string;
  readonly body: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly headline: string;
  readonly hasPace: boolean;
  readonly pace: string;
  readonly audience: string;
  readonly hasFacts: boolean;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly isCorrected: boolean;
  readonly corrected: string;
  readonly hasStory: boolean;
  readonly tells: string;
  readonly hasAsked: boolean;
  readonly asked: readonly { readonly text: string }[];
  readonly typed: string;
  readonly canStop: boolean;
  readonly canCorrect: boolean;
  readonly canResend: boolean;
  readonly canChase: boolean;
  readonly canAsk: boolean;
  readonly hasCsv: boolean;
  readonly csvUrl: string;
}

export type ProgressView = View<'broadcast-progress', ProgressData>;

export interface Progress {
  /** Undefined before the first recipient was found. */
  readonly tally: Tally | undefined;
  readonly acknowledged: number;
  readonly answered: number;
  /** The pulses that follow it, oldest first. */
  readonly asked?: readonly Asked[];
  readonly csvUrl: string | undefined;
  readonly audience: string;
}

interface Looks extends Progress {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
  readonly as?: ViewedAs;
  /** Whether whoever looks may ask colleagues something. */
  readonly mayAsk?: boolean;
  readonly correction?: string | undefined;
}

export const headlineOf = (tally: Tally): string => {
  const total = totalOf(tally);
  if (total === 0) return tally.planned ? 'There is nobody to tell.' : 'Finding out whom to tell.';
  const sent = count(tally.counts.sent);
  return tally.planned ? `${sent} of ${count(total)} sent` : `${sent} sent so far`;
};

const fact = (title: string, number: number, why = '') =>
  number > 0
    ? [
        {
          title,
          value: why.startsWith(`${count(number)} `) ? why : [count(number), why].filter(Boolean).join(': '),
        },
      ]
    : [];

/** As many as there is room for; the newest say how it is now. */
const mostAsked = 5;

export const askedRows = (asked: readonly Asked[]): ProgressData['asked'] => {
  const shown = asked.slice(-mostAsked);
  const more = asked.length - shown.length;
  return [
    ...shown.map(({ id, title }) => ({ text: `${id}: ${escapeMarkdown(title)}` })),
    ...(more > 0 ? [{ text: more === 1 ? 'And 1 before those.' : `And ${count(more)} before those.` }] : []),
  ];
};

/** What readers did, and what was done for those who did nothing. */
export const responseFacts = (
  broadcast: Broadcast,
  { tally = noTally, acknowledged, answered }: Pick<Progress, 'tally' | 'acknowledged' | 'answered'>,
): ProgressData['facts'] => {
  const sent = count(tally.counts.sent);
  return [
    ...(broadcast.acknowledge
      ? [{ title: 'Have read it', value: `${count(acknowledged)} of ${sent}` }]
      : fact('Have read it', acknowledged)),
    ...(broadcast.question ? [{ title: 'Answered', value: `${count(answered)} of ${sent}` }] : []),
    ...fact('Reminders', broadcast.chases),
    ...fact('Sent again', broadcast.resends),
  ];
};

const factsOf = (broadcast: Broadcast, tally: Tally, progress: Progress): ProgressData['facts'] => [
  ...fact(stateTitles.pending, tally.counts.pending),
  ...(['held', 'failed', 'blocked', 'skipped'] as const).flatMap((state) =>
    fact(stateTitles[state], tally.counts[state], reasonsOf(tally, state)),
  ),
  ...responseFacts(broadcast, progress),
];

/** The author's card while it goes out and after. Every number says of how many, and no reason is a code. */
export const progressView = (broadcast: Broadcast, looks: Looks): ProgressView => {
  const {
    now,
    organisation,
    notice,
    tally = noTally,
    csvUrl,
    asked = [],
    as = 'author',
    mayAsk = false,
  } = looks;
  const { status, story } = broadcast;
  const pace = status === 'sending' ? paceWords(tally, now) : '';
  const corrected = correctionWords(broadcast, now, organisation);
  const words = statusWords(broadcast, now, organisation);
  const headline = headlineOf(tally);
  const from = chaseFrom(broadcast);
  const facts = factsOf(broadcast, tally, looks);
  return {
    template: 'broadcast-progress',
    data: {
      id: broadcast.id,
      status: words,
      spoken: `${words}. ${headline}`.replace(/[\\<>&]/g, ''),
      title: escapeMarkdown(broadcast.title),
      kind: classWords[broadcast.class],
      body: escapeMarkdown(oneLine(plainWords(broadcast.body), 200)),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      headline,
      hasPace: pace !== '',
      pace,
      audience: `For: ${escapeMarkdown(looks.audience)}`,
      hasFacts: facts.length > 0,
      facts,
      isCorrected: corrected !== '',
      corrected,
      hasStory: story !== undefined,
      tells: tellsWords(story ?? ''),
      hasAsked: asked.length > 0,
      asked: askedRows(asked),
      typed: looks.correction ?? broadcast.body,
      canStop: as !== 'viewer' && status === 'sending',
      canCorrect: as !== 'viewer',
      canResend: as === 'author' && status === 'sent' && tally.counts.failed + tally.counts.blocked > 0,
      // Shown also while it is too early: the press then says from when.
      canChase: as === 'author' && from !== undefined && looks.acknowledged < tally.counts.sent,
      // While it is being sent, "Stop sending" has its place: a card has six buttons.
      canAsk: mayAsk && status === 'sent',
      hasCsv: csvUrl !== undefined,
      csvUrl: csvUrl ?? '',
    },
  };
};
