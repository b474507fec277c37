import { z } from 'zod';
import type { Question } from '../measure/instrument.ts';
import { questionsOf } from '../measure/instruments.ts';
import type { Pulse } from './pulse.ts';

/** As a button or a choice sends it: a whole number, as a number or as text; '' where it was left alone. */
const value = z
  .union([
    z.literal(''),
    z.string().regex(/^\d{1,2}$/),
    z.number().refine((sent) => Number.isInteger(sent) && sent >= 0 && sent < 100),
  ])
  .optional()
  .transform((sent) => (sent === '' || sent === undefined ? undefined : Number(sent)));

/** SUS has ten questions, everything else three at the most. */
export const answerFields = {
  q1: value,
  q2: value,
  q3: value,
  q4: value,
  q5: value,
  q6: value,
  q7: value,
  q8: value,
  q9: value,
  q10: value,
};

export type Sent = { readonly [Field in keyof typeof answerFields]?: number | undefined };

export type Read =
  /** Every question has its answer. */
  | { readonly kind: 'whole'; readonly values: readonly number[] }
  /** The first ones have, and the next is asked. `gap`: one was left out before others. */
  | { readonly kind: 'part'; readonly values: readonly number[]; readonly gap: boolean }
  | { readonly kind: 'wrong' };

const fits = ({ instrument: { scale } }: Question, given: number): boolean =>
  given >= scale.from && given < scale.from + scale.words.length;

const fieldNames = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'] as const;

/** What was sent, against the questions of the pulse. Out of its scale is wrong, and nothing of it is kept. */
export const readAnswer = ({ instruments, own }: Pick<Pulse, 'instruments' | 'own'>, sent: Sent): Read => {
  const asked = questionsOf(instruments, own).map((question, at) => ({
    question,
    given: sent[fieldNames[at] ?? 'q1'],
  }));
  if (asked.some(({ question, given }) => given !== undefined && !fits(question, given)))
    return { kind: 'wrong' };
  const first = asked.findIndex(({ given }) => given === undefined);
  const values = asked.slice(0, first < 0 ? undefined : first).flatMap(({ given }) => given ?? []);
  if (first < 0) return { kind: 'whole', values };
  return { kind: 'part', values, gap: asked.slice(first).some(({ given }) => given !== undefined) };
};
