/** How the answers to an instrument become one number; see figure.ts. */
export type Scoring = 'share' | 'net' | 'umux-lite' | 'sus';

/** Whole numbers from `from` up, one for each word; a scale with words at its ends alone has '' between them. */
export interface Scale {
  readonly from: number;
  readonly words: readonly string[];
}

/** A set of questions that belong together, from a data file. Our own words, never a national instrument's (D4.5). */
export interface Instrument {
  readonly id: string;
  /** As its sender picks it. */
  readonly name: string;
  readonly questions: readonly string[];
  readonly scale: Scale;
  readonly scoring: Scoring;
  /** What the number says, as "said good or very good". */
  readonly measure: string;
}

/** One question of a pulse, answered in the field q1, q2 and so on, in this order. */
export interface Question {
  readonly instrument: Instrument;
  readonly text: string;
}
