/**
 * Signs that something other than chance is at work, as NHS England's Making Data Count reads them. The exact forms
 * (how many points, what breaks a run, what counts as close) are those of NHSRplotthedots, the NHS-R community's
 * implementation: R/ptd_calculate_point_type.R and R/ptd_spc_standard.R.
 */
export type SpecialCause = 'outside' | 'trend' | 'two-of-three' | 'shift';

export interface Signal {
  readonly kind: SpecialCause;
  readonly direction: 'up' | 'down';
}

/** The middle of a chart and the natural process limits around it. */
export interface Limits {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export const runLength = 7;

/** The average of ten times 66.7 is not 66.7 to a computer, and a hair's breadth is no side. */
const hair = 1e-9;

export const sideOf = (value: number, of: number): -1 | 0 | 1 => {
  if (Math.abs(value - of) <= hair) return 0;
  return value > of ? 1 : -1;
};

/** The signs one after the other; whether each is part of `length` equal ones in a row. A 0 ends a run. */
const inRun = (signs: readonly number[], length: number): readonly boolean[] => {
  const run = (at: number, step: number): number => {
    let end = at;
    while (signs[at] !== 0 && signs[end + step] === signs[at]) end += step;
    return Math.abs(end - at);
  };
  return signs.map((sign, at) => sign !== 0 && run(at, -1) + run(at, 1) + 1 >= length);
};

/** Each of `runLength` points higher than the one before, or each lower: two that are equal end it. */
const trends = (values: readonly number[]): readonly (-1 | 0 | 1)[] => {
  const steps = values.slice(1).map((value, at) => sideOf(value, values[at] ?? Number.NaN));
  const running = inRun(steps, runLength - 1);
  // A point where one trend turns into the next belongs to the one that goes on.
  return values.map((_, at) => (running[at] && steps[at]) || (running[at - 1] && steps[at - 1]) || 0);
};

/**
 * Two of three points in the outer third of the room between average and limit, all three on its side. Points
 * outside the limits are told as such, and do not count here.
 */
const nearLimit = (values: readonly number[], { mean, low, high }: Limits): readonly boolean[] => {
  const sides = values.map((value) => sideOf(value, mean));
  const near = values.map((value) => {
    const limit = value > mean ? high : low;
    const outer = mean + (2 / 3) * (limit - mean);
    return sideOf(value, outer) === sideOf(limit, outer) && sideOf(value, limit) !== sideOf(limit, outer);
  });
  const windowAt = (from: number): boolean => {
    const three = [from, from + 1, from + 2];
    const sameSide = Math.abs(three.reduce((sum, at) => sum + (sides[at] ?? 0), 0)) === three.length;
    return sameSide && three.filter((at) => near[at]).length >= 2;
  };
  return near.map((is, at) => is && [at - 2, at - 1, at].some(windowAt));
};

/** One for each value, in order: the strongest where there are several, as the package tells them. */
export const signalsOf = (values: readonly number[], limits: Limits): readonly (Signal | undefined)[] => {
  const { mean, low, high } = limits;
  const rising = trends(values);
  const close = nearLimit(values, limits);
  const sides = values.map((value) => sideOf(value, mean));
  const shifted = inRun(sides, runLength);
  const signal = (kind: SpecialCause, sign: number | undefined): Signal => ({
    kind,
    direction: (sign ?? 0) > 0 ? 'up' : 'down',
  });
  return values.map((value, at) => {
    if (sideOf(value, high) > 0 || sideOf(value, low) < 0) return signal('outside', sides[at]);
    if (rising[at]) return signal('trend', rising[at]);
    if (close[at]) return signal('two-of-three', sides[at]);
    return shifted[at] ? signal('shift', sides[at]) : undefined;
  });
};
