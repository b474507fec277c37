import { dateWords } from '../calendar/words.ts';
import { escapeMarkdown, listed } from '../core/text.ts';
import { capital, counted } from '../core/words.ts';
import type { Credit } from './public-words.ts';
import type { Answer, Gain, Kind, Side } from './story.ts';

/** A6.13: the triple aim, in words that need no explaining. */
export const gainWords: Readonly<Record<Gain, string>> = {
  outcomes: 'Better outcomes for patients',
  experience: 'Better experience for patients or staff',
  cost: 'Less cost or waste',
};

/** What a reader sees above the title. */
export const kindWords: Readonly<Record<Kind, string>> = {
  together: 'A success story',
  'changed-mind': 'Somebody changed their mind',
};

export const sideWords: Readonly<Record<Side, string>> = {
  clinical: 'On the clinical side',
  digital: 'On the digital side',
};

/** What somebody chooses from when they are asked for their consent. */
export const answerTitles: Readonly<Record<Answer, string>> = {
  named: 'Yes, name me',
  unnamed: 'Yes, without my name',
  thanks: 'Thank me in private only',
  no: 'No',
};

/** "Nadia Rahman and 2 colleagues". A side of which nobody wants to be told is there all the same (A8.1). */
export const creditWords = ({ names, unnamed }: Credit): string => {
  const others = unnamed === 0 ? [] : [unnamed === 1 ? 'a colleague' : counted(unnamed, 'colleague')];
  const all = [...names.map(escapeMarkdown), ...others];
  if (all.length === 0) return 'A team that is not named here';
  const words = listed(all);
  return names.length === 0 ? capital(words) : words;
};

/** "Tuesday 24 November 2026". */
export const dayOn = (at: string, zone: string): string => dateWords(new Date(at), zone);
