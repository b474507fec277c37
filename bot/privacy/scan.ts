import { type Candidate, candidates } from './candidates.ts';
import { digitGroups } from './digit-groups.ts';
import type { Finding } from './finding.ts';
import { hints } from './hints.ts';
import { blankLookalikes } from './lookalikes.ts';
import { blank, replaceSpans } from './spans.ts';
import { removed } from './words.ts';

export type { Finding, FindingKind } from './finding.ts';

/**
 * Plain numbers go first and are blanked, so that a date or phone number cannot hide them, and so that
 * taking them out later cannot uncover another: one `redact` is always enough.
 */
const numbers = (text: string): readonly Candidate[] => {
  const all = candidates(digitGroups(text));
  const plain = all.filter((candidate) => candidate.plain);
  if (plain.length === all.length) return plain;
  return [...plain, ...candidates(digitGroups(blankLookalikes(blank(text, plain))))];
};

/**
 * Patient identifiers in what a person typed (B3, D1), in order of `start`. Offsets are UTF-16 units of `text`.
 * Finds shapes, not people: names, photos and numbers spelt in words pass.
 */
export const scan = (text: string): readonly Finding[] => {
  const found = numbers(text);
  const blocks = found.map(({ kind, start, end }): Finding => ({ kind, severity: 'block', start, end }));
  const warnings = hints(found.length === 0 ? text : blank(text, found));
  return [...blocks, ...warnings].sort((a, b) => a.start - b.start);
};

/** `text` with every blocking number replaced by its kind. Warnings stay: the person decides on those. */
export const redact = (text: string): string =>
  replaceSpans(text, numbers(text), ({ kind }) => removed[kind]);
