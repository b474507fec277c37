import type { Person } from '../core/actor.ts';
import type { Wishes } from './wishes.ts';

/** Somebody named by somebody else. Only who has written to Wardline, or is in a team with it, can be told things. */
export interface Colleague extends Person {
  readonly met: boolean;
}

export interface ContactStore {
  /** `noWishes` for somebody who never said anything. */
  readonly wishes: (organisation: string, person: string) => Promise<Wishes>;
  readonly setWishes: (organisation: string, person: string, wishes: Wishes) => Promise<void>;
  /** By their Entra object id; a name that says nothing where nobody knows them. */
  readonly colleague: (organisation: string, person: string) => Promise<Colleague>;
}
