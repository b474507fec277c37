import type { Person } from '../core/actor.ts';
import type { By, Results } from '../measure/figure.ts';

/** `closing`: no answer is taken any more, and the counting goes on. */
export type Status = 'planned' | 'open' | 'closing' | 'closed' | 'cancelled';

/** Longest texts, in Unicode characters. */
export const longest = { title: 100, own: 200, comment: 500 } as const;

/** What is asked, of whom and until when. Nothing of it changes once it was sent off. */
export interface Terms {
  readonly title: string;
  /** Ids of instruments, three questions at the most, or SUS alone. */
  readonly instruments: readonly string[];
  /** The sender's own statement, where the instrument `own` is among them. */
  readonly own?: string | undefined;
  readonly audience: string;
  /** The last day on which it can be answered, as "2026-11-30". */
  readonly closes: string;
  /** How the results will be broken down: said before anybody answers (B5). */
  readonly by: readonly By[];
  /** An RRULE (RFC 5545) without its start, as "FREQ=MONTHLY;INTERVAL=3". */
  readonly every?: string | undefined;
}

/** The broadcast after which it asks whether it is better. Nothing changes the title of one that is out. */
export interface Follows {
  readonly id: string;
  readonly title: string;
}

/** A pulse that comes again: each round is a pulse of its own. */
export interface Series {
  /** The number of the first round. */
  readonly id: string;
  /** From 1. */
  readonly round: number;
  /** The day of the first, from which the rule counts. */
  readonly since: string;
}

/** The snapshot. What anybody answered is not here: see storage/ballots.ts. */
export interface Pulse extends Terms {
  readonly id: string;
  /** Counts changes; names the event of each. */
  readonly version: number;
  readonly status: Status;
  readonly author: Person;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When the first are asked, and when the last answer is taken. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Those who have not answered are reminded once. */
  readonly remindAt?: string | undefined;
  readonly remindedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  readonly series?: Series | undefined;
  /** Of the first round alone. */
  readonly follows?: Follows | undefined;
  readonly results?: Results | undefined;
  /** When the next round is due, until it is under way; and when its author was told that it waits for them. */
  readonly nextAt?: string | undefined;
  readonly owedAt?: string | undefined;
  /** Requests that were made of comments. */
  readonly caused: readonly string[];
}

/** Whether an answer may still be given. */
export const isOpen = ({ status }: Pulse): boolean => status === 'open';
