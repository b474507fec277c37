import { z } from 'zod';
import type { Instrument, Question } from './instrument.ts';
import known from './instruments/known.json' with { type: 'json' };
import mood from './instruments/mood.json' with { type: 'json' };
import netExperience from './instruments/net-experience.json' with { type: 'json' };
import own from './instruments/own.json' with { type: 'json' };
import sus from './instruments/sus.json' with { type: 'json' };
import umuxLite from './instruments/umux-lite.json' with { type: 'json' };

/** How many questions and how many steps each formula is made for (B5). */
const sizes = {
  share: { questions: 1, steps: 5 },
  net: { questions: 1, steps: 5 },
  'umux-lite': { questions: 2, steps: 7 },
  sus: { questions: 10, steps: 5 },
} as const;

const text = z.string().trim().min(1);

const shape = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    name: text,
    questions: z.array(text),
    scale: z.strictObject({ from: z.literal(1), words: z.array(z.string()) }),
    scoring: z.enum(['share', 'net', 'umux-lite', 'sus']),
    measure: text,
  })
  .refine(({ questions, scoring }) => questions.length === sizes[scoring].questions, 'number of questions')
  .refine(({ scale, scoring }) => scale.words.length === sizes[scoring].steps, 'number of words')
  .refine(({ scale: { words } }) => words.at(0) && words.at(-1), 'a scale without words at its ends');

/** In the order in which they are offered. */
export const instruments: readonly Instrument[] = z
  .array(shape)
  .parse([mood, umuxLite, sus, ...netExperience, known, own]);

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

export const instrumentOf = (id: string): Instrument | undefined => byId.get(id);

/** One that is no longer known is left out. */
export const instrumentsOf = (ids: readonly string[]): readonly Instrument[] =>
  ids.flatMap((id) => byId.get(id) ?? []);

const ownId = 'own';

/** What is asked, in the order of the fields q1, q2 and so on. An id that is no longer known is left out. */
export const questionsOf = (ids: readonly string[], ownWords?: string): readonly Question[] =>
  ids.flatMap((id) => {
    const instrument = instrumentOf(id);
    if (!instrument) return [];
    const texts = id === ownId && ownWords !== undefined ? [ownWords] : instrument.questions;
    return texts.map((text) => ({ instrument, text }));
  });

/** The answers to each instrument, out of those to q1, q2 and so on. */
export const answersTo = (
  ids: readonly string[],
  answers: readonly number[],
): readonly { readonly instrument: Instrument; readonly answers: readonly number[] }[] => {
  const questions = questionsOf(ids);
  return [...new Set(questions.map(({ instrument }) => instrument))].map((instrument) => ({
    instrument,
    answers: answers.filter((_, at) => questions[at]?.instrument === instrument),
  }));
};

/** B5 and D4.3: what a person can answer in a minute. */
export const mostQuestions = 3;

/** Something that can be seen: a space of no width is no statement. */
const isVisible = (words: string | undefined): boolean => /[\p{L}\p{N}]/u.test(words ?? '');

/** What is wrong with a set of instruments, as a sentence; undefined where nothing is. */
export const lackOfSet = (ids: readonly string[], ownWords?: string): string | undefined => {
  if (ids.length === 0) return 'Choose what to ask.';
  if (ids.some((id) => !byId.has(id))) return 'One of the questions is no longer there. Choose again.';
  if (new Set(ids).size < ids.length) return 'Choose each question once.';
  if (ids.includes('sus')) {
    return ids.length > 1 ? 'SUS has ten questions. Choose it alone.' : undefined;
  }
  const count = questionsOf(ids).length;
  if (count > mostQuestions) {
    return `Ask ${mostQuestions} questions at the most. These are ${count}.`;
  }
  if (ids.includes(ownId) && !isVisible(ownWords)) return 'Write the statement of your own.';
  return undefined;
};
