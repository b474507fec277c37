import type { Person } from '../core/actor.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { capital, count, counted } from '../core/words.ts';
import { questionsOf } from '../measure/instruments.ts';
import { typedFrom } from './form-view.ts';
import type { Follows, Terms } from './pulse.ts';
import {
  byWords,
  dayWords,
  type FollowsRow,
  followsRow,
  promiseWords,
  type QuestionRow,
  questionRows,
} from './view-words.ts';

/** Everything that was typed goes along with both buttons, as it was typed: nothing is stored before it is sent. */
interface Carried {
  readonly id: string;
  readonly typedTitle: string;
  readonly instrument: string;
  readonly own: string;
  readonly audience: string;
  readonly closes: string;
  readonly every: string;
  readonly by: string;
  readonly checked: string;
}

export interface PreviewData extends Carried, FollowsRow {
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly title: string;
  readonly from: string;
  readonly questions: readonly QuestionRow[];
  readonly promise: string;
  readonly byLine: string;
  readonly hasWarnings: boolean;
  readonly warnings: readonly { readonly text: string }[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly leaves: boolean;
  readonly left: string;
  readonly reasons: readonly { readonly text: string }[];
  readonly canAsk: boolean;
  readonly ask: string;
}

export type PreviewView = View<'pulse-preview', PreviewData>;

/** Whom it asks, and how many it leaves alone for which reason; nobody is counted twice (D4.3). */
export interface Whom {
  readonly asked: number;
  /** In the last 14 days. */
  readonly recent: number;
  /** Six times in a year. */
  readonly often: number;
  /** Did not answer the last two. */
  readonly silent: number;
  /** Said: do not ask me again. */
  readonly declined: number;
  /** Not in this round's half of a sample. */
  readonly half: number;
}

export interface Preview {
  readonly id: string;
  readonly terms: Terms;
  readonly author: Person;
  /** The name of the audience. */
  readonly audience: string;
  readonly whom: Whom;
  readonly least: number;
  /** How often it comes again, as "every 3 months". */
  readonly repeat?: string | undefined;
  /** When the first are asked, as a sentence; absent where that is at once. */
  readonly opens?: string | undefined;
  readonly warnings?: readonly string[] | undefined;
  /** False where a rule stands against it; a warning says which. */
  readonly allowed?: boolean | undefined;
  readonly follows?: Follows | undefined;
  readonly notice?: string | undefined;
  readonly checked?: readonly string[] | undefined;
}

const reasons: readonly (readonly [Exclude<keyof Whom, 'asked'>, string])[] = [
  ['recent', 'asked in the last 14 days'],
  ['often', 'asked 6 times in the last year'],
  ['silent', 'did not answer the last 2'],
  ['declined', 'said: do not ask me again'],
  ['half', 'in the other half, asked next time'],
];

const fact = (title: string, value: string) => (value === '' ? [] : [{ title, value }]);

const factsOf = (preview: Preview): PreviewData['facts'] => {
  const { whom, terms, audience, repeat = '', opens = 'At once, as soon as you press the button.' } = preview;
  return [
    ...fact('Audience', escapeMarkdown(audience)),
    ...fact('Asks', counted(whom.asked, 'colleague')),
    ...fact('Goes out', opens),
    ...fact('Last day', dayWords(terms.closes)),
    ...fact('Comes again', capital(repeat)),
  ];
};

/** Everybody it leaves alone, and why (D4.3). */
const leftOf = (whom: Whom): Pick<PreviewData, 'leaves' | 'left' | 'reasons'> => {
  const some = reasons.filter(([reason]) => whom[reason] > 0);
  const sum = some.reduce((all, [reason]) => all + whom[reason], 0);
  return {
    leaves: sum > 0,
    left: `${counted(sum, 'colleague is', 'colleagues are')} not asked this time`,
    reasons: some.map(([reason, words]) => ({ text: `${count(whom[reason])}: ${words}` })),
  };
};

/** The card as it will look, for its sender alone, with all that has to be known before it is sent. */
export const previewView = (preview: Preview): PreviewView => {
  const { id, terms, whom, notice, warnings = [], checked = [], allowed = true } = preview;
  const { title = '', instrument = '', own = '', every = '', by = '' } = typedFrom(terms);
  return {
    template: 'pulse-preview',
    data: {
      ...{ id, typedTitle: title, instrument, own, every, by },
      audience: terms.audience,
      closes: terms.closes,
      checked: checked.join(' '),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      title: escapeMarkdown(terms.title),
      from: `From ${escapeMarkdown(preview.author.name)} · Until ${dayWords(terms.closes)}`,
      questions: questionRows(questionsOf(terms.instruments, terms.own)),
      promise: promiseWords(preview.least),
      byLine: byWords(terms.by),
      hasWarnings: warnings.length > 0,
      warnings: warnings.map((text) => ({ text })),
      facts: factsOf(preview),
      ...followsRow(preview.follows),
      ...leftOf(whom),
      canAsk: allowed && whom.asked > 0,
      ask: `Ask ${counted(whom.asked, 'colleague')}`,
    },
  };
};
