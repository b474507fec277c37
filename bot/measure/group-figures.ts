import type { Counts, Figure } from './figure.ts';
import { figureOf, isTelling } from './figures.ts';
import type { Instrument } from './instrument.ts';
import { without } from './score.ts';

export interface GroupFigures {
  readonly total: Figure;
  /** Of each breakdown the figures of its groups, in their order; undefined where no group may have one. */
  readonly breakdowns: readonly (readonly Figure[] | undefined)[];
}

/**
 * Beside the total and the exact numbers of all others, what is coded of one group or hidden with it is no secret: it
 * is what is left. So where one group, or the rest of them together, is small and near an extreme, none of that
 * breakdown has a number for this instrument (B5, rules 2 and 6). A net score that is broken down has no interval that
 * says how many were neutral: the differences alone leave open what each group is made of.
 *
 * @param breakdowns of each, the groups that are large enough to be shown
 */
export const groupFigures = (
  instrument: Instrument,
  total: Counts,
  breakdowns: readonly (readonly Counts[])[],
): GroupFigures => {
  const isSafe = (groups: readonly Counts[]): boolean => {
    const rest = groups.reduce(without, total);
    return ![...groups, ...(rest.n > 0 ? [rest] : [])].some((part) => isTelling(instrument, part));
  };
  return {
    total: figureOf(
      instrument,
      total,
      breakdowns.every(({ length }) => length === 0),
    ),
    breakdowns: breakdowns.map((groups) =>
      isSafe(groups) ? groups.map((group) => figureOf(instrument, group, false)) : undefined,
    ),
  };
};
