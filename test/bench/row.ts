/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** What was measured as a share of the budget: over 1 misses it. Absent where there is none. */
  readonly share?: number;
  /** Everything behind the line, for bench.json. Times in milliseconds. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Verdict = 'pass' | 'MISS' | 'info';

export const verdictOf = ({ share }: Row): Verdict => {
  if (share === undefined) return 'info';
  return share <= 1 ? 'pass' : 'MISS';
};

/** What could not be measured is worse than all that was. */
const weightOf = ({ share = -1 }: Row): number => (Number.isNaN(share) ? Number.MAX_VALUE : share);

/** Furthest over its budget, or closest to it, first; what has none last. */
export const worstFirst = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => weightOf(b) - weightOf(a));
