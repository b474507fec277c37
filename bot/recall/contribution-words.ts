import { count as thousands } from '../core/words.ts';
import { outcomes } from '../request/request.ts';
import { outcomeWords } from '../request/words.ts';
import { type Answer, answers, type Side, sides } from '../story/story.ts';
import { type Came, type Deed, partOf, type Sums } from './contribution.ts';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export const cameWords: Readonly<Record<Came, string>> = {
  ...outcomeWords,
  open: 'Still open',
  withdrawn: 'Withdrawn',
};

const allCame: readonly Came[] = [...outcomes, 'open', 'withdrawn'];

export const sideNames: Readonly<Record<Side, string>> = {
  clinical: 'Clinical side',
  digital: 'Digital side',
};

/** What was said to being named. The same on the card and in the files, which others may come to read. */
export const answerWords: Readonly<Record<Answer | 'silent', string>> = {
  named: 'By name',
  unnamed: 'Without a name',
  thanks: 'Thanked in private',
  no: 'Not named',
  silent: 'Not answered yet',
};

/** "Done: 9. Not now: 2." */
const parts = <Key extends string>(
  keys: readonly Key[],
  counts: Readonly<Partial<Record<Key, number>>>,
  words: Readonly<Record<Key, string>>,
): string =>
  keys
    .flatMap((key) => {
      const count = counts[key] ?? 0;
      return count > 0 ? [`${words[key]}: ${thousands(count)}.`] : [];
    })
    .join(' ');

const fact = (title: string, count: number, more = ''): readonly Fact[] =>
  count > 0 ? [{ title, value: more === '' ? thousands(count) : `${thousands(count)} in all. ${more}` }] : [];

/** One stretch of time, what there is none of left out. */
export const sumsWords = (sums: Sums): readonly Fact[] => {
  const { raised, came, told, posted, part, named } = sums;
  return [
    ...fact('Requests raised', raised, parts(allCame, came, cameWords)),
    ...fact('Outcomes given', sums.outcomes),
    ...fact('Questions asked', sums.asked),
    ...fact('Questions answered', sums.answered),
    ...fact('Stories told', told, `Posted: ${thousands(posted)}.`),
    ...fact('Stories taken part in', partOf(sums), parts(sides, part, sideNames)),
    ...(partOf(sums) > 0
      ? [{ title: 'Named', value: parts([...answers, 'silent'], named, answerWords) }]
      : []),
  ];
};

export const deedTitles: Readonly<Record<Deed['kind'], string>> = {
  raised: 'Request raised',
  outcome: 'Outcome given',
  asked: 'Question asked',
  answered: 'Question answered',
  told: 'Story told',
  part: 'Story taken part in',
};
