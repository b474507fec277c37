import MiniSearch from 'minisearch';
import type { Hint } from './store.ts';

const options = {
  fields: ['what', 'where'],
  searchOptions: { boost: { what: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'OR' },
} as const;

/** Words too common on a ward to mean that two requests are alike. */
const common = new Set(
  'a an and are as at be been but by can cannot cant do does for from get has have i in is isnt it my not of off on or our please so that the there this to up was we when will with work working wont you'.split(
    ' ',
  ),
);

/** A sentence has a dozen telling words; a pasted page would cost a fifth of a second of fuzzy search. */
const mostWords = 30;

const keyWords = (text: string): readonly string[] =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])]
    .filter((word) => !common.has(word))
    .slice(0, mostWords);

/**
 * Up to `most` open requests that share at least half of the sentence's telling words (and two, if it has two).
 * Safety concerns are never among them: each is its own, and one must not hide another (D3.4, hazard H8).
 */
export const similar = (what: string, hints: readonly Hint[], most = 3): readonly Hint[] => {
  const words = keyWords(what);
  if (words.length === 0) return [];
  const byId = new Map(hints.map((hint) => [hint.id, hint]));
  const index = new MiniSearch<Hint>({
    ...options,
    fields: [...options.fields],
    processTerm: (term) => (common.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });
  index.addAll([...byId.values()]);
  const enough = Math.min(2, words.length);
  return index
    .search(words.join(' '))
    .filter((hit) => hit.queryTerms.length >= Math.max(enough, Math.ceil(words.length / 2)))
    .slice(0, most)
    .flatMap((hit) => byId.get(hit.id as string) ?? []);
};
