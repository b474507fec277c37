import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { spokenText } from '../core/words.ts';
import type { Question } from '../measure/instrument.ts';
import { questionsOf } from '../measure/instruments.ts';
import {
  type AllSent,
  allSent,
  type Ends,
  endsOf,
  mostSteps,
  saidRows,
  type Way,
  waysOf,
} from './answering.ts';
import type { Pulse } from './pulse.ts';
import { byWords, dayWords, isRow, numbered, promiseWords } from './view-words.ts';

export interface QuestionData extends Ends {
  readonly id: string;
  readonly spoken: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly isReminder: boolean;
  readonly title: string;
  readonly from: string;
  readonly isStep: boolean;
  readonly question: string;
  readonly isWords: boolean;
  readonly isRow: boolean;
  readonly ways: readonly Way[];
  readonly isTen: boolean;
  /** The questions of a set that is asked on one card, by the field that answers each. */
  readonly ten: AllSent;
  readonly scale: readonly { readonly title: string; readonly value: string }[];
  readonly isAsking: boolean;
  readonly canRenew: boolean;
  readonly promise: string;
  readonly byLine: string;
  readonly isThanks: boolean;
  readonly thanks: string;
  readonly said: readonly { readonly question: string; readonly answer: string }[];
  readonly until: string;
  /** What was answered, for the presses that send it again. */
  readonly given: AllSent;
  readonly comment: string;
  readonly consent: 'true' | 'false';
  readonly add: string;
  readonly checked: string;
  readonly isOver: boolean;
  readonly over: string;
  readonly canSee: boolean;
  readonly isDeclined: boolean;
}

export type QuestionView = View<'pulse-question', QuestionData>;

export type QuestionState = 'ask' | 'thanks' | 'closed' | 'declined';

export interface QuestionLooks {
  readonly state: QuestionState;
  /** What this press brought, q1 first: the next question is asked, or all of them are thanked for. */
  readonly given?: readonly number[] | undefined;
  readonly least: number;
  readonly reminder?: boolean | undefined;
  readonly comment?: string | undefined;
  readonly consent?: boolean | undefined;
  readonly notice?: string | undefined;
  /** Kinds of doubtful finding in their words, which they are asked to let pass. */
  readonly checked?: readonly string[] | undefined;
}

const overWords = ({ status }: Pulse): string => {
  if (status === 'planned') return 'This has not begun yet.';
  if (status === 'cancelled') return 'This was called off. No answer was counted.';
  if (status === 'closing') return 'This is over. The answers are being counted.';
  return 'This is over. Your answer can no longer be changed.';
};

/** Words that came back with a finding were not added. */
const thanksWords = (added: boolean): string =>
  added ? 'Thank you. Your words were added.' : 'Thank you. Your answer is kept.';

const addWords = (comment: string, checked: readonly string[]): string => {
  if (checked.length > 0) return 'Add them as they are';
  return comment === '' ? 'Add these words' : 'Change these words';
};

const countWords = (questions: number, answered: number): string => {
  if (questions > mostSteps) return `${questions} questions`;
  return questions > 1 ? `Question ${answered + 1} of ${questions}` : '';
};

const fromOf = ({ author, closes }: Pulse, isAsking: boolean, steps: string): string =>
  [`From ${escapeMarkdown(author.name)}`, ...(isAsking ? [steps, `Until ${dayWords(closes)}`] : [])]
    .filter(Boolean)
    .join(' · ');

const nobodySaid = { low: '', high: '', question: '', isWords: false, isRow: false, ways: [] } as const;

const stepOf = (asked: Question | undefined, given: readonly number[]) =>
  asked === undefined
    ? nobodySaid
    : {
        ...endsOf(asked),
        question: escapeMarkdown(asked.text),
        isWords: !isRow(asked.instrument.scale),
        isRow: isRow(asked.instrument.scale),
        ways: waysOf(asked, given),
      };

/** One set of questions, asked on one card: they share a scale. */
const tenOf = (questions: readonly Question[]): Pick<QuestionData, 'ten' | 'scale'> => {
  const scale = questions[0]?.instrument.scale;
  return {
    ten: allSent(questions.map(({ text }, at) => numbered(text, at, questions.length))),
    scale: (scale?.words ?? []).map((title, at) => ({ title, value: String((scale?.from ?? 0) + at) })),
  };
};

/** What everybody who is asked has in their chat, and what it turns into as they press. */
export const questionView = (pulse: Pulse, looks: QuestionLooks): QuestionView => {
  const { state, given = [], notice, least, comment = '', consent = false, checked = [] } = looks;
  const questions = questionsOf(pulse.instruments, pulse.own);
  const isAsking = state === 'ask';
  const isTen = isAsking && questions.length > mostSteps;
  const isStep = isAsking && !isTen;
  return {
    template: 'pulse-question',
    data: {
      id: pulse.id,
      spoken: spokenText(pulse.title),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      isReminder: isAsking && looks.reminder === true,
      title: escapeMarkdown(pulse.title),
      from: fromOf(pulse, isAsking, countWords(questions.length, given.length)),
      isStep,
      ...stepOf(isStep ? questions[given.length] : undefined, given),
      isTen,
      ...tenOf(isTen ? questions : []),
      isAsking,
      canRenew: isAsking && given.length === 0,
      promise: promiseWords(least),
      byLine: byWords(pulse.by),
      isThanks: state === 'thanks',
      thanks: thanksWords(comment !== '' && notice === undefined),
      said: state === 'thanks' ? saidRows(questions, given) : [],
      until: `You can change your answer until the end of ${dayWords(pulse.closes)}.`,
      given: allSent(given),
      comment,
      consent: consent ? 'true' : 'false',
      add: addWords(comment, checked),
      checked: checked.join(' '),
      isOver: state === 'closed',
      over: overWords(pulse),
      canSee: state === 'closed' && pulse.status === 'closed',
      isDeclined: state === 'declined',
    },
  };
};
