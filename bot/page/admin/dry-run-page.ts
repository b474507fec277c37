import { counted } from '../../core/words.ts';
import type { Named } from '../../routing/destination.ts';
import type { DryRun, Move } from '../../routing/replay.ts';
import type { Fault } from '../../settings/actions.ts';
import { placeWords } from './place-words.ts';

/** From one place to another by one rule. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly count: number;
}

export interface MoveWords {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly rule: string;
}

/** What other rules would have done. Plain text, and nothing that anybody typed into a request. */
export interface DryRunPage {
  /** Why the rules cannot be tried; then there is nothing else. */
  readonly faults: readonly Fault[];
  readonly words: readonly string[];
  readonly flows: readonly Flow[];
  readonly byRule: readonly { readonly rule: string; readonly count: number }[];
  readonly moves: readonly MoveWords[];
  /** How many moves are not listed; empty where all are. */
  readonly more: string;
}

const mostMoves = 50;

const requests = (number: number): string => counted(number, 'request');

const summary = ({ moves, replayed, open, renamed, apart }: DryRun): readonly string[] => {
  if (replayed === 0) return ['No request has been raised yet, so there is nothing to try them on.'];
  const tried = `Tried on the last ${requests(replayed)}.`;
  const stays = moves.length === 0 ? 'None would have gone elsewhere.' : '';
  const goes = `${requests(moves.length)} would have gone elsewhere, ${open} of them still open.`;
  return [
    `${tried} ${stays || goes}`,
    ...(renamed > 0 ? [`${requests(renamed)} would have gone to the same place by another rule.`] : []),
    ...(apart > 0 ? [`${requests(apart)} left out: no rule decides on those.`] : []),
    ...(moves.length > 0 ? ['Saving the rules moves nothing that was sent before.'] : []),
  ];
};

const flowsOf = (moves: readonly MoveWords[]): readonly Flow[] => {
  const flows = new Map<string, Flow>();
  for (const { from, to, rule } of moves) {
    const key = JSON.stringify([from, to, rule]);
    flows.set(key, { from, to, rule, count: (flows.get(key)?.count ?? 0) + 1 });
  }
  return [...flows.values()].sort((one, other) => other.count - one.count);
};

export const cannotTry = (faults: readonly Fault[]): DryRunPage => ({
  faults,
  words: [],
  flows: [],
  byRule: [],
  moves: [],
  more: '',
});

export const dryRunPage = (run: DryRun, named: Named): DryRunPage => {
  const worded = ({ id, from, to, before, rule }: Move): MoveWords => ({
    id,
    from: placeWords(from, named),
    to: placeWords(to, named),
    before,
    rule,
  });
  const moves = run.moves.map(worded);
  const left = moves.length - mostMoves;
  return {
    faults: [],
    words: summary(run),
    flows: flowsOf(moves),
    byRule: [...run.byRule].map(([rule, count]) => ({ rule, count })),
    moves: moves.slice(0, mostMoves),
    more: left > 0 ? `${requests(left)} more would have gone elsewhere.` : '',
  };
};
