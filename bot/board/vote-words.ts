import type { Choice } from '../clock/priority.ts';
import { digits, type Level, levelOf } from '../request/risk-matrix.ts';
import type { Vote } from './store.ts';
import type { Band, Tally } from './tally.ts';

/** D7.1: never a bare number. */
const valueWords: Readonly<Record<Level, string>> = {
  1: 'Worth very little',
  2: 'Worth a little',
  3: 'Worth something',
  4: 'Worth a lot',
  5: 'Worth a very great deal',
};

const costWords: Readonly<Record<Level, string>> = {
  1: 'Very little work',
  2: 'Little work',
  3: 'Some work',
  4: 'A lot of work',
  5: 'A very great deal of work',
};

export const valueChoices: readonly Choice[] = digits.map((digit) => ({
  title: valueWords[levelOf(digit)],
  value: digit,
}));

export const costChoices: readonly Choice[] = digits.map((digit) => ({
  title: costWords[levelOf(digit)],
  value: digit,
}));

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** A person's own vote, for themselves alone. */
export const ownVoteWords = ({ value, cost }: Pick<Vote, 'value' | 'cost'>): string =>
  `You said: ${lower(valueWords[value])}, ${lower(costWords[cost])}.`;

const worth: Readonly<Record<Band, string>> = {
  low: 'Worth little',
  middle: 'Worth something',
  high: 'Worth a lot',
};
const work: Readonly<Record<Band, string>> = {
  low: 'little work',
  middle: 'some work',
  high: 'a lot of work',
};

const pair = (value: Band, cost: Band): string => `${worth[value]}, ${work[cost]}`;

/** The quarter of the usual square of worth against work, in words. */
const quarter = (value: Band, cost: Band): string => {
  if (value === 'middle' || cost === 'middle') return 'Talk about it';
  if (value === 'high') return cost === 'low' ? 'Worth doing soon' : 'Worth planning with care';
  return cost === 'low' ? 'When there is time' : 'Hard to justify';
};

/** "Worth a lot, little work: 4 of 6", with what the group as a whole made of it first. */
export const tallyLines = ({ voted, groups, middle }: Tally): readonly string[] => {
  if (!middle) return ['Nobody voted.'];
  return [
    `${quarter(middle.value, middle.cost)}. In the middle: ${lower(pair(middle.value, middle.cost))}.`,
    ...groups.map(({ value, cost, count }) => `${pair(value, cost)}: ${count} of ${voted}`),
  ];
};

export const turnoutWords = ({ voted, of }: Tally): string => `${voted} of ${of} have voted.`;
