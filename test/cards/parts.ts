import { z } from 'zod';

/** Words, sizes and properties that the shapes of a card share. */
export const words = z.string().trim().min(1, 'must not be empty');
/** 1.5 takes its enums in any case: the designer writes `Bolder`, the documentation `bolder`. */
export const oneOf = (...names: readonly string[]) =>
  z.string().refine((value) => names.some((name) => name.toLowerCase() === value.toLowerCase()), {
    error: `must be one of ${names.join(', ')}`,
  });

export const sized = z.string().regex(/^(auto|stretch|\d+px)$/i, 'must be auto, stretch or pixels');
export const pixels = z.string().regex(/^\d+px$/, 'must be pixels, like "50px"');
export const across = oneOf('left', 'center', 'right');
export const down = oneOf('top', 'center', 'bottom');
export const fill = oneOf('default', 'emphasis', 'accent', 'good', 'warning', 'attention');

export const list = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'must not be empty');

export const item = {
  id: words.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: oneOf('none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding').optional(),
  fallback: z.literal('drop').optional(),
};

export const block = { ...item, height: oneOf('auto', 'stretch').optional() };

export const look = {
  text: z.string().min(1, 'must not be empty'),
  color: oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention').optional(),
  fontType: oneOf('default', 'monospace').optional(),
  isSubtle: z.boolean().optional(),
  size: oneOf('small', 'default', 'medium', 'large', 'extraLarge').optional(),
  weight: oneOf('lighter', 'default', 'bolder').optional(),
};
