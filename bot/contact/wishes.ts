import type { Shift } from '../calendar/shifts.ts';
import type { Standing } from '../calendar/standing.ts';
import type { Person } from '../core/actor.ts';
import type { Topic } from '../core/occasion.ts';
import type { Profile } from '../request/request.ts';

/** Outages and what a person's own requests or work need cannot be stopped. */
export const stoppable = ['update', 'change', 'celebration', 'pulse'] as const satisfies readonly Topic[];

export type Stoppable = (typeof stoppable)[number];

/** "HH:MM" by the clock on the wall; over midnight where `to` is not the later one. Twice the same means none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What a person says about being told things unasked. */
export interface Wishes {
  readonly quiet?: QuietHours | undefined;
  /** Up to six, soonest first: a form shows three, and each request may have named others. */
  readonly shifts: readonly Shift[];
  /** The time of any day that holds while no shift is coming. */
  readonly standing?: Standing | undefined;
  /** Who may answer for them once they were not found on two shifts (D6.4). */
  readonly deputy?: Person | undefined;
  /** Their work and where, as they said it. */
  readonly profile?: Profile | undefined;
  readonly stopped: readonly Stoppable[];
  readonly snoozedUntil?: string | undefined;
}

export const noWishes: Wishes = { shifts: [], stopped: [] };
