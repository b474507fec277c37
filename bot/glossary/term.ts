/** One word or short form, and what it means on a ward. Data: nothing here is typed by anybody. */
export interface Term {
  readonly term: string;
  /** What a short form stands for. */
  readonly full?: string;
  /** One sentence. */
  readonly means: string;
  /** An example from a ward, or what follows from it. */
  readonly more?: string;
  /** Other ways to say it, for the search. */
  readonly also?: readonly string[];
  /** The method whose word it is: such a word stands on no card without a way to its meaning (A3.3). */
  readonly method?: 'ITIL' | 'PRINCE2' | 'MSP';
}
