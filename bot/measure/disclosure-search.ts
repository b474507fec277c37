import { inverse, mod, scaled, type Vector, without } from './disclosure-span.ts';

/** How many numbers may still be looked at before searches are given up. */
export interface Budget {
  numbers: number;
}

/** Some sums, which are independent, and how many people stand behind each column of theirs. */
interface Sums {
  readonly rows: readonly Vector[];
  readonly sizes: readonly number[];
}

/** Two polynomials at two points: columns that differ agree at both by a chance of one in 10^12. */
const points = [40_503_127, 9_349_651] as const;

/** Atoms that are in every sum in one proportion are told together or not at all: they become one column. */
const merged = ({ rows, sizes }: Sums): Sums => {
  const [first, one, other] = [0, 1, 2].map(() => new Float64Array(sizes.length)) as [Vector, Vector, Vector];
  for (const row of rows) {
    for (let at = 0; at < sizes.length; at += 1) {
      const value = row[at] ?? 0;
      if (first[at] === 0) first[at] = value;
      one[at] = mod((one[at] ?? 0) * points[0] + value);
      other[at] = mod((other[at] ?? 0) * points[1] + value);
    }
  }
  const columns = new Map<string, { readonly at: number; n: number }>();
  for (const [at, n] of sizes.entries()) {
    const leading = first[at] ?? 0;
    if (n === 0 || leading === 0) continue;
    const scale = inverse(leading);
    const name = `${mod((one[at] ?? 0) * scale)} ${mod((other[at] ?? 0) * scale)}`;
    const column = columns.get(name) ?? { at, n: 0 };
    column.n += n;
    columns.set(name, column);
  }
  const kept = [...columns.values()];
  return {
    rows: rows.map((row) => Float64Array.from(kept.map(({ at }) => row[at] ?? 0))),
    sizes: kept.map(({ n }) => n),
  };
};

/** The sums in which a column does not count. */
const clear = (rows: readonly Vector[], column: number): readonly Vector[] => {
  const pivot = rows.find((row) => row[column] !== 0);
  if (!pivot) return rows;
  const unit = scaled(pivot, column);
  return rows.filter((row) => row !== pivot).map((row) => without(row, unit, column));
};

/**
 * The fewest people that any sum is about, up to `most`; 0 where the search is given up. Either the heaviest column
 * counts in the sum, and its people are among them, or it does not, and there is a sum less to be made.
 */
export const fewestPeople = (
  rows: readonly Vector[],
  sizes: readonly number[],
  most: number,
  budget: Budget,
): number => {
  let least = most;
  const search = (sums: Sums, paid: number): void => {
    budget.numbers -= sums.rows.length * sums.sizes.length;
    if (budget.numbers < 0) return;
    const { rows: all, sizes: people } = merged(sums);
    let left = all;
    const heavy = [...people.keys()].filter((at) => paid + (people[at] ?? 0) >= least);
    for (const at of heavy) left = clear(left, at);
    if (left.length === 0) return;
    if (heavy.length > 0) {
      search({ rows: left, sizes: people }, paid);
      return;
    }
    if (left.length === 1 || people.length === 0) {
      least = Math.min(least, paid + people.reduce((sum, n) => sum + n, 0));
      return;
    }
    const at = people.indexOf(Math.max(...people));
    search({ rows: left, sizes: people.with(at, 0) }, paid + (people[at] ?? 0));
    search({ rows: clear(left, at), sizes: people }, paid);
  };
  search({ rows, sizes }, 0);
  return budget.numbers < 0 ? 0 : least;
};
