import { missedLines } from '../../broadcast/draft-view.ts';
import type { Count } from '../../broadcast/ports.ts';
import { peopleWords } from '../../broadcast/words.ts';

/** Whom words would reach that are still being written. */
export interface ReachPage {
  /** Empty where they may not be sent to those people. */
  readonly headline: string;
  /** How many at once, later and not at all, and why. */
  readonly lines: readonly string[];
  /** Why they may not be sent, as a sentence. */
  readonly notice: string;
}

export const barredPage = (notice: string): ReachPage => ({ headline: '', lines: [], notice });

export const reachPage = (counted: Count): ReachPage => {
  const { people, held, stopped, blocked } = counted;
  return {
    headline: `For ${peopleWords(people)}.`,
    lines:
      people === 0
        ? []
        : [`${peopleWords(people - held - stopped - blocked)} can be told at once.`, ...missedLines(counted)],
    notice: '',
  };
};
