/**
 * People who answered, counted by the cells they are in: one atom for each combination that occurs. Whoever answered
 * only another pulse belongs here too: they are what is left when one is subtracted from the other.
 */
export interface Atom {
  readonly n: number;
  /** Of this pulse and of those it can be compared with, each by a name of its own. */
  readonly cells: readonly string[];
}

/** The cells of a pulse. There are two breakdowns at the most; of a third, nothing would be shown. */
export interface Plan {
  readonly total: string;
  readonly breakdowns: readonly (readonly string[])[];
}

/** A closed pulse, and which of its cells were published. */
export interface Earlier extends Plan {
  /** Its total among them; empty where its results were withheld. */
  readonly shown: readonly string[];
}

export const countOf = (atoms: readonly Atom[], cell: string): number =>
  atoms.reduce((sum, { n, cells }) => (cells.includes(cell) ? sum + n : sum), 0);

/** Only what is shown of a plan. */
export const shownOf = ({ total, breakdowns }: Plan, shown: ReadonlySet<string>): Plan => ({
  total,
  breakdowns: breakdowns.map((groups) => groups.filter((group) => shown.has(group))),
});
