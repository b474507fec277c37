import { z } from 'zod';
import type { Prefix } from './number.ts';
import { cleanText } from './text.ts';

/** Longest texts kept, in Unicode characters, as zod counts them: an emoji is one, and four bytes of a card. */
export const limits = { what: 2000, message: 1000, short: 200 } as const;

/** Crockford's alphabet, as in the contract: no I, L, O or U to misread on a ward screen. */
const numbered = (prefix: Prefix) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(new RegExp(`^${prefix}-[0-9A-HJKMNP-TV-Z]{5}$`));

export const requestNumber = numbered('WL');
export const broadcastNumber = numbered('WB');
export const pulseNumber = numbered('WP');
export const storyNumber = numbered('WS');

const typed = (most: number) => z.string().transform(cleanText).pipe(z.string().max(most));

export const required = (most: number) => z.string().transform(cleanText).pipe(z.string().min(1).max(most));

/** Teams sends an untouched input as '' or leaves it out; both mean "not said". */
export const optional = (most: number) =>
  typed(most)
    .transform((text) => text || undefined)
    .optional();

export const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z
    .union([z.literal(''), z.enum(options)])
    .transform((picked) => (picked === '' ? undefined : picked))
    .optional();

/** An id of Entra, as a choice of a card has it; nothing that anybody types. */
export const colleague = z
  .string()
  .regex(/^[\w.:@-]{0,100}$/)
  .optional();

/** Teams' date input sends "2026-11-24", or '' where it was left alone. */
export const optionalDay = z
  .union([z.literal(''), z.iso.date()])
  .optional()
  .transform((text) => text || undefined);

/** Where the next page starts. Opaque to the person; the store clamps it to the list it belongs to. */
export const page = z.string().max(300).optional();
