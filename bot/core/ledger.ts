import type { Person } from './actor.ts';
import type { Message } from './place.ts';

/** What became of one message to one person. `sent` is final but for edits; `held` is sent when it may be. */
export type LedgerState = 'pending' | 'held' | 'sent' | 'failed' | 'blocked' | 'skipped';

/** The row of one recipient: of a campaign, or of one change of a request. */
export interface LedgerRow {
  readonly person: Person;
  readonly state: LedgerState;
  /** Why it is held, failed, blocked or skipped, as a code. */
  readonly reason?: string | undefined;
  /** When a held one comes again. */
  readonly until?: string | undefined;
  readonly at: string;
  /** The version of the text that this person was shown last; 0 before anything was sent. */
  readonly version: number;
  /** Why a copy still shows the words before a correction; absent where none does. */
  readonly stale?: string | undefined;
  /** Whether their copies show that they have read it. */
  readonly read?: boolean;
  /** Every copy that stands in their chat, by the ids Teams gave. */
  readonly copies: readonly Message[];
  /** How often they were reminded. */
  readonly chased: number;
}

/** A campaign's rows counted, written in the same transaction as the rows. */
export interface Tally {
  readonly counts: Readonly<Record<LedgerState, number>>;
  /** Of those held, failed, blocked and skipped: how many for which reason, as "failed 413". */
  readonly reasons: Readonly<Record<string, number>>;
  /** Whether every recipient has a row by now. */
  readonly planned: boolean;
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
}

/** Before the first recipient was found. */
export const noTally: Tally = {
  counts: { pending: 0, held: 0, sent: 0, failed: 0, blocked: 0, skipped: 0 },
  reasons: {},
  planned: false,
};

/** Everybody who has a row. */
export const totalOf = ({ counts }: Tally): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is remembered about reaching somebody, beside their address. An empty `chat` is one that Teams lost. */
export interface ContactPatch {
  readonly told?: Readonly<Record<string, number>>;
  readonly blocked?: string;
  readonly chat?: string;
}
