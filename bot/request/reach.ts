import type { Shift } from '../calendar/shifts.ts';
import type { Standing } from '../calendar/standing.ts';
import type { Person } from '../core/actor.ts';

/** When and where whoever raised it can be found, as they said it for the people who work on it (A1.2). */
export interface Reach {
  /** Soonest first. */
  readonly shifts: readonly Shift[];
  readonly standing?: Standing | undefined;
  readonly deputy?: Person | undefined;
}

/** A question that nobody has answered yet: it is asked again, and never closes the request (D6.4). */
export interface Parked {
  /** When it was asked: another question begins anew. */
  readonly asked: string;
  /** When it was told last. */
  readonly told: string;
  /** How often it was told. */
  readonly tries: number;
  /** Windows in which it was told that went by without an answer. */
  readonly missed: number;
  /** The end of the window in which it was told last, once that is over. */
  readonly over?: string | undefined;
  /** Whoever was told that it stays unanswered. */
  readonly deputy?: string | undefined;
  readonly owner?: string | undefined;
}
