import { type Atom, type Earlier, type Plan, shownOf } from './disclosure-cells.ts';
import { tiedAtoms } from './disclosure-graph.ts';
import { fewestPeople } from './disclosure-search.ts';
import {
  contains,
  difference,
  extended,
  isAboutFewer,
  isZero,
  type Span,
  type Vector,
} from './disclosure-span.ts';

/** About a second's work, and then no more is shown. The rule is a hundred thousand. */
const mostNumbers = 40_000_000;

/** What is published of all pulses that can be compared. */
export interface Beside {
  /** With one more cell; undefined where it is seen at once that this tells of too few people. */
  readonly and: (cell: string) => Beside | undefined;
  /** Whether nothing tells of too few people that can be made of it all, `own` being what this pulse shows: exact. */
  readonly holds: (own: Plan) => boolean;
}

const nothing: Beside = { and: () => nothing, holds: () => true };

const vectorOf = (atoms: readonly Atom[], cell: string): Vector =>
  Float64Array.from(atoms.map(({ cells }) => (cells.includes(cell) ? 1 : 0)));

/**
 * The worst is assumed: whoever answered several of the pulses said the same each time. What two results tell, or one
 * row of the echelon form, is seen at once, which saves most of the searches; that nothing else tells more, they find.
 */
export const beside = (atoms: readonly Atom[], earlier: readonly Earlier[], threshold: number): Beside => {
  if (earlier.length === 0) return nothing;
  const sizes = atoms.map(({ n }) => n);
  const publish = (span: Span, vector: Vector): Span => extended(span, vector, sizes);

  const shown = new Set(earlier.flatMap((pulse) => pulse.shown));
  const published = [...shown].map((cell) => vectorOf(atoms, cell));
  const known = published.reduce(publish, { rows: [], watched: [] });
  const watched = earlier
    .flatMap(({ total, breakdowns }) => [total, ...breakdowns.flat()])
    .filter((cell) => !shown.has(cell))
    .map((cell) => vectorOf(atoms, cell))
    .filter((vector) => !contains(known, vector));
  const start = published.reduce(publish, { rows: [], watched });

  /** What the earlier pulses tell by themselves cannot be taken back, as after the threshold was raised. */
  const isFew = (vector: Vector): boolean =>
    isAboutFewer(vector, sizes, threshold) && !contains(known, vector);

  const plans = earlier.filter(({ total }) => shown.has(total)).map((plan) => shownOf(plan, shown));
  const budget = { numbers: mostNumbers };
  const fewest = ({ rows }: Span, all: readonly Plan[], most: number): number => {
    const tied = tiedAtoms(atoms, all, most);
    const heavy = sizes.map((n, at) => (tied.has(at) ? most : n));
    return fewestPeople(
      rows.map(({ vector }) => vector),
      heavy,
      most,
      budget,
    );
  };

  const least = fewest(known, plans, threshold) || threshold;

  const after = (span: Span): Beside => ({
    and: (cell) => {
      const vector = vectorOf(atoms, cell);
      const next = publish(span, vector);
      const isTold =
        next.watched.some(isZero) ||
        next.rows.some((row) => isFew(row.vector)) ||
        published.some((other) => isFew(difference(vector, other)));
      return isTold ? undefined : after(next);
    },
    holds: (own) => fewest(span, [...plans, own], least) >= least,
  });
  return after(start);
};
