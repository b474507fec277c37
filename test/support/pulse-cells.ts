import fc from 'fast-check';
import { publishable } from '../../bot/measure/disclosure.ts';
import type { Atom, Earlier, Plan } from '../../bot/measure/disclosure-cells.ts';

/** How many answered, as "nurse Main" of one pulse. */
export type Answers = Readonly<Record<string, number>>;

/** Atoms of one pulse called p, by profession and site, or by one of them alone. */
export const atomsOf = (answers: Answers): readonly Atom[] =>
  Object.entries(answers).map(([groups, n]) => ({ n, cells: ['p', ...groups.split(' ')] }));

/** A pulse with all cells that occur, as its results would be broken down. */
export const planOf = (answers: Answers): Plan => {
  const rows = Object.keys(answers).map((groups) => groups.split(' '));
  const [first = []] = rows;
  const breakdowns = first.map((_, at) => [...new Set(rows.flatMap((groups) => groups[at] ?? []))]);
  return { total: 'p', breakdowns };
};

export const sizeOf = (atoms: readonly Atom[], cell: string): number =>
  atoms.reduce((sum, { n, cells }) => (cells.includes(cell) ? sum + n : sum), 0);

export interface Closed extends Earlier {
  readonly hidden: readonly string[];
  readonly withheld?: 'few' | 'alike' | undefined;
}

/** Closes pulses one after another, each with what the ones before have shown. */
export const closeAll = (
  atoms: readonly Atom[],
  plans: readonly Plan[],
  threshold: number,
): readonly Closed[] => {
  const closed: Closed[] = [];
  for (const plan of plans) {
    const result = publishable(atoms, plan, closed, threshold);
    const shown = result.total ? [plan.total, ...result.shown] : [];
    const all = [plan.total, ...plan.breakdowns.flat()].filter((cell) => sizeOf(atoms, cell) > 0);
    const hidden = all.filter((cell) => !shown.includes(cell));
    closed.push({ ...plan, shown, hidden, withheld: result.withheld });
  }
  return closed;
};

export interface Round {
  readonly atoms: readonly Atom[];
  readonly plans: readonly Plan[];
  readonly threshold: number;
}

export interface Shape {
  readonly pulses: number;
  readonly rows: number;
  readonly columns: number;
  readonly atoms: number;
  readonly people: number;
  readonly threshold: readonly [number, number];
}

const planned = (pulse: number, { rows, columns }: Shape): Plan => ({
  total: `${pulse}`,
  breakdowns: [
    Array.from({ length: rows }, (_, at) => `${pulse} r${at}`),
    ...(columns > 0 ? [Array.from({ length: columns }, (_, at) => `${pulse} c${at}`)] : []),
  ],
});

/** Pulses of one question, which some people answered more than once, some of them in another group by then. */
export const rounds = (shape: Shape): fc.Arbitrary<Round> => {
  const { pulses, rows, columns } = shape;
  const place = fc.record({ row: fc.nat(rows - 1), column: fc.nat(Math.max(0, columns - 1)) });
  const atom = fc.record({
    n: fc.integer({ min: 1, max: shape.people }),
    home: place,
    moved: place,
    isMoved: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    answered: fc.integer({ min: 1, max: 2 ** pulses - 1 }),
  });
  const [min, max] = shape.threshold;
  return fc
    .record({
      threshold: fc.integer({ min, max }),
      drawn: fc.array(atom, { minLength: 1, maxLength: shape.atoms }),
    })
    .map(({ threshold, drawn }) => {
      const plans = Array.from({ length: pulses }, (_, pulse) => planned(pulse, shape));
      const counted = new Map<string, Atom>();
      for (const { n, home, moved, isMoved, answered } of drawn) {
        const cells = plans.flatMap(({ total, breakdowns: [first, second] }, pulse) => {
          if (Math.floor(answered / 2 ** pulse) % 2 === 0) return [];
          const { row, column } = isMoved && pulse > 0 ? moved : home;
          return [total, first?.[row] ?? [], second?.[column] ?? []].flat();
        });
        const name = cells.join();
        counted.set(name, { n: n + (counted.get(name)?.n ?? 0), cells });
      }
      return { atoms: [...counted.values()], plans, threshold };
    });
};
