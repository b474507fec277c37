import { z } from 'zod';

/** A1.1, how our help was. From very poor to very good. */
export type HelpValue = 1 | 2 | 3 | 4 | 5;

/** What whoever raised it says of the help, once they were told an outcome. */
export interface HelpRating {
  readonly value: HelpValue;
  readonly at: string;
}

/** A8.3: they were asked for a story. It is there for ever, so that nobody is asked twice for one request. */
export interface StoryPrompt {
  readonly at: string;
  /** Answered, told, out of time or opened again: it is not asked any more. */
  readonly over?: true | undefined;
}

/** As a button sends it. */
export const helpValue = z.enum(['1', '2', '3', '4', '5']).transform((picked) => Number(picked) as HelpValue);

export const helpWords: Readonly<Record<HelpValue, string>> = {
  5: 'Very good',
  4: 'Good',
  3: 'Neither good nor poor',
  2: 'Poor',
  1: 'Very poor',
};

export const isGood = (value: number): boolean => value >= 4;
