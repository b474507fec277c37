/** A stretch of text as UTF-16 offsets, `end` exclusive. Never the text itself, so that it may be logged. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type NumberKind = 'nhs-number' | 'chi-number' | 'hc-number';
export type HintKind = 'date-of-birth' | 'postcode' | 'hospital-number';
export type FindingKind = NumberKind | HintKind;

/** `block`: not kept until it is taken out. `warn`: the person may go on. */
export interface Finding extends Span {
  readonly kind: FindingKind;
  readonly severity: 'block' | 'warn';
}
