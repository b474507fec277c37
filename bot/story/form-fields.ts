import { z } from 'zod';
import { choice, optional, requestNumber, storyNumber } from '../core/fields.ts';
import { cleanText, listed } from '../core/text.ts';
import { gains, kinds, longest, most, type Side, type Words } from './story.ts';

/** As it was typed, up to what a card can hold; what it lacks is a sentence on the form. */
const given = (longestGiven: number) => z.string().max(longestGiven).default('').transform(cleanText);

/** Entra ids, as a people picker gives them: joined by commas. No sentence and no patient's number passes for one. */
const people = z
  .string()
  .max(20_000)
  .default('')
  .transform((ids) => [...new Set(ids.split(',').map((id) => id.trim()))].filter(Boolean))
  .pipe(z.array(z.guid()));

/** Several picks come as one text, joined by commas (Adaptive Cards 1.5, Input.ChoiceSet). */
const better = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').filter(Boolean))
  .pipe(z.array(z.enum(gains)))
  .transform((some) => gains.filter((one) => some.includes(one)));

export const formFields = {
  id: storyNumber,
  title: given(1000),
  what: given(8000),
  benefit: given(4000),
  gains: better,
  kind: choice(kinds),
  measure: optional(longest.measure),
  before: optional(longest.measure),
  after: optional(longest.measure),
  clinical: people,
  digital: people,
  request: optional(200),
  /** The request on whose receipt the form stands. */
  receipt: z
    .union([z.literal(''), requestNumber])
    .optional()
    .transform((id) => id || undefined),
};

export const typedFields = ['title', 'what', 'benefit', 'measure', 'before', 'after', 'request'] as const;

type Given = z.output<z.ZodObject<typeof formFields>>;

/** What was typed and picked, right or wrong. */
export type Typed = {
  readonly [Field in Exclude<keyof Given, 'id' | 'receipt'>]?: Given[Field] | undefined;
};

export interface Read {
  readonly words: Words;
  readonly people: Readonly<Record<Side, readonly string[]>>;
}

const length = (text: string): number => [...text].length;

const numbersIn = (text: string): readonly string[] | undefined => {
  const all = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((word) => requestNumber.safeParse(word).data);
  return all.includes(undefined) ? undefined : [...new Set(all.filter((one) => one !== undefined))];
};

/** The first thing that is missing or too much, as a sentence. */
const lackOf = (typed: Typed, requests: readonly string[] | undefined): string | undefined => {
  const { title = '', what = '', benefit = '', before, after, measure, clinical = [], digital = [] } = typed;
  const both = clinical.find((id) => digital.includes(id));
  if (!title) return 'Give it a title.';
  if (length(title) > longest.title) return `The title may have ${longest.title} characters.`;
  if (!what) return 'Say what happened.';
  if (length(what) > longest.what) return `What happened may have ${longest.what} characters.`;
  if (length(benefit) > longest.benefit) return `What is better may have ${longest.benefit} characters.`;
  const missing = [clinical.length === 0 && 'the clinical side', digital.length === 0 && 'the digital side'];
  const lacking = missing.filter((one): one is string => one !== false);
  if (lacking.length > 0) return `Name at least one person on ${listed(lacking)}.`;
  if (clinical.length > most.people || digital.length > most.people)
    return `Name up to ${most.people} people on each side.`;
  if (both !== undefined)
    return 'One person is on both sides. Name them on one, and somebody else on the other.';
  if ((before === undefined) !== (after === undefined))
    return 'Say the figure before and after. Leave both empty if it was not measured.';
  if (measure !== undefined && before === undefined) return 'Say what was measured before and after.';
  if (requests === undefined) return 'A request number reads like WL-7K2QX. Put a space between two.';
  return requests.length > most.requests ? `Name up to ${most.requests} requests.` : undefined;
};

/** The story as the form tells it, or what it lacks. */
export const storyFrom = (
  typed: Typed,
): { readonly ok: true; readonly read: Read } | { readonly ok: false; readonly notice: string } => {
  const requests = numbersIn(typed.request ?? '');
  const notice = lackOf(typed, requests);
  if (notice !== undefined || requests === undefined) return { ok: false, notice: notice ?? '' };
  const {
    title = '',
    what = '',
    benefit,
    gains: better = [],
    kind = 'together',
    measure,
    before,
    after,
  } = typed;
  const { clinical = [], digital = [] } = typed;
  const figures = before === undefined || after === undefined ? undefined : { what: measure, before, after };
  return {
    ok: true,
    read: {
      words: { title, what, benefit: benefit || undefined, gains: better, kind, measure: figures, requests },
      people: { clinical, digital },
    },
  };
};

/** The form of a story that was told, to be told otherwise. */
export const typedFrom = (words: Words, people: Read['people']): Typed => ({
  title: words.title,
  what: words.what,
  benefit: words.benefit ?? '',
  gains: [...words.gains],
  kind: words.kind,
  measure: words.measure?.what,
  before: words.measure?.before,
  after: words.measure?.after,
  clinical: [...people.clinical],
  digital: [...people.digital],
  request: words.requests.join(' '),
});
