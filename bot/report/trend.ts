import { isFew } from './quantile.ts';

export interface Point {
  readonly n: number;
  readonly value: number;
}

export type Trend = 'up' | 'down' | 'unclear' | 'too-few';

const fewestPoints = 3;

/**
 * A6.18: an arrow needs three points at least, each of enough cases, and every one of them in its direction. With as
 * few points as a year has, no test of statistics says more than this.
 */
export const trendOf = (points: readonly Point[]): Trend => {
  if (points.length < fewestPoints || points.some(({ n }) => isFew(n))) return 'too-few';
  const steps = points.slice(1).map(({ value }, at) => value - (points[at]?.value ?? value));
  if (steps.every((step) => step > 0)) return 'up';
  return steps.every((step) => step < 0) ? 'down' : 'unclear';
};
