import { dateWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { count, counted } from '../core/words.ts';
import type { Results } from '../measure/figure.ts';
import type { Pulse } from './pulse.ts';

export const withheldWords = (withheld: Results['withheld'], least: number): string =>
  withheld === 'alike'
    ? 'Another pulse is too much like this one. Together they would give single answers away, so nothing is shown.'
    : `Fewer than ${count(least)} answered, so nothing is shown.`;

export const othersWords = 'The colleagues who did not answer may think otherwise.';

export const straightWords = (straight: number): string =>
  `${counted(straight, 'colleague')} gave the same answer ten times. They are counted.`;

export const causedWords = (caused: readonly string[]): string => {
  const shown = caused.slice(0, 10).join(', ');
  const rest = caused.length > 10 ? ` and ${count(caused.length - 10)} more` : '';
  return `Requests made of comments: ${shown}${rest}`;
};

/** D4.4: no other round before this one is answered. */
export const nextWords = ({ nextAt }: Pulse, heard: string | undefined, { zone }: Organisation): string => {
  if (nextAt === undefined) return '';
  return heard === undefined
    ? 'The next round waits until you have told them what you heard.'
    : `The next round: ${dateWords(new Date(nextAt), zone)}`;
};
