import type { DigitGroup } from './digit-groups.ts';
import type { NumberKind, Span } from './finding.ts';
import { kindOfNumber } from './nhs-number.ts';

/** A patient number as written. `plain`: grouped as such numbers are, so no date or phone number explains it. */
export interface Candidate extends Span {
  readonly kind: NumberKind;
  readonly plain: boolean;
}

const oneByOne = '1-1-1-1-1-1-1-1-1-1';
const throughAnyMark = new Set(['3-3-4', oneByOne]);
const plainShapes = new Set(['10', '5-5', '3-3-4', oneByOne]);

/** The number that starts with group `first` and takes whole groups until it has exactly ten digits. */
const candidateAt = (groups: readonly DigitGroup[], first: number): Candidate | undefined => {
  let digits = '';
  let shape = '';
  let hard = false;
  for (let i = first; i < groups.length && digits.length < 10; i++) {
    const group = groups[i];
    if (group === undefined || (i > first && group.gap === 'none')) return undefined;
    hard ||= i > first && group.gap === 'hard';
    digits += group.digits;
    shape += i > first ? `-${group.digits.length}` : group.digits.length;
    if (digits.length !== 10 || (hard && !throughAnyMark.has(shape))) continue;
    const kind = kindOfNumber(digits);
    const start = groups[first]?.start ?? group.start;
    return kind && { start, end: group.end, kind, plain: plainShapes.has(shape) };
  }
  return undefined;
};

/** Every patient number the groups can be read as; they may overlap. A run of over ten digits is not cut up. */
export const candidates = (groups: readonly DigitGroup[]): readonly Candidate[] => {
  const found: Candidate[] = [];
  for (let first = 0; first < groups.length; first++) {
    const candidate = candidateAt(groups, first);
    if (candidate) found.push(candidate);
  }
  return found;
};
