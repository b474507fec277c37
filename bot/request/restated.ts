import type { Person } from '../core/actor.ts';

interface Wording {
  readonly text: string;
  readonly by: Person;
  readonly at: string;
}

/** A2.4: the concern in plain words, and what the requester said to them. What was raised stays as it was typed. */
export interface Restated extends Wording {
  readonly answer?: 'yes' | 'corrected' | undefined;
  /** Wordings that were put aside, oldest first. */
  readonly earlier?: readonly Wording[] | undefined;
}

/** With the history of a summary that goes to and fro all day, a card would still show the last one. */
const kept = 5;

/** The next wording, with the last one put aside. */
export const reworded = (before: Restated | undefined, next: Restated): Restated => {
  if (!before) return next;
  const { text, by, at, earlier = [] } = before;
  return { ...next, earlier: [...earlier, { text, by, at }].slice(-kept) };
};
