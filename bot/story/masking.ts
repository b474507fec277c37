import { formsOf, isForm, isPlural, unspaced } from './names.ts';

/** What stands in a text in place of somebody who is not named in public. */
const instead = 'a colleague';

/** Letters alone: "Sam2" and "_sam_" are Sam. */
const wordsIn = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** "Sam's" is Sam, and O'Brien is O'Brien. */
const possessive = /['’]s$/iu;

const inPlace = (word: string, forms: ReadonlySet<string>): string | undefined => {
  const owner = word.replace(possessive, '');
  if (owner !== word && isForm(owner, forms)) return `${instead}’s`;
  if (isForm(word, forms)) return instead;
  if (isPlural(word, forms)) return instead;
  // A part of a double name, or two words that somebody joined.
  const parts = owner.split('-');
  return parts.length > 1 && parts.some((part) => isForm(part, forms)) ? instead : undefined;
};

/** Several in a row were one name. */
const joined = new RegExp(`(?:${instead}[\\s-]+)+(?=${instead})`, 'g');

/** Where words have no space between them a name is found as it stands. */
const withoutUnspaced = (text: string, names: readonly string[]): string => {
  const parts = names
    .filter((name) => unspaced.test(name))
    .flatMap((name) => [name.replace(/\s+/gu, ''), name, ...name.split(/\s+/u)])
    .filter((part) => [...part].length > 1)
    .sort((one, other) => other.length - one.length);
  return parts.reduce((left, part) => left.replaceAll(part, ` ${instead} `), text);
};

/** Those words of a text that name somebody, as they are written there. */
export const namesIn = (text: string, names: readonly string[]): readonly string[] => {
  const forms = formsOf(names);
  return (text.match(wordsIn) ?? []).filter((word) => inPlace(word, forms) !== undefined);
};

/**
 * Texts without these people: a name that was typed into one is taken out as well, whole or in part (D5.4). Rather too
 * much than too little: the approver reads what comes of it. Nicknames and initials alone are not found.
 */
export const masking = (names: readonly string[]): ((text: string) => string) => {
  const forms = formsOf(names);
  return (text) => {
    if (forms.size === 0) return text;
    const masked = withoutUnspaced(text, names).replace(wordsIn, (word) => inPlace(word, forms) ?? word);
    if (masked === text) return text;
    return masked.replace(joined, '').replace(new RegExp(`^${instead}`), `A${instead.slice(1)}`);
  };
};

export const withoutNames = (text: string, names: readonly string[]): string => masking(names)(text);
