import type { ContactPatch, LedgerRow, Tally } from './ledger.ts';
import type { Entry, LivingCard, Task, Why } from './outbox.ts';

interface News {
  readonly why: Why;
  readonly version: number;
}

/**
 * One thing that delivery writes down. Those of one message go into one transaction, so that the outbox, the ledger
 * and its counts never disagree.
 */
export type Mark =
  /** Done with: fails the transaction where somebody else has recorded it already. */
  | { readonly kind: 'drop'; readonly key: string }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'advance'; readonly entry: Entry; readonly task: Task }
  /** `news` tells one change of a request from the next; a campaign has one row for each person. */
  | { readonly kind: 'ledger'; readonly subject: string; readonly news?: News; readonly row: LedgerRow }
  /** `etag` of the count that was read; absent for the first. */
  | {
      readonly kind: 'tally';
      readonly subject: string;
      readonly tally: Tally;
      readonly etag?: string | undefined;
    }
  /** Not sent outside somebody's sessions: it is for the digest of the next one (A4.7). */
  | {
      readonly kind: 'put-off';
      readonly person: string;
      readonly subject: string;
      readonly why: Why;
      readonly at: string;
    }
  | { readonly kind: 'card'; readonly subject: string; readonly card: LivingCard }
  | { readonly kind: 'contact'; readonly person: string; readonly patch: ContactPatch };
