import type { LedgerState, Tally } from '../../bot/core/ledger.ts';
import type { Counted } from '../../bot/delivery/tally.ts';

/** The counts as somebody would make them who has nothing but the rows. */
export const recount = (rows: readonly Counted[]): Pick<Tally, 'counts' | 'reasons'> => {
  const of = (state: LedgerState): number => rows.filter((row) => row.state === state).length;
  const reasons: Record<string, number> = {};
  for (const { state, reason } of rows) {
    if (reason) reasons[`${state} ${reason}`] = (reasons[`${state} ${reason}`] ?? 0) + 1;
  }
  return {
    counts: {
      pending: of('pending'),
      held: of('held'),
      sent: of('sent'),
      failed: of('failed'),
      blocked: of('blocked'),
      skipped: of('skipped'),
    },
    reasons,
  };
};
