import MiniSearch from 'minisearch';
import type { Hint } from './store.ts';

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

const emptyIndex = (): MiniSearch<Hint> =>
  new MiniSearch<Hint>({
    fields: ['what', 'where'],
    searchOptions: { boost: { what: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'OR' },
    processTerm: (term) => (common.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });

const same = (one: Hint, other: Hint): boolean => one.what === other.what && one.where === other.where;

/**
 * Up to `most` open requests that share at least half of the sentence's telling words (and two, if it has two).
 * At intake safety concerns are never among them: each is its own, and one must not hide another (D3.4, hazard H8).
 */
export type Finder = (what: string, hints: readonly Hint[], most?: number) => readonly Hint[];

/** Keeps its index from one list to the next, and reads only what came, went or changed in between. */
export const finder = (): Finder => {
  const index = emptyIndex();
  const indexed = new Map<string, Hint>();

  const follow = (wanted: ReadonlyMap<string, Hint>): void => {
    for (const [id, old] of indexed) {
      const fresh = wanted.get(id);
      if (fresh && same(old, fresh)) continue;
      index.remove(old);
      indexed.delete(id);
    }
    for (const [id, { what, where }] of wanted) {
      if (indexed.has(id)) continue;
      const hint = { id, what, where };
      index.add(hint);
      indexed.set(id, hint);
    }
  };

  return (what, hints, most = 3) => {
    const words = keyWords(what);
    if (words.length === 0) return [];
    const byId = new Map(hints.map((hint) => [hint.id, hint]));
    follow(byId);
    const enough = Math.max(Math.min(2, words.length), Math.ceil(words.length / 2));
    return index
      .search(words.join(' '))
      .filter((hit) => hit.queryTerms.length >= enough)
      .slice(0, most)
      .flatMap((hit) => byId.get(hit.id as string) ?? []);
  };
};

/** For a list that is looked through once. */
export const similar: Finder = (what, hints, most) => finder()(what, hints, most);
