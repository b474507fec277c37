import type { Member } from '../core/organisation.ts';
import { isOpen, type Request } from '../request/request.ts';
import { type Destination, destinationOf, leadsFor, type Named } from './destination.ts';
import { factsAgain } from './facts.ts';
import type { ReadyRule } from './parse.ts';
import { firstThatHolds, type Hit, noLead } from './router.ts';

/** What the rules say of a request that they saw before, from what was kept of it then (invariant 9). */
export const replayed = (request: Request, rules: readonly ReadyRule[]): Hit => {
  const { inputs } = request;
  // A rule that failed on that day sent it to the last, and may not fail today.
  if (inputs?.failed || inputs?.slow) return { hit: rules.at(-1) };
  return firstThatHolds(rules, factsAgain(request));
};

/** One request that other rules would send elsewhere: ids and places, and nothing that anybody typed. */
export interface Move {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly rule: string;
}

export interface DryRun {
  readonly moves: readonly Move[];
  /** By the name of the rule that would decide. */
  readonly byRule: ReadonlyMap<string, number>;
  readonly replayed: number;
  /** Same place, by another rule. */
  readonly renamed: number;
  /** Raised in confidence or in reply to a broadcast: no rule decides on those. */
  readonly apart: number;
  /** Of the moves, those that nobody has finished. */
  readonly open: number;
}

/** Where the rules sent it, before anybody sent it elsewhere. */
const firstPlace = (request: Request): string => request.overruled?.[0]?.from ?? destinationOf(request);

/** Everybody who gets what is for this lead: themselves, and whoever the file names in their place. */
const inPlaceOf = ({ id, deputy, away = [] }: Member): readonly (string | undefined)[] => [
  id,
  deputy,
  ...away.map(({ cover }) => cover),
];

/** A lead whom the new rule could choose too is where they are, and so is whoever stood in for one. */
const stays = (place: string, to: Destination, { people }: Named): boolean => {
  if (to.kind === 'informatics') return place === 'informatics';
  if (to.kind === 'group') return place === `group:${to.id}`;
  // All of them: where a person sent it, or a rule of before.
  if (to.wants.length === 0 && place === 'lead') return true;
  return leadsFor(to.wants, people)
    .flatMap(inPlaceOf)
    .some((id) => place === `lead:id=${id}`);
};

const informatics: Destination = { kind: 'informatics' };

const moveOf = (request: Request, { hit }: Hit, named: Named): Move | undefined => {
  const { id, rule, because } = request;
  const from = firstPlace(request);
  if (stays(from, hit?.to ?? informatics, named)) return undefined;
  // It was in nobody's time on that day, which is not the doing of the rule.
  if (because === noLead && rule === hit?.rule.id) return undefined;
  return { id, from, to: hit?.rule.to ?? 'informatics', before: rule, rule: hit?.rule.id ?? 'no rule' };
};

/** What a changed rule file would do to requests of the past. */
export const dryRun = (requests: readonly Request[], rules: readonly ReadyRule[], named: Named): DryRun => {
  const moves: Move[] = [];
  const byRule = new Map<string, number>();
  let renamed = 0;
  let open = 0;
  const decided = requests.filter(({ confidential, answers }) => !confidential && !answers);
  for (const request of decided) {
    const hit = replayed(request, rules);
    const rule = hit.hit?.rule.id ?? 'no rule';
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    const move = moveOf(request, hit, named);
    if (move) moves.push(move);
    if (move && isOpen(request)) open += 1;
    if (!move && rule !== request.rule) renamed += 1;
  }
  const apart = requests.length - decided.length;
  return { moves, byRule, replayed: decided.length, renamed, apart, open };
};
