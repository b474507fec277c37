/** Answers to one instrument, counted; nothing else is ever made of them. Adding two of one kind is adding each number. */
export type Counts =
  /** `yes` of `n` gave one of the words that the measure names. */
  | { readonly kind: 'share'; readonly n: number; readonly yes: number }
  /** Neutral answers are in `n` alone. */
  | { readonly kind: 'net'; readonly n: number; readonly positive: number; readonly negative: number }
  /** Points, whole numbers: 0 to 12 of UMUX-Lite, 0 to 40 of SUS. `straight` gave the same answer ten times. */
  | {
      readonly kind: 'mean';
      readonly n: number;
      readonly sum: number;
      readonly squares: number;
      readonly straight: number;
    };

/** A number that may be shown, with its 95 % interval. Share and mean from 0 to 100, net from -100 to 100. */
export interface Figure {
  readonly instrument: string;
  readonly n: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "81 or more": the exact number of a small group would say what each of them answered (B5). */
  readonly bound?: 'or-more' | 'or-less' | undefined;
}

/** People of one kind, with what may be shown of them. */
export interface Cell {
  readonly name: string;
  /** Complete answers, and people who were asked. */
  readonly n: number;
  readonly invited: number;
  readonly figures: readonly Figure[];
}

/** How people differ; declared before anybody is asked. */
export type By = 'profession' | 'site';

export interface Breakdown {
  readonly by: By;
  readonly cells: readonly Cell[];
  /** How many groups are not shown; nothing says which of them are small. */
  readonly hidden: number;
}

/** All that is ever known of a pulse's answers, fixed as it closes. No figures where too few answered. */
export interface Results extends Omit<Cell, 'name'> {
  readonly breakdowns: readonly Breakdown[];
  /** Answers to SUS that were the same ten times; they are counted, and told. */
  readonly straight: number;
  /** Below the least number, or too like another pulse, or undefined where all is shown. */
  readonly withheld?: 'few' | 'alike' | undefined;
}
