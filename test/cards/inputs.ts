import { z } from 'zod';
import { block, list, oneOf, words } from './parts.ts';

const date = z.iso.date('must be a date, like "2026-11-24"');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, like "07:30"');
/** The phones' shared parser reads a value that is left out as an empty one (DateInput.cpp, TimeInput.cpp). */
const orEmpty = (value: z.ZodType) => z.union([z.literal(''), value]).optional();

/** `label` is what the form shows and a screen reader says: 1.5 lets it be left out, we do not. */
const input = {
  ...block,
  id: words,
  label: words,
  isRequired: z.boolean().optional(),
  errorMessage: words.optional(),
};
const typed = { ...input, placeholder: words.optional() };

const text = z.strictObject({
  type: z.literal('Input.Text'),
  ...typed,
  isMultiline: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
  regex: words.optional(),
  style: oneOf('text', 'tel', 'url', 'email').optional(),
  value: z.string().optional(),
});

/** A multiple choice comes back as one string joined by commas: Adaptive Cards 1.5, Input.Choice. */
const choice = z.strictObject({
  title: words,
  value: words.refine((value) => !value.includes(','), 'must not contain a comma'),
});

const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...typed,
  choices: list(choice),
  /** Teams' own, in cards of 1.5 too: people of the organisation (msteams-docs, people-picker.md). */
  'choices.data': z
    .strictObject({ type: z.literal('Data.Query'), dataset: z.literal('graph.microsoft.com/users') })
    .optional(),
  isMultiSelect: z.boolean().optional(),
  style: oneOf('compact', 'expanded', 'filtered').optional(),
  value: z.string().optional(),
  wrap: z.boolean().optional(),
});

const day = z.strictObject({
  type: z.literal('Input.Date'),
  ...typed,
  min: date.optional(),
  max: date.optional(),
  value: orEmpty(date),
});

const clock = z.strictObject({
  type: z.literal('Input.Time'),
  ...typed,
  min: time.optional(),
  max: time.optional(),
  value: orEmpty(time),
});

const number = z.strictObject({
  type: z.literal('Input.Number'),
  ...typed,
  min: z.number().optional(),
  max: z.number().optional(),
  value: z.number().optional(),
});

const toggle = z.strictObject({
  type: z.literal('Input.Toggle'),
  ...input,
  title: words,
  value: z.string().optional(),
  valueOff: z.string().optional(),
  valueOn: z.string().optional(),
  wrap: z.boolean().optional(),
});

export const inputs = [text, choiceSet, day, clock, number, toggle] as const;
