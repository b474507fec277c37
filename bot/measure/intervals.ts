/** 95 % intervals by the formulas of B5. None allows for people who did not answer: n and the rate stand beside each. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const z = 1.96;

const around = (middle: number, half: number, least: number): Interval => ({
  low: Math.max(least, middle - half),
  high: Math.min(100, middle + half),
});

/** Wilson's interval for `yes` of `n`, in per cent. */
export const wilson = (yes: number, n: number): Interval => {
  const p = yes / n;
  const base = 1 + z ** 2 / n;
  const middle = (p + z ** 2 / (2 * n)) / base;
  const half = (z / base) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return around(100 * middle, 100 * half, 0);
};

/** For a net score, from -100 to 100; neutral answers are in `n` alone. */
export const netInterval = (positive: number, negative: number, n: number): Interval => {
  const net = (positive - negative) / n;
  const variance = (positive + negative) / n - net ** 2;
  return around(100 * net, 100 * z * Math.sqrt(Math.max(0, variance) / n), -100);
};

/** For the mean of at least two people's points, each from 0 to `most`, as a score from 0 to 100. */
export const meanInterval = (n: number, sum: number, squares: number, most: number): Interval => {
  const variance = Math.max(0, n * squares - sum ** 2) / (n * (n - 1));
  const score = 100 / most;
  return around((sum * score) / n, z * Math.sqrt(variance / n) * score, 0);
};
