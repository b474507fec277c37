import { type Limits, type Signal, signalsOf } from './special-cause.ts';

/** One round's figure; no value where it was withheld because fewer than 11 answered (D4.1). */
export interface Reading {
  /** A day, as "2026-11-30". */
  readonly on: string;
  readonly value?: number | undefined;
}

export interface Point {
  readonly on: string;
  readonly value: number;
  readonly signal?: Signal | undefined;
}

/** An XmR control chart. Without limits there are too few points, and none has a signal. */
export interface Chart {
  readonly points: readonly Point[];
  readonly limits?: Limits | undefined;
  /** The limits still move with each new point ("trial limits"). */
  readonly provisional: boolean;
}

/** Three standard deviations: 3/1.128, as Making Data Count rounds it. */
const width = 2.66;

/** "Useful limits may be constructed with as few as five or six values" (Wheeler, Understanding Variation, p. 60). */
export const fewest = 6;

/**
 * From here on the limits stay as they are, so that no new point changes how an older one is read: "Number of points
 * required" of NHSRplotthedots, which warns of trial limits below 12.
 */
export const firm = 12;

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Points outside are not taken out of the moving range: the tools of Making Data Count leave them in. */
const limitsOf = (values: readonly number[]): Limits => {
  const mean = average(values);
  const moves = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const reach = width * average(moves);
  return { mean, low: mean - reach, high: mean + reach };
};

/** The readings in the order of their days; `baseline` is how many of the first the limits are made of. */
export const xmr = (readings: readonly Reading[], baseline: number = firm): Chart => {
  const points = readings
    .flatMap(({ on, value }) => (value === undefined ? [] : [{ on, value }]))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const provisional = points.length < firm;
  if (points.length < fewest) return { points, provisional };
  const values = points.map(({ value }) => value);
  const limits = limitsOf(values.slice(0, baseline));
  const signals = signalsOf(values, limits);
  return {
    points: points.map((point, at) => ({ ...point, signal: signals[at] })),
    limits,
    provisional,
  };
};
