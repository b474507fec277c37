import { localTime } from '../calendar/local-day.ts';
import { outcomeWords } from '../request/words.ts';
import type { Credit } from '../story/public-words.ts';
import type { Side } from '../story/story.ts';
import { type Award, type Evidence, isReady, type Lack } from './award.ts';

/** What is missing, after "It lacks". */
export const lackWords: Readonly<Record<Lack, string>> = {
  measure: 'a measure before and after',
  clinical: 'a named person on the clinical side',
  digital: 'a named person on the digital side',
  request: 'a request with an outcome',
};

export const notMeasured = 'Not measured';

export const readyWords = (award: Award): string =>
  isReady(award) ? 'Yes' : `No, it lacks ${award.lacks.map((lack) => lackWords[lack]).join('; ')}`;

export const creditOn = ({ credits }: Award, side: Side): Credit =>
  credits.find((credit) => credit.side === side) ?? { side, names: [], unnamed: 0 };

/** What came of a request, in one or two words. */
export const cameWords = ({ outcome, withdrawn }: Evidence): string => {
  if (outcome) return outcomeWords[outcome];
  return withdrawn ? 'Withdrawn' : 'No outcome yet';
};

/** In a form that sorts in a spreadsheet, by the clock on the wall. */
export const sortedDay = (at: string | undefined, zone: string): string =>
  at === undefined ? '' : localTime(new Date(at), zone).toFormat('yyyy-MM-dd');
