import { z } from 'zod';
import { broadcastNumber, choice, optional, pulseNumber, storyNumber } from '../core/fields.ts';
import { cleanText } from '../core/text.ts';
import { classes, longest, type Words } from './broadcast.ts';
import { lackOf, requestNumbers } from './check.ts';
import type { Typed } from './form-view.ts';

/** Ids of audiences have no space and no comma, so no sentence passes for one. */
const audience = z.string().regex(/^[^\s,|]{1,300}$/);

/** As it was typed, up to what a card can hold; what it lacks is a sentence on the form. */
const given = (most: number) => z.string().max(most).default('').transform(cleanText);

/** Where the form came from, if it came from something; an empty one says so. */
const from = (number: typeof storyNumber) =>
  z
    .union([z.literal(''), number])
    .optional()
    .transform((id) => id || undefined);

/**
 * What has to be there for the words of a change, and what a request number looks like, is not asked here: the form
 * comes back with a sentence and with everything that was typed.
 */
export const formFields = {
  id: broadcastNumber,
  title: given(1000),
  body: given(8000),
  audience,
  class: choice(classes),
  pulse: from(pulseNumber),
  story: from(storyNumber),
  question: optional(longest.short),
  acknowledge: choice(['true', 'false']),
  requests: optional(longest.short),
  influence: optional(longest.influence),
  until: z
    .string()
    .regex(/^(\d{4}-\d\d-\d\d)?$/)
    .transform((day) => day || undefined)
    .optional(),
  engaged: optional(longest.short),
};

export const typedFields = ['title', 'body', 'question', 'requests', 'influence', 'engaged'] as const;

export type Read =
  | { readonly ok: true; readonly words: Words }
  | { readonly ok: false; readonly notice: string };

/** The words of the form, or what they lack. */
export const wordsFrom = (
  typed: Typed & Pick<Words, 'title' | 'body' | 'audience'>,
  now: Date,
  zone: string,
): Read => {
  const { requests = '', acknowledge, ...rest } = typed;
  const listed = requestNumbers(requests);
  if (!listed.ok) return listed;
  const words: Words = {
    ...rest,
    class: typed.class ?? 'update',
    acknowledge: acknowledge === 'true',
    requests: listed.numbers.length > 0 ? listed.numbers : undefined,
  };
  const lack = lackOf(words, now, zone);
  return lack === undefined ? { ok: true, words } : { ok: false, notice: lack };
};
