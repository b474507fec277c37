import { datedWords } from '../calendar/words.ts';
import { noTally, type Tally, totalOf } from '../core/ledger.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { capital, count, spokenText } from '../core/words.ts';
import { questionsOf } from '../measure/instruments.ts';
import type { Pulse } from './pulse.ts';
import {
  byWords,
  dayWords,
  type FollowsRow,
  followsRow,
  type QuestionRow,
  questionRows,
  shortStatus,
} from './view-words.ts';

export interface ProgressData extends FollowsRow {
  readonly id: string;
  readonly spoken: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly status: string;
  readonly title: string;
  readonly questions: readonly QuestionRow[];
  readonly byLine: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly isLive: boolean;
  readonly canClose: boolean;
  readonly canCancel: boolean;
  readonly canStop: boolean;
  readonly least: string;
}

export type ProgressView = View<'pulse-progress', ProgressData>;

interface Looks {
  /** The name of the audience. */
  readonly audience: string;
  /** Undefined before the first recipient was found. */
  readonly tally: Tally | undefined;
  readonly least: number;
  /** How often it comes again, as "every 3 months". */
  readonly repeat?: string | undefined;
  readonly now: Date;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
  /** Only its author may end it or call it off. */
  readonly as?: 'author' | 'viewer' | undefined;
}

const fact = (title: string, value: string) => (value === '' ? [] : [{ title, value }]);

const some = (number: number): string => (number > 0 ? count(number) : '');

const reachedWords = (tally: Tally): string => {
  const sent = count(tally.counts.sent);
  return tally.planned ? `${sent} of ${count(totalOf(tally))}` : `${sent} so far`;
};

const reachFacts = (tally: Tally): ProgressData['facts'] => {
  const { counts } = tally;
  return [
    ...fact('Have it', reachedWords(tally)),
    ...fact('Will have it later', some(counts.pending + counts.held)),
    ...fact('Could not be reached', some(counts.failed + counts.blocked)),
    ...fact('Were not asked', some(counts.skipped)),
  ];
};

const roundWords = ({ series }: Pulse, repeat: string): string =>
  series ? [`Round ${count(series.round)}`, repeat].filter(Boolean).join(', ') : capital(repeat);

/** Its author's card until it is over. How many have answered is no part of it: nobody knows that yet (D4.1). */
export const progressView = (pulse: Pulse, looks: Looks): ProgressView => {
  const { now, organisation, notice, audience, tally = noTally, repeat = '', as = 'author' } = looks;
  const { status } = pulse;
  const opens = datedWords(new Date(pulse.opensAt), now, organisation.zone).replace(/^at/, 'At');
  const asked = status === 'open' || status === 'closing';
  return {
    template: 'pulse-progress',
    data: {
      id: pulse.id,
      spoken: `${shortStatus[status]}. ${spokenText(pulse.title)}`,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      status: shortStatus[status],
      title: escapeMarkdown(pulse.title),
      questions: questionRows(questionsOf(pulse.instruments, pulse.own)),
      byLine: byWords(pulse.by),
      ...followsRow(pulse.follows),
      facts: [
        ...fact('Audience', escapeMarkdown(audience)),
        ...fact(asked ? 'Went out' : 'Goes out', status === 'cancelled' ? '' : opens),
        ...(asked ? reachFacts(tally) : []),
        ...fact('Last day', status === 'cancelled' ? '' : dayWords(pulse.closes)),
        ...fact('Comes again', roundWords(pulse, repeat)),
      ],
      isLive: status === 'planned' || asked,
      canClose: as === 'author' && status === 'open',
      canCancel: as === 'author' && status === 'planned',
      canStop: as === 'author' && status !== 'cancelled' && pulse.every !== undefined,
      least: `If fewer than ${count(looks.least)} have answered, no result is ever shown.`,
    },
  };
};
