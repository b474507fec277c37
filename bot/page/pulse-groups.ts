import type { Breakdown, Figure } from '../measure/figure.ts';
import { numberWords } from '../measure/figure-words.ts';
import { instrumentOf } from '../measure/instruments.ts';
import { scaleEnds } from '../measure/trend-words.ts';
import { drawn } from '../pulse/chart.ts';
import type { FigureRow, Section } from '../pulse/results-rows.ts';

/** Where a number and its 95% interval lie on their scale, from 0 to 1: as they are written, and no finer (D4.1). */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** Undefined where no more than a bound is shown: any place in the band would say too much (B5). */
  readonly at?: number | undefined;
  /** The ends of the scale in words: "0%" and "100%". */
  readonly ends: readonly [string, string];
}

export interface BandRow {
  /** Markdown, as on cards. */
  readonly name: string;
  readonly words: string;
  readonly change: string;
  readonly band?: Band | undefined;
}

/** One figure in the groups of one breakdown; names and texts are Markdown, as on cards. */
export interface GroupTable {
  readonly title: string;
  readonly name: string;
  readonly rows: readonly BandRow[];
  /** How many groups are not shown, and why; empty where all are. */
  readonly hidden: string;
}

const bandOf = ({ instrument, value, low, high, bound }: Figure): Band | undefined => {
  const known = instrumentOf(instrument);
  if (!known) return undefined;
  const [least, most] = scaleEnds(known);
  const place = (number: number): number =>
    Number(((drawn(number, known) - least) / (most - least)).toFixed(4));
  return {
    low: place(low),
    high: place(high),
    at: bound ? undefined : place(value),
    ends: [numberWords(least, known), numberWords(most, known)],
  };
};

/** The card's rows, each with its figure drawn. Both stand in the order of the figures. */
export const bandRows = (rows: readonly FigureRow[], figures: readonly Figure[]): readonly BandRow[] =>
  rows.map(({ name, words, change }, at) => {
    const figure = figures[at];
    return { name, words, change, band: figure && bandOf(figure) };
  });

/** The card's sections, each group with its figure drawn: one section for each breakdown and figure, in turn. */
export const groupTables = (
  sections: readonly Section[],
  breakdowns: readonly Breakdown[],
  figures: readonly Figure[],
): readonly GroupTable[] => {
  const shown = breakdowns.flatMap(({ cells }) =>
    figures.map(({ instrument }) =>
      cells.flatMap((cell) => cell.figures.filter((figure) => figure.instrument === instrument)),
    ),
  );
  return sections.map(({ title, hasName, name, groups, hidden }, at) => ({
    title,
    name: hasName ? name : '',
    rows: groups.map(({ title: group, value }, row) => {
      const figure = shown[at]?.[row];
      return { name: group, words: value, change: '', band: figure && bandOf(figure) };
    }),
    hidden,
  }));
};
