import { scan } from '../privacy/scan.ts';
import type { Written } from './settings.ts';

/**
 * Ids, telephone numbers and times: what nobody types words into. One id of Entra in 500 holds digits that pass for a
 * patient's number, and a list of 500 people would be refused for it.
 */
const notWords: ReadonlySet<string> = new Set([
  'id',
  'people',
  'otherwise',
  'deputy',
  'cover',
  'buddy',
  'team',
  'number',
  'from',
  'to',
]);

/** A rule's name is words, unlike all other ids. */
const isWords = (name: string, [section]: readonly string[]): boolean =>
  !notWords.has(name) || (section === 'routing' && name === 'id');

/** Every text in it, with its place. The items of a list of texts are called as the list is. */
const textsIn = (value: unknown, place: readonly string[]): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') {
    const name = place.findLast((part) => !/^\d+$/.test(part)) ?? '';
    return isWords(name, place) ? [[place.join('.'), value]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...place, name]));
};

/**
 * D1.2: names, labels and reasons are words that people typed, and colleagues read them. What is only doubtful passes:
 * settings are the trust's own words, and days and places stand in them by right.
 */
export const typedFaults = (sections: Written): readonly string[] =>
  textsIn(sections, []).flatMap(([place, text]) =>
    scan(text).some(({ severity }) => severity === 'block') ? [`${place}: this holds a patient number`] : [],
  );
