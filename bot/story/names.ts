/** Forms of address and joining words: no part of who somebody is. */
const courtesies: ReadonlySet<string> = new Set(
  'dr mr mrs ms miss mx prof professor sir of the and'.split(' '),
);

/**
 * Names, and parts of names, that are also everyday words. Written small they are those words: "ward 7" of somebody
 * called Ward would read "a colleague 7". With a capital they are a name.
 */
const everyday: ReadonlySet<string> = new Set(
  'al art bell bill bin black brown chance chase cook da dame day de dean del den der di do el faith field fields flower frank gold good grace green hall hand head hill hope hunt ibn joy king la lady lane le little long lord love major mark may moss nurse page park pat penny pond pool price ray read reed rich rob rose said short sister small star stone sue summer swift van von wall ward waters way wells west white will winter wood woods wright young'.split(
    ' ',
  ),
);

/** Letters that Unicode does not take apart into a letter and its mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŋ: 'n' },
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' },
};

/** How the same letters are spelt where a keyboard lacks them: "Joerg" is Jörg. */
const spelt: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  [...text].map((letter) => letters[letter] ?? letter).join('');

const folded = (word: string): string =>
  replaced(word, plainLetters)
    .normalize('NFD')
    .replace(/[\p{M}'’-]/gu, '');

/** A word in every spelling by which it may be the same name: without accents, or with them spelt out. */
export const spellingsOf = (word: string): readonly string[] => {
  const small = word.normalize('NFC').toLowerCase();
  return [...new Set([folded(small), folded(replaced(small, spelt))])];
};

/** Scripts that put no space between two words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const wordsOf = (name: string): readonly string[] =>
  name.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word !== '' && !courtesies.has(word.toLowerCase()));

/** What stands for the whole name in an address or a short form: "samokafor", "sokafor", "okafors". */
const joinedOf = (words: readonly string[]): readonly string[] => {
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  if (last === '') return [];
  const initial = [...first][0] ?? '';
  return [words.join(''), `${last}${first}`, `${initial}${last}`, `${last}${initial}`];
};

/** Every form, folded, by which one of these people may be called in a text. */
export const formsOf = (names: readonly string[]): ReadonlySet<string> => {
  const all = names.flatMap((name) => {
    const words = wordsOf(name);
    const parts = words.flatMap((word) => word.split(/['’-]/u));
    return [...words, ...parts.filter((part) => [...part].length > 2), ...joinedOf(words)];
  });
  return new Set(all.flatMap(spellingsOf).filter((form) => [...form].length > 1));
};

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether a word, as written, is one of these forms. Two letters alone are a name only with a capital: "Jo". */
export const isForm = (word: string, forms: ReadonlySet<string>): boolean => {
  const form = spellingsOf(word).find((one) => forms.has(one));
  return form !== undefined && (isCapital(word) || (form.length > 2 && !everyday.has(form)));
};

/** "Nadias idea", "the Rahmans": no apostrophe, and a capital. */
export const isPlural = (word: string, forms: ReadonlySet<string>): boolean =>
  isCapital(word) && word.length > 4 && /s$/iu.test(word) && isForm(word.slice(0, -1), forms);
