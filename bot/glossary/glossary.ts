import { roles } from './roles.ts';
import { safety } from './safety.ts';
import { service } from './service.ts';
import { systems } from './systems.ts';
import type { Term } from './term.ts';
import { timeAndPlace } from './time-and-place.ts';

export const themes = ['service', 'safety', 'roles', 'systems', 'time-and-place'] as const;

export type Theme = (typeof themes)[number];

/** Part C of the domain facts, in plain words: where clinical and technical people mean different things (A3.3). */
export const glossary: Readonly<Record<Theme, readonly Term[]>> = {
  service,
  safety,
  roles,
  systems,
  'time-and-place': timeAndPlace,
};

export const everyTerm: readonly Term[] = themes.flatMap((theme) => glossary[theme]);

/** "Residual risk" of a card or a search as "residual-risk": letters and digits with one hyphen between. */
export const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const names = ({ term, full, also = [] }: Term): readonly string[] =>
  [term, ...(full ? [full] : []), ...also].map(idOf);

const byName = new Map(everyTerm.flatMap((term) => names(term).map((name) => [name, term] as const)));

/** The terms that a card links to, in its order. One that is no longer in the glossary is left out. */
export const termsNamed = (ids: readonly string[]): readonly Term[] => [
  ...new Set(ids.flatMap((id) => byName.get(id) ?? [])),
];

/** "What is a CAB?" asks for the CAB. */
const asked = (text: string): string => idOf(text).replace(/^(what-(is|are|does)(-|$))?((an?|the)-)?/, '');

/** What somebody looks for: by name, else by part of a name, else by its meaning. */
export const search = (text: string): readonly Term[] => {
  const wanted = asked(text);
  if (!wanted) return [];
  const exact = byName.get(wanted);
  if (exact) return [exact];
  const named = everyTerm.filter((term) => names(term).some((name) => `-${name}`.includes(`-${wanted}`)));
  if (named.length > 0) return named;
  return everyTerm.filter(({ means }) => `-${idOf(means)}-`.includes(`-${wanted}-`));
};
