import type { z } from 'zod';
import { chartTextFaults } from './chart-text.ts';
import { rendererFaults } from './renderer.ts';
import { ruleFaults } from './rules.ts';
import { adaptiveCard } from './shape.ts';

/** `['body', 2, 'text']` reads `body[2].text`. */
const readable = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((read, key) => {
    if (typeof key === 'number') return `${read}[${key}]`;
    return read === '' ? String(key) : `${read}.${String(key)}`;
  }, '');

const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union' && issue.discriminator)
    return 'is not a kind of element or action we use';
  return undefined;
};

const shapeFaults = (card: unknown): readonly string[] => {
  const { error } = adaptiveCard.safeParse(card, { error: inWords });
  return error?.issues.map(({ path, message }) => `${readable(path)}: ${message}`) ?? [];
};

/**
 * What is wrong with an expanded card: its shape (Adaptive Cards 1.5), our own rules, and what the renderer says.
 * Each reads `body[2].items[0].label: is missing`. Empty for a good card.
 */
export const faultsOf = (card: unknown): readonly string[] => {
  if (typeof card !== 'object' || card === null) return [': is not a card'];
  return [...shapeFaults(card), ...ruleFaults(card), ...chartTextFaults(card), ...rendererFaults(card)];
};
