import { publishable } from '../measure/disclosure.ts';
import type { Atom, Earlier } from '../measure/disclosure-cells.ts';
import type { By, Counts, Figure, Results } from '../measure/figure.ts';
import { straightOf } from '../measure/figures.ts';
import { groupFigures } from '../measure/group-figures.ts';
import type { Instrument } from '../measure/instrument.ts';
import type { Sum, Tallied } from './count.ts';

export interface Publishing {
  readonly id: string;
  readonly instruments: readonly Instrument[];
  /** Everybody who answered, by the cells they are in, of this pulse and of those that it may be compared with. */
  readonly atoms: readonly Atom[];
  readonly earlier: readonly Earlier[];
  readonly threshold: number;
}

/** What a group of a pulse is called wherever cells of several pulses are told apart. */
export const cellName = (pulse: string, by: By, group: string): string => `${pulse} ${by} ${group}`;

interface Groups {
  readonly by: By;
  readonly shown: readonly (readonly [string, Sum])[];
  readonly hidden: number;
}

const countsAt = ({ counts }: Sum, at: number): readonly Counts[] => counts.slice(at, at + 1);

const withFigures = (
  { total }: Tallied,
  breakdowns: readonly Groups[],
  instruments: readonly Instrument[],
): Pick<Results, 'figures' | 'breakdowns'> => {
  const made = instruments.flatMap((instrument, at) =>
    countsAt(total, at).map((all) =>
      groupFigures(
        instrument,
        all,
        breakdowns.map(({ shown }) => shown.flatMap(([, sum]) => countsAt(sum, at))),
      ),
    ),
  );
  const ofGroup = (breakdown: number, group: number): readonly Figure[] =>
    made.flatMap((one) => one.breakdowns[breakdown]?.[group] ?? []);
  return {
    figures: made.map((one) => one.total),
    breakdowns: breakdowns.map(({ by, shown, hidden }, breakdown) => ({
      by,
      cells: shown.map(([name, { n, invited }], group) => ({
        name,
        n,
        invited,
        figures: ofGroup(breakdown, group),
      })),
      hidden,
    })),
  };
};

/** The one door through which anything leaves the count (D4.1). What it leaves out is written down nowhere. */
export const publish = (tallied: Tallied, publishing: Publishing): Results => {
  const { id, instruments, atoms, earlier, threshold } = publishing;
  const all = [...tallied.groups].map(([by, sums]) => ({
    by,
    sums: [...sums].sort(([one], [other]) => (one < other ? -1 : 1)),
  }));
  const plan = {
    total: id,
    breakdowns: all.map(({ by, sums }) => sums.map(([name]) => cellName(id, by, name))),
  };
  const may = publishable(atoms, plan, earlier, threshold);
  const { n, invited, counts } = tallied.total;
  if (!may.total) {
    return { n, invited, figures: [], breakdowns: [], straight: 0, withheld: may.withheld ?? 'few' };
  }
  const breakdowns = all.map(({ by, sums }): Groups => {
    const shown = sums.filter(([name]) => may.shown.has(cellName(id, by, name)));
    return { by, shown, hidden: sums.length - shown.length };
  });
  return {
    n,
    invited,
    ...withFigures(tallied, breakdowns, instruments),
    straight: counts.reduce((sum, one) => sum + straightOf(one), 0),
  };
};
