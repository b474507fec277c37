import { z } from 'zod';

/** Ids go into row keys of Azure Tables, which take no / \ # ? and no control characters. */
export const id = z
  .string()
  .regex(/^[\w.:@-]{1,100}$/, 'letters, digits and . : @ _ - only, 100 at the most');
export const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'letters and signs that can be read');
