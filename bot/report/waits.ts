import { type Spread, spreadOf } from './quantile.ts';
import type { Told } from './told.ts';

export const breakdowns = ['kind', 'site', 'profession', 'night'] as const;

export type Breakdown = (typeof breakdowns)[number];

/** One group of a breakdown: how long its people waited, every minute counted. */
export interface Wait {
  readonly by: Breakdown;
  readonly group: string;
  readonly reply: Spread;
  readonly outcome: Spread;
}

const groupOf = (by: Breakdown, { story, night }: Told): string | undefined =>
  by === 'night' ? (night ? 'night' : 'day') : story[by];

/** The minutes of each group. Whoever said nothing of themselves is in none. */
const grouped = (all: readonly Told[], by: Breakdown, of: 'reply' | 'outcome') => {
  const groups = new Map<string, number[]>();
  for (const one of all) {
    const group = groupOf(by, one);
    const minutes = one[of]?.elapsed;
    if (group === undefined || minutes === undefined) continue;
    const known = groups.get(group);
    if (known) known.push(minutes);
    else groups.set(group, [minutes]);
  }
  return groups;
};

export const waitsOf = (replied: readonly Told[], ended: readonly Told[]): readonly Wait[] =>
  breakdowns.flatMap((by) => {
    const [replies, outcomes] = [grouped(replied, by, 'reply'), grouped(ended, by, 'outcome')];
    return [...new Set([...replies.keys(), ...outcomes.keys()])].map((group) => ({
      by,
      group,
      reply: spreadOf(replies.get(group) ?? []),
      outcome: spreadOf(outcomes.get(group) ?? []),
    }));
  });
