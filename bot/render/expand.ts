import { GlobalSettings, Template } from 'adaptivecards-templating';
import { type Guard, guardsOf, missingGuards } from './guards.ts';

/**
 * adaptivecards-templating made strict. By itself it shows `${field}` for a field that the data lacks and drops
 * an element whose `$when` it cannot read; both hide a mistake from us and show it on a ward. Here they throw.
 */
const missing: string[] = [];
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
  missing.push(path);
  return path;
};

interface Prepared {
  readonly template: Template;
  readonly guards: readonly Guard[];
}

/** Parsing expressions costs a hundred times an expansion, so each template is parsed once, on first use. */
const prepared = new WeakMap<object, Prepared>();

const prepare = (template: object): Prepared => {
  const known = prepared.get(template);
  if (known) return known;
  const fresh = { template: new Template(template), guards: guardsOf(template) };
  prepared.set(template, fresh);
  return fresh;
};

/**
 * The card of a template and its data. Neither is changed; the result shares nothing with the template that a
 * caller could spoil.
 * @throws Error naming the paths that the data lacks
 */
export const expand = (template: object, data: object): object => {
  const { template: ready, guards } = prepare(template);
  missing.length = 0;
  const card = ready.expand({ $root: data }) as object;
  const lacking = [...missingGuards(guards, data), ...missing];
  if (lacking.length > 0) throw new Error(`The card's data lacks ${[...new Set(lacking)].join(', ')}`);
  return card;
};
