import { reasonTotals, stateTitles } from '../../broadcast/progress-words.ts';
import { type LedgerState, type Tally, totalOf } from '../../core/ledger.ts';
import { capital, count } from '../../core/words.ts';

export interface ReasonRow {
  readonly why: string;
  readonly number: string;
}

/** What became of how many, of all. */
export interface ShareRow {
  readonly state: LedgerState;
  readonly title: string;
  readonly number: string;
  readonly share: string;
  readonly reasons: readonly ReasonRow[];
}

/** Whole per cents, and never "100%" or "0%" of what is not all or nothing. */
export const shareWords = (part: number, all: number): string => {
  const percent = all === 0 ? 0 : (part / all) * 100;
  if (part > 0 && percent < 1) return 'under 1%';
  if (part < all && percent > 99) return 'over 99%';
  return `${Math.round(percent)}%`;
};

const order = ['sent', 'pending', 'held', 'failed', 'blocked', 'skipped'] as const;

/** Everybody in one row each: the numbers add up to all whom it is for. */
export const shareRows = (tally: Tally): readonly ShareRow[] => {
  const all = totalOf(tally);
  return order
    .filter((state) => state === 'sent' || tally.counts[state] > 0)
    .map((state) => ({
      state,
      title: stateTitles[state],
      number: count(tally.counts[state]),
      share: shareWords(tally.counts[state], all),
      reasons: reasonTotals(tally, state).map(([why, number]) => ({
        why: capital(why),
        number: count(number),
      })),
    }));
};
