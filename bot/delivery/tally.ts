import type { LedgerRow, LedgerState, Tally } from '../core/ledger.ts';

/** What a row counts under. */
export type Counted = Pick<LedgerRow, 'state' | 'reason'>;

/** One row that is new, or has gone from one state to another. */
export interface Move {
  readonly from?: Counted | undefined;
  readonly to: Counted;
}

const reasonOf = ({ state, reason }: Counted): string | undefined => reason && `${state} ${reason}`;

const added = (reasons: Readonly<Record<string, number>>, reason: string | undefined, by: 1 | -1) => {
  if (reason === undefined) return reasons;
  const { [reason]: before = 0, ...rest } = reasons;
  return before + by === 0 ? rest : { ...rest, [reason]: before + by };
};

/** The counts after some rows moved. Nothing is counted that is not in a row. */
export const moved = (tally: Tally, moves: readonly Move[]): Tally => {
  const counts: Record<LedgerState, number> = { ...tally.counts };
  let { reasons } = tally;
  for (const { from, to } of moves) {
    if (from) counts[from.state] -= 1;
    counts[to.state] += 1;
    if (from) reasons = added(reasons, reasonOf(from), -1);
    reasons = added(reasons, reasonOf(to), 1);
  }
  return { ...tally, counts, reasons };
};

/** Everybody has a row and nobody is still to be told, but for those who are held. */
export const isFinished = ({ planned, counts }: Tally): boolean => planned && counts.pending === 0;
