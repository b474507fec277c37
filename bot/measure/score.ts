import type { Counts } from './figure.ts';
import type { Instrument } from './instrument.ts';

/** The most points of one answer. Points are whole numbers, so sums are exact in whatever order they are made. */
export const mostPoints = { 'umux-lite': 12, sus: 40 } as const;

export const none = ({ scoring }: Instrument): Counts => {
  if (scoring === 'share') return { kind: 'share', n: 0, yes: 0 };
  if (scoring === 'net') return { kind: 'net', n: 0, positive: 0, negative: 0 };
  return { kind: 'mean', n: 0, sum: 0, squares: 0, straight: 0 };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** B5: of SUS, odd items score x-1 and even ones 5-x; of UMUX-Lite, each scores x-1. */
const points = (scoring: keyof typeof mostPoints, answers: readonly number[]): number =>
  sumOf(answers.map((x, at) => (scoring === 'sus' && at % 2 === 1 ? 5 - x : x - 1)));

/** Whether every question has an answer, and each is on the scale. */
export const isComplete = ({ questions, scale }: Instrument, answers: readonly number[]): boolean =>
  answers.length === questions.length &&
  answers.every((x) => Number.isInteger(x) && x >= scale.from && x < scale.from + scale.words.length);

/**
 * The counts of one person's answers.
 * @throws RangeError where they are not complete
 */
const one = (instrument: Instrument, answers: readonly number[]): Counts => {
  if (!isComplete(instrument, answers)) throw new RangeError(`${instrument.id} cannot be scored`);
  const { scoring, scale } = instrument;
  const [answer = 0] = answers;
  const top = scale.from + scale.words.length - 1;
  const isYes = Number(answer >= top - 1);
  if (scoring === 'share') return { kind: 'share', n: 1, yes: isYes };
  if (scoring === 'net') {
    return { kind: 'net', n: 1, positive: isYes, negative: Number(answer <= scale.from + 1) };
  }
  const sum = points(scoring, answers);
  // B5: any answer given ten times makes 50, whatever the person thinks.
  const straight = Number(scoring === 'sus' && answers.every((x) => x === answer));
  return { kind: 'mean', n: 1, sum, squares: sum * sum, straight };
};

/** @throws TypeError where one cannot be added to the other */
export const added = (a: Counts, b: Counts): Counts => {
  const n = a.n + b.n;
  if (a.kind === 'share' && b.kind === 'share') return { kind: 'share', n, yes: a.yes + b.yes };
  if (a.kind === 'net' && b.kind === 'net') {
    return { kind: 'net', n, positive: a.positive + b.positive, negative: a.negative + b.negative };
  }
  if (a.kind === 'mean' && b.kind === 'mean') {
    const sum = a.sum + b.sum;
    return { kind: 'mean', n, sum, squares: a.squares + b.squares, straight: a.straight + b.straight };
  }
  throw new TypeError(`A ${b.kind} cannot be added to a ${a.kind}`);
};

const negated = (counts: Counts): Counts => {
  const n = -counts.n;
  if (counts.kind === 'share') return { kind: 'share', n, yes: -counts.yes };
  if (counts.kind === 'net') {
    return { kind: 'net', n, positive: -counts.positive, negative: -counts.negative };
  }
  const { sum, squares, straight } = counts;
  return { kind: 'mean', n, sum: -sum, squares: -squares, straight: -straight };
};

/** What is left of a group without the part of it that is `b`. */
export const without = (a: Counts, b: Counts): Counts => added(a, negated(b));

/**
 * With the answers of one more person.
 * @throws RangeError where they are not complete
 */
export const counted = (before: Counts, instrument: Instrument, answers: readonly number[]): Counts =>
  added(before, one(instrument, answers));

/** Where a UMUX-Lite score would be on the scale of SUS (B5: Lewis and others, 2013). */
export const susEquivalent = (umux: number): number => 0.65 * umux + 22.9;
