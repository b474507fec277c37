import type { Atom } from '../../bot/measure/disclosure-cells.ts';

/*
 * Somebody with every published result, who solves the linear system. Shares no line with bot/measure: whole numbers
 * of any size, cross-multiplied, so that nothing is rounded and nothing is taken by a remainder.
 */

type Row = readonly bigint[];

const rowOf = (atoms: readonly Atom[], cell: string): Row =>
  atoms.map(({ cells }) => (cells.includes(cell) ? 1n : 0n));

const gcd = (one: bigint, other: bigint): bigint => (other === 0n ? one : gcd(other, one % other));

const reduced = (row: Row): Row => {
  const divisor = row.reduce(gcd, 0n);
  return divisor === 0n ? row : row.map((value) => value / divisor);
};

const rank = (rows: readonly Row[]): number => {
  const [first, ...rest] = rows;
  if (!first) return 0;
  const at = first.findIndex((value) => value !== 0n);
  if (at < 0) return rank(rest);
  const pivot = first[at] ?? 1n;
  return (
    1 +
    rank(
      rest.map((row) => {
        const factor = row[at] ?? 0n;
        return factor === 0n
          ? row
          : reduced(row.map((value, column) => value * pivot - factor * (first[column] ?? 0n)));
      }),
    )
  );
};

/** Whether the exact sum over everybody in a cell follows from the published ones. */
export const canDerive = (atoms: readonly Atom[], published: readonly string[], cell: string): boolean => {
  const rows = published.map((name) => rowOf(atoms, name));
  return rank([...rows, rowOf(atoms, cell)]) === rank(rows);
};

/**
 * The fewest people that any sum of published ones is about, or `below` where there is none with fewer: every set of
 * atoms with fewer people is tried. A sum over a set exists where the rest alone leave one thing less to be known.
 */
export const fewestDerived = (
  atoms: readonly Atom[],
  published: readonly string[],
  below: number,
): number => {
  const rows = published.map((name) => rowOf(atoms, name));
  const all = rank(rows);
  const fewest = (from: number, set: ReadonlySet<number>, people: number, least: number): number => {
    if (people >= least) return least;
    const others = rows.map((row) => row.filter((_, at) => !set.has(at)));
    if (set.size > 0 && rank(others) < all) return people;
    return atoms
      .slice(from)
      .reduce((so, { n }, at) => fewest(from + at + 1, new Set([...set, from + at]), people + n, so), least);
  };
  return fewest(0, new Set(), 0, below);
};
