import { Constant, Expression, ExpressionFunctions, ExpressionType } from 'adaptive-expressions';
import { harms, kinds, reaches } from '../request/request.ts';
import { type Destination, type Named, namesNobody, readDestination } from './destination.ts';
import { type Facts, factNames, factsOf } from './facts.ts';

/** As the settings file has it. */
export interface Rule {
  readonly id: string;
  readonly when: string;
  readonly to: string;
  /** In plain words, after "sent to … because". */
  readonly because?: string | undefined;
}

/** A rule that was read and found sound. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly to: Destination;
  /** @throws where the condition cannot be worked out for these facts */
  readonly holds: (facts: Facts) => boolean;
}

export interface RuleSet {
  /** Every rule that cannot be used, with its place in the file and in its own text. */
  readonly faults: readonly string[];
  readonly ready: readonly ReadyRule[];
}

/**
 * All that a rule may use. The language has functions that can stop the process for half a minute (`isMatch`) or
 * fill its memory (`range`), so this is a list of what is let in, never of what is kept out.
 */
const allowed = new Set<string>([
  ExpressionType.Accessor,
  ExpressionType.Constant,
  ExpressionType.And,
  ExpressionType.Or,
  ExpressionType.Not,
  ExpressionType.Equal,
  ExpressionType.NotEqual,
  ExpressionType.Exists,
  'contains',
  'startsWith',
  'endsWith',
  'toLower',
  'true',
  'false',
]);

/** Nobody can read more at once, and what is let in takes a time that grows with these alone. */
const most = { nodes: 80, deep: 12 };

class Unusable extends Error {
  readonly at: { readonly line: number; readonly character: number };

  constructor(at: Unusable['at'], why: string) {
    super(why);
    this.at = at;
  }
}

/** The same length with nothing in its quotes, so that a name is not found inside of one. */
const unquoted = (text: string): string =>
  text.replace(/'[^']*'|"[^"]*"/g, (quoted) => quoted.replace(/[^\n]/g, ' '));

/** Where a name stands in a condition, counted from 1; the beginning where it is not to be found. */
const placeOf = (text: string, name: string): Unusable['at'] => {
  const before = new RegExp(`(?<![\\w.$])${name.replace(/[^\w]/g, '\\$&')}`).exec(unquoted(text))?.index ?? 0;
  const lines = text.slice(0, before).split('\n');
  return { line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
};

const lookupIn = (text: string) => (name: string) => {
  const evaluator = allowed.has(name) ? ExpressionFunctions.standardFunctions.get(name) : undefined;
  if (!evaluator) throw new Unusable(placeOf(text, name), `${name} may not be used in a rule`);
  return evaluator;
};

const sizeOf = (expression: Expression): { readonly nodes: number; readonly deep: number } => {
  const below = expression.children.map(sizeOf);
  return {
    nodes: below.reduce((sum, { nodes }) => sum + nodes, 1),
    deep: 1 + Math.max(0, ...below.map(({ deep }) => deep)),
  };
};

/** The parser counts lines from 1 and characters from 0, and says no more than where it stopped. */
const syntax = /^syntax error at line (\d+):(\d+)/;

const parsed = (when: string): Expression => {
  try {
    return Expression.parse(when, lookupIn(when));
  } catch (fault) {
    if (fault instanceof Unusable) throw fault;
    const why = fault instanceof Error ? fault.message.replace(/\s+/g, ' ') : String(fault);
    const [, line, character] = syntax.exec(why) ?? [];
    if (line && character) {
      const at = { line: Number(line), character: Number(character) + 1 };
      throw new Unusable(at, 'the condition cannot be read from here');
    }
    const name = /(\w+)\(/.exec(why)?.[1] ?? '';
    throw new Unusable(placeOf(when, name), why);
  }
};

/** What an answer can be. A rule that waits for any other waits for ever. */
const answers: Readonly<Record<string, readonly string[]>> = { kind: kinds, harm: harms, affects: reaches };

const wordOf = (part: Expression | undefined): string | undefined =>
  part instanceof Constant && typeof part.value === 'string' ? part.value.toLowerCase() : undefined;

/** The name of a fact that stands by itself, such as `kind`. */
const nameOf = (part: Expression | undefined): string =>
  part?.type === ExpressionType.Accessor ? String(wordOfName(part.children[0])) : '';

const wordOfName = (part: Expression | undefined): unknown =>
  part instanceof Constant ? part.value : undefined;

/** An answer that no request can have, as in `kind == 'saftey'`. */
const slipIn = (part: Expression): { readonly fault?: string; readonly at: string } => {
  if (part.type === ExpressionType.Equal || part.type === ExpressionType.NotEqual) {
    const [one, other] = part.children;
    for (const [fact, word] of [
      [nameOf(one), wordOf(other)],
      [nameOf(other), wordOf(one)],
    ] as const) {
      const known = answers[fact];
      if (known && word !== undefined && !known.includes(word)) {
        return { fault: `${fact} is one of ${known.join(', ')}, and never ${word}`, at: fact };
      }
    }
  }
  return part.children.map(slipIn).find(({ fault }) => fault) ?? { at: '' };
};

/** Facts are in lower case, and so is what they are compared with: the file may say 'Ward 9'. */
const lowered = (part: Expression): void => {
  if (part.type === ExpressionType.Accessor) return;
  if (part instanceof Constant && typeof part.value === 'string') part.value = part.value.toLowerCase();
  for (const child of part.children) lowered(child);
};

const conditionOf = (when: string): ReadyRule['holds'] => {
  const expression = parsed(when);
  // A slip that would never be true.
  const unknown = expression.references().find((name) => !factNames.has(name));
  if (unknown) throw new Unusable(placeOf(when, unknown), `${unknown} is not a fact of a request`);
  const { nodes, deep } = sizeOf(expression);
  if (nodes > most.nodes || deep > most.deep) {
    const why = `more than ${most.nodes} parts or ${most.deep} levels; make two rules of it`;
    throw new Unusable({ line: 1, character: 1 }, why);
  }
  const { fault, at } = slipIn(expression);
  if (fault) throw new Unusable(placeOf(when, at), fault);
  lowered(expression);
  return (facts) => {
    const { value, error } = expression.tryEvaluate(facts);
    if (error) throw new Error(error);
    return value === true;
  };
};

const examples = [{ what: '' }, { what: 'The printer is broken', where: 'Ward 4', harm: 'could' }] as const;

const triedOut = (when: string): ReadyRule['holds'] => {
  const holds = conditionOf(when);
  // What fails for any request is found now. It also loads what the language loads on first use.
  for (const example of examples) holds(factsOf(example));
  return holds;
};

const placeFor = (text: string, named: Named | undefined): Destination => {
  const to = readDestination(text);
  const odd = to.kind === 'fault' ? to : named && namesNobody(to, named);
  if (odd) throw new Error(`to, character ${odd.at}: ${odd.why}`);
  if (to.kind === 'fault') throw new Error(to.why);
  return to;
};

const faultWords = (fault: unknown): string => {
  if (fault instanceof Unusable)
    return `line ${fault.at.line}, character ${fault.at.character}: ${fault.message}`;
  return fault instanceof Error ? fault.message : String(fault);
};

/** Reads the rules of the settings file. Without `named`, where they go is not compared with who is there. */
export const readRules = (rules: readonly Rule[], named?: Named): RuleSet => {
  const faults: string[] = [];
  /** Each half of a rule is read whatever is wrong with the other: one start shows every fault. */
  const read = <Part>(place: string, part: () => Part): Part | undefined => {
    try {
      return part();
    } catch (fault) {
      faults.push(`${place}: ${faultWords(fault)}`);
      return undefined;
    }
  };
  const ready = rules.flatMap((rule, at) => {
    const place = `routing.${at} (${rule.id})`;
    const holds = read(place, () => triedOut(rule.when));
    const to = read(place, () => placeFor(rule.to, named));
    return holds && to ? [{ rule, to, holds }] : [];
  });
  return { faults, ready };
};
