import type { Trail } from '../request/trail.ts';

/** A row of the log that is about a broadcast or a pulse. */
export interface Posted {
  readonly id: `WB-${string}` | `WP-${string}`;
  readonly version: number;
  readonly event: string;
  readonly at: string;
  readonly by: string;
  readonly from?: string | undefined;
  readonly to: string;
}

export type LogRow = Trail | Posted;

export const isPosted = (row: LogRow): row is Posted => !row.id.startsWith('WL-');

/** It goes out to its readers now, for the first time. */
export const isSent = ({ from, to, event }: Posted): boolean =>
  to === 'sending' && from !== 'sending' && event !== 'resent';

/** Named in the log where nobody pressed anything. */
export const itself = 'wardline';

/** All that happened, in the order of time. */
export interface EventLog {
  /** From one instant until before another, a page in memory at a time. */
  readonly between: (organisation: string, from: string, to: string) => AsyncIterable<readonly LogRow[]>;
  /** What happened to one request before this version of it, in order. */
  readonly earlier: (organisation: string, id: string, version: number) => Promise<readonly Trail[]>;
}
