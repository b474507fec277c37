/** The middle of the values, and the quarters on each side of it that hold half of them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export type Pair<Value> = readonly [Value, Value];

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** The smallest value that at least `share` of all values do not exceed. NaN where there are none. */
export const quantile = (values: readonly number[], share: number): number => {
  const order = sorted(values);
  return order[Math.max(0, Math.ceil(share * order.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => {
  const order = sorted(values);
  const half = order.length / 2;
  const upper = order[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((order[half - 1] ?? Number.NaN) + upper) / 2 : upper;
};

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/**
 * How many times as much the first of each pair is. The two ran next to each other, so what slowed the machine
 * slowed both; the ratio of two medians would mix quiet moments of one with busy moments of the other.
 */
export const ratioOf = (pairs: readonly Pair<number>[]): Spread =>
  spreadOf(pairs.map(([measured, floor]) => measured / floor));

/** "1.21 x (1.18 to 1.25)" */
export const timesWords = ({ median: middle, low, high }: Spread): string =>
  `${middle.toFixed(2)} x (${low.toFixed(2)} to ${high.toFixed(2)})`;
