import { everyTerm, termsNamed } from '../../bot/glossary/glossary.ts';
import type { Term } from '../../bot/glossary/term.ts';
import { allowedTerms, everyday } from './allowed.ts';
import type { Shown } from './shown.ts';

interface Name {
  readonly term: Term;
  readonly name: string;
  readonly regex: RegExp;
}

/** A short form is one in capitals alone: "RAID" is a list, a raid is none. */
const regexFor = (name: string): RegExp =>
  new RegExp(`(?<![\\w-])${name}s?(?![\\w-])`, /^[A-Z]{2}/.test(name) ? '' : 'i');

/** Every way to say a word of ITIL, PRINCE2 or MSP. "P1" and its like have a rule of their own. */
const names: readonly Name[] = everyTerm
  .filter(({ method }) => method !== undefined)
  .flatMap((term) =>
    [term.term, ...(term.full ? [term.full] : []), ...(term.also ?? [])]
      .filter((name) => !/^P\d$/.test(name) && !Object.hasOwn(everyday, name))
      .map((name) => ({ term, name, regex: regexFor(name) })),
  );

/** The terms to which the buttons of a card lead. */
export const linkedIn = (template: object): ReadonlySet<Term> => {
  const lists = [...JSON.stringify(template).matchAll(/"terms":"([^"]+)"/g)];
  return new Set(termsNamed(lists.flatMap(([, list = '']) => list.split(','))));
};

/** A3.3: the words of a method in a text that has no way to their meaning. */
export const unexplained = ({ text, where }: Shown, linked: ReadonlySet<Term>): readonly string[] =>
  names
    .filter(({ term, regex }) => regex.test(text) && !linked.has(term))
    .filter(({ term }) => !allowedTerms.some((one) => one.term === term.term && one.where.test(where)))
    .map(({ name }) => name);

/** Whether a text has this term, linked or not. */
export const hasTerm = (text: string, term: string): boolean =>
  names.some((one) => one.term.term === term && one.regex.test(text));
