import type { Level } from '../request/risk-matrix.ts';

/** What one member thinks of one change: how much it would be worth, and how much work it is. */
export interface Vote {
  readonly person: string;
  /** The day of the meeting that it was given for. */
  readonly on: string;
  readonly value: Level;
  readonly cost: Level;
}

/** One row for each member and change, so that any number who vote at once are all counted, once each. */
export interface VoteStore {
  readonly vote: (organisation: string, request: string, vote: Vote) => Promise<void>;
  readonly votes: (organisation: string, request: string) => Promise<readonly Vote[]>;
}
