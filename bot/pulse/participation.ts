import type { Groups } from './ballot.ts';

/** That somebody was asked, on which day, and what they were counted as. */
export interface Asking {
  /** "2026-11-24": nothing finer is kept (D4.2). */
  readonly on: string;
  readonly groups: Groups;
}

/** By the number of the pulse. Written as people are asked, and never as they answer. */
export type Asked = Readonly<Record<string, Asking>>;

/** Whether they took part, by the number of the pulse. Written for everybody at once, after its close. */
export type Took = Readonly<Record<string, boolean>>;
