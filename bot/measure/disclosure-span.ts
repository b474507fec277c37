/** One number for each atom, in their order. */
export type Vector = Float64Array;

/** All sums that can be made of published ones, in reduced echelon form. */
export interface Span {
  readonly rows: readonly { readonly pivot: number; readonly vector: Vector }[];
  /** What must not be found, less what is known of it: all zero once it can be worked out. */
  readonly watched: readonly Vector[];
}

/**
 * The largest prime below 2^26: a product of two remainders is exact in a double. Whatever follows by fractions follows
 * by remainders too, unless the prime divides a determinant of these noughts and ones, which are tiny numbers.
 */
const prime = 67_108_859;

/** The remainder by `prime` of a product of two remainders, and one more: several times as fast as %. */
export const mod = (value: number): number => value - Math.floor(value / prime) * prime;

/** Inverse by Fermat's little theorem. */
export const inverse = (value: number): number => {
  let result = 1;
  let square = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
};

/** The sum as often as makes it 1 at `pivot`. */
export const scaled = (vector: Vector, pivot: number): Vector => {
  const scale = inverse(vector[pivot] ?? 1);
  return vector.map((value) => mod(value * scale));
};

/** What is left of a sum once so much of a row is taken from it that it is zero at the row's pivot, where the row is 1. */
export const without = (vector: Vector, row: Vector, pivot: number): Vector => {
  const factor = prime - (vector[pivot] ?? 0);
  if (factor === prime) return vector;
  const result = new Float64Array(vector.length);
  for (let at = 0; at < result.length; at += 1) {
    result[at] = mod((vector[at] ?? 0) + factor * (row[at] ?? 0));
  }
  return result;
};

const rest = ({ rows }: Span, vector: Vector): Vector =>
  rows.reduce((left, row) => without(left, row.vector, row.pivot), vector);

export const isZero = (vector: Vector): boolean => vector.every((value) => value === 0);

export const contains = (span: Span, vector: Vector): boolean => isZero(rest(span, vector));

/** With one more sum published. Pivots stand at the largest atoms, which leaves small ones to be seen alone. */
export const extended = (span: Span, vector: Vector, sizes: readonly number[]): Span => {
  const left = rest(span, vector);
  let pivot = -1;
  for (const [at, value] of left.entries()) {
    if (value !== 0 && (sizes[at] ?? 0) > (sizes[pivot] ?? 0)) pivot = at;
  }
  if (pivot < 0) return span;
  const row = scaled(left, pivot);
  return {
    rows: [
      ...span.rows.map((old) => ({ ...old, vector: without(old.vector, row, pivot) })),
      { pivot, vector: row },
    ],
    watched: span.watched.map((watch) => without(watch, row, pivot)),
  };
};

export const difference = (one: Vector, other: Vector): Vector => {
  const result = new Float64Array(one.length);
  for (let at = 0; at < result.length; at += 1) result[at] = mod((one[at] ?? 0) - (other[at] ?? 0));
  return result;
};

/** Whether a sum is about fewer people than that. Most are about many more, which is seen from the first atoms. */
export const isAboutFewer = (vector: Vector, sizes: readonly number[], than: number): boolean => {
  let people = 0;
  for (let at = 0; at < vector.length && people < than; at += 1) {
    if (vector[at] !== 0) people += sizes[at] ?? 0;
  }
  return people < than;
};
