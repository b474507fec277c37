/** What stands in a text in place of somebody who is not named in public. */
const instead = 'a colleague';

/** Forms of address, and what joins the parts of a name: no part of who somebody is. */
const courtesies: ReadonlySet<string> = new Set(
  'dr mr mrs ms miss mx prof professor sir dame sister lord lady de da di van von der den la le el al bin ibn of the and'.split(
    ' ',
  ),
);

/**
 * Names that are also everyday words. Written small they are those words: "ward 7" of somebody called Ward would read
 * "a colleague 7". With a capital they are a name.
 */
const everyday: ReadonlySet<string> = new Set(
  'art bell bill black brown chance chase cook day dean faith field fields flower frank gold good grace green hall hand head hill hope hunt joy king lane little long love major mark may moss nurse page park pat penny pond pool price ray read reed rich rob rose said short small star stone summer sue swift wall ward waters way wells west white will winter wood woods wright young'.split(
    ' ',
  ),
);

/** Without accents and case, so that "Jose" is found where "José" was written. */
const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The parts by which people call each other, of at least two letters, and all of them as one word of an address. */
const partsOf = (name: string): readonly string[] => {
  const parts = folded(name)
    .split(/[^\p{L}']+/u)
    .map((part) => part.replace(/^'+|'+$/g, ''))
    .filter((part) => part.length > 1 && !courtesies.has(part));
  return [...parts, parts.join('')];
};

/** Whether a word, as written, is this part of a name. Two letters alone are a name only with a capital: "Al", "Jo". */
const isName = (word: string, parts: ReadonlySet<string>): boolean => {
  const plain = folded(word);
  if (!parts.has(plain)) return false;
  return isCapital(word) || (plain.length > 2 && !everyday.has(plain));
};

/** Letters alone: "Sam2" and "_sam_" are Sam. */
const wordsIn = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** "Sam's" is Sam, and O'Brien is O'Brien. */
const possessive = /['’]s$/iu;

const inPlace = (word: string, parts: ReadonlySet<string>): string | undefined => {
  if (isName(word, parts)) return instead;
  const owner = word.replace(possessive, '');
  return owner !== word && isName(owner, parts) ? `${instead}’s` : undefined;
};

/** Those words of a text that name somebody, as they are written there. */
export const namesIn = (text: string, names: readonly string[]): readonly string[] => {
  const parts = new Set(names.flatMap(partsOf));
  return (text.match(wordsIn) ?? []).filter((word) => inPlace(word, parts) !== undefined);
};

/** Several in a row were one name. */
const joined = new RegExp(`(?:${instead}[\\s-]+)+(?=${instead})`, 'g');

/**
 * A text without these people: a name that was typed into it is taken out as well, whole or in part, however it is
 * written (D5.4). Rather too much than too little: the approver reads what comes of it.
 */
export const withoutNames = (text: string, names: readonly string[]): string => {
  const parts = new Set(names.flatMap(partsOf));
  if (parts.size === 0) return text;
  const masked = text.replace(wordsIn, (word) => inPlace(word, parts) ?? word);
  if (masked === text) return text;
  return masked.replace(joined, '').replace(new RegExp(`^${instead}`), `A${instead.slice(1)}`);
};
