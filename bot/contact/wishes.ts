import type { Topic } from '../core/occasion.ts';

/** Outages and what a person's own requests or work need cannot be stopped. */
export const stoppable = ['update', 'change', 'celebration'] as const satisfies readonly Topic[];

export type Stoppable = (typeof stoppable)[number];

/** The shift kinds of a ward (B7). */
export const shiftKinds = ['early', 'late', 'long-day', 'night'] as const;

export type ShiftKind = (typeof shiftKinds)[number];

/** `date` is the day it begins, as "2026-11-24". */
export interface Shift {
  readonly date: string;
  readonly kind: ShiftKind;
}

/** "HH:MM" by the clock on the wall; over midnight where `to` is not the later one. Twice the same means none. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What a person says about being told things unasked. */
export interface Wishes {
  readonly quiet?: QuietHours | undefined;
  /** Up to three, soonest first. */
  readonly shifts: readonly Shift[];
  readonly stopped: readonly Stoppable[];
  readonly snoozedUntil?: string | undefined;
}

export const noWishes: Wishes = { shifts: [], stopped: [] };
