import { Expression, ExpressionFunctions, ExpressionType } from 'adaptive-expressions';
import type { Desk, Report } from '../request/request.ts';

export interface Rule {
  readonly id: string;
  readonly when: string;
  readonly to: Desk;
}

export interface Route {
  readonly desk: Desk;
  readonly rule: string;
}

export interface Routing {
  /** Every rule that cannot be used, with its place in the file. */
  readonly faults: readonly string[];
  readonly to: (report: Report) => Route;
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

const facts = new Set(['kind', 'harm', 'affects', 'where', 'what', 'true', 'false']);

const lookup = (name: string) => {
  const evaluator = allowed.has(name) ? ExpressionFunctions.standardFunctions.get(name) : undefined;
  if (!evaluator) throw new Error(`${name} may not be used in a rule`);
  return evaluator;
};

/** Names in a rule that no request has: a slip that would never be true. */
const unknownFacts = (expression: Expression): readonly string[] =>
  expression.references().filter((name) => !facts.has(name));

const parse = (rule: Rule): Expression => {
  const expression = Expression.parse(rule.when, lookup);
  const [unknown] = unknownFacts(expression);
  if (unknown) throw new Error(`${unknown} is not a fact of a request`);
  return expression;
};

/** What a rule sees. Left-out answers count as the mildest, and words are lower case. */
const factsOf = (report: Report): Readonly<Record<string, string>> => ({
  kind: report.kind ?? 'incident',
  harm: report.harm ?? 'no',
  affects: report.affects ?? 'me',
  where: (report.where ?? '').toLowerCase(),
  what: report.what.toLowerCase(),
});

/** The ordered rules of the settings file; the first that holds decides, informatics where none does. */
export const routing = (rules: readonly Rule[]): Routing => {
  const faults: string[] = [];
  const ready = rules.flatMap((rule, at) => {
    try {
      return [{ rule, expression: parse(rule) }];
    } catch (fault) {
      faults.push(`routing.${at} (${rule.id}): ${fault instanceof Error ? fault.message : fault}`);
      return [];
    }
  });
  return {
    faults,
    to: (report) => {
      const seen = factsOf(report);
      const hit = ready.find(({ expression }) => expression.tryEvaluate(seen).value === true);
      return hit ? { desk: hit.rule.to, rule: hit.rule.id } : { desk: 'informatics', rule: 'no rule' };
    },
  };
};
