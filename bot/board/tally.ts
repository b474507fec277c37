import type { Level } from '../request/risk-matrix.ts';
import type { Vote } from './store.ts';

/** Five steps are for choosing; what people mean by them is one of three. */
export type Band = 'low' | 'middle' | 'high';

export interface Tally {
  readonly voted: number;
  readonly of: number;
  /** How many said the same of worth and work, the most first. */
  readonly groups: readonly { readonly value: Band; readonly cost: Band; readonly count: number }[];
  /** The middle vote of each; between two, the more careful one. */
  readonly middle?: { readonly value: Band; readonly cost: Band } | undefined;
}

const bandOf = (level: Level): Band => (level < 3 ? 'low' : level > 3 ? 'high' : 'middle');

const ascending = (one: Level, other: Level): number => one - other;

const middleOf = (votes: readonly Vote[]): Tally['middle'] => {
  const values = votes.map(({ value }) => value).sort(ascending);
  const costs = votes.map(({ cost }) => cost).sort(ascending);
  const value = values[Math.floor((values.length - 1) / 2)];
  const cost = costs[Math.floor(costs.length / 2)];
  return value && cost && { value: bandOf(value), cost: bandOf(cost) };
};

/** The votes of a meeting by those who are members now: whoever left, and what an earlier meeting thought, is out. */
export const tally = (votes: readonly Vote[], members: readonly string[], on: string): Tally => {
  const known = new Set(members);
  const counted = votes.filter((vote) => vote.on === on && known.has(vote.person));
  const counts = new Map<string, { value: Band; cost: Band; count: number }>();
  for (const vote of counted) {
    const value = bandOf(vote.value);
    const cost = bandOf(vote.cost);
    const before = counts.get(`${value} ${cost}`)?.count ?? 0;
    counts.set(`${value} ${cost}`, { value, cost, count: before + 1 });
  }
  return {
    voted: counted.length,
    of: known.size,
    groups: [...counts.values()].sort((one, other) => other.count - one.count),
    middle: middleOf(counted),
  };
};
