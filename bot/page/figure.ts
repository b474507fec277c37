/** How a line is drawn. Each has a dash of its own, so that nothing hangs on the colour. */
export type LineStyle = 'first' | 'second' | 'average' | 'limit';

export interface FigurePoint {
  /** The day where it stands, as "2026-11-30". */
  readonly x: string;
  readonly y: number;
  /** For whoever points at it; none for a line that is the same everywhere. */
  readonly words?: string | undefined;
}

export interface FigureLine {
  readonly legend: string;
  readonly style: LineStyle;
  readonly points: readonly FigurePoint[];
}

/** A point that stands out, and to which side. */
export interface FigureMark extends FigurePoint {
  readonly side: 'up' | 'down';
}

/** A line chart and the same numbers as a table: a page never has one without the other. */
export interface LineFigure {
  readonly title: string;
  /** What it shows, for whoever cannot see it and whoever is in a hurry. */
  readonly summary: string;
  /** What the numbers on its left side are. */
  readonly unit: string;
  readonly yMin: number;
  readonly yMax: number;
  /** The days along its lower side, with what is written there. */
  readonly days: readonly { readonly x: string; readonly label: string }[];
  /** Empty where there is too little to draw. */
  readonly lines: readonly FigureLine[];
  readonly marks: readonly FigureMark[];
  /** What a mark means; empty where there is none. */
  readonly markLegend: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How long a bar is beside the longest one. */
export const part = (value: number, most: number): number => (most > 0 ? value / most : 0);

/** Parts of the full length, from 0 to 1. */
export interface BarRow {
  /** Markdown, as on cards. */
  readonly name: string;
  /** The number in words. */
  readonly words: string;
  readonly length: number;
  /** How far its outline goes on. */
  readonly tail?: number | undefined;
}

/** Bars that are the rows of a table: name, bar, words. */
export interface BarFigure {
  readonly title: string;
  /** What its bars are; empty where the title says it. */
  readonly summary: string;
  readonly columns: readonly [name: string, words: string];
  readonly rows: readonly BarRow[];
  /** What is left out, and why; empty where nothing is. */
  readonly rest: string;
}
