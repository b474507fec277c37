import type { Span } from './finding.ts';

/**
 * What stands between two groups of digits. `soft` is what people put inside any number; `hard` is other
 * punctuation, believed only in a telling grouping; `none` keeps the groups apart.
 */
export type Gap = 'soft' | 'hard' | 'none';

/** Digits with nothing between them, in any script, and the gap before them. */
export interface DigitGroup extends Span {
  readonly digits: string;
  readonly gap: Gap;
}

/** A table pasted from another screen leaves wide gaps. Spaces, dashes, dots, underscores, and whatever cannot be seen (zero-width, controls, combining marks). */
const soft = /^[\s\p{Cc}\p{Cf}\p{DI}\p{M}\p{Pd}\p{Pc}\u2212.·•․‥…‧∙⋅。．・･]{1,80}$/u;
const anyMark = /^[\s\p{Cc}\p{Cf}\p{DI}\p{M}\p{P}\p{S}]{1,12}$/u;

/** Markup counts as one character: text that comes out of a Teams message may still carry it. */
const space = /&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj);/g;
const tag = /<\/?[a-z]{1,10}>|\*\*/gi;

const gapOf = (between: string): Gap => {
  const marks = between.length > 3 ? between.replace(space, ' ').replace(tag, '*') : between;
  if (soft.test(marks)) return 'soft';
  return anyMark.test(marks) ? 'hard' : 'none';
};

const isDigit = /^\p{Nd}$/u;

/** Unicode keeps each script's digits in order from zero, ten by ten, so the place in the run is the value. */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
};

const asciiOnly = /^\d+$/;
const toAscii = (digits: string): string =>
  asciiOnly.test(digits) ? digits : Array.from(digits, digitValue).join('');

/** Every group of digits, left to right. Groups too long to be a patient number keep their own script. */
export const digitGroups = (text: string): readonly DigitGroup[] => {
  const groups: DigitGroup[] = [];
  let previous = 0;
  for (const match of text.matchAll(/\p{Nd}+/gu)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const gap = groups.length === 0 ? 'none' : gapOf(text.slice(previous, start));
    // Twenty: ten digits of two UTF-16 units each.
    groups.push({ start, end, gap, digits: raw.length > 20 ? raw : toAscii(raw) });
    previous = end;
  }
  return groups;
};
