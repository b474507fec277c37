import { escapeMarkdown } from '../core/text.ts';
import type { Question, Scale } from '../measure/instrument.ts';
import { answerWords, isRow, lastOf } from './view-words.ts';

/** The answers of the first three questions, as a press sends them; '' where there is none yet. */
export interface Sent {
  readonly q1: string;
  readonly q2: string;
  readonly q3: string;
}

/** One way to answer: a button with a word, or a number in a row with its words for those who cannot see the ends. */
export interface Way extends Sent {
  readonly title: string;
  readonly tip: string;
}

export interface Ends {
  readonly low: string;
  readonly high: string;
}

export type AllSent = Sent & Readonly<Record<`q${4 | 5 | 6 | 7 | 8 | 9 | 10}`, string>>;

/** More questions than this are asked on one card with one button, as the ten of SUS. */
export const mostSteps = 3;

/** A space where there is nothing: a client shows no label that is empty, and a template lacks nothing. */
const nth = (values: readonly (string | number)[], at: number): string => String(values[at] ?? '');

export const sentOf = (values: readonly (string | number)[]): Sent => ({
  q1: nth(values, 0),
  q2: nth(values, 1),
  q3: nth(values, 2),
});

export const allSent = (values: readonly (string | number)[]): AllSent => ({
  ...sentOf(values),
  q4: nth(values, 3),
  q5: nth(values, 4),
  q6: nth(values, 5),
  q7: nth(values, 6),
  q8: nth(values, 7),
  q9: nth(values, 8),
  q10: nth(values, 9),
});

const tipOf = (scale: Scale, value: number): string => {
  const word = scale.words[value - scale.from] ?? '';
  return word === '' ? `${value} of ${lastOf(scale)}` : `${value} of ${lastOf(scale)}: ${word.toLowerCase()}`;
};

/** Every way to answer the next question, each with the answers before it, so that nothing is kept until all are there. */
export const waysOf = ({ instrument: { scale } }: Question, given: readonly number[]): readonly Way[] =>
  scale.words.map((word, at) => {
    const value = scale.from + at;
    return {
      title: isRow(scale) ? String(value) : word,
      tip: isRow(scale) ? tipOf(scale, value) : word,
      ...sentOf([...given, value]),
    };
  });

export const endsOf = ({ instrument: { scale } }: Question): Ends => ({
  low: `${scale.from}: ${scale.words[0] ?? ''}`,
  high: `${lastOf(scale)}: ${scale.words.at(-1) ?? ''}`,
});

/** What somebody said, in words, for them alone. */
export const saidRows = (
  questions: readonly Question[],
  given: readonly number[],
): readonly { readonly question: string; readonly answer: string }[] =>
  questions.flatMap(({ text, instrument }, at) => {
    const value = given[at];
    if (value === undefined) return [];
    return [{ question: escapeMarkdown(text), answer: answerWords(instrument.scale, value) }];
  });
