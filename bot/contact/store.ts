import type { Wishes } from './wishes.ts';

export interface ContactStore {
  /** `noWishes` for somebody who never said anything. */
  readonly wishes: (organisation: string, person: string) => Promise<Wishes>;
  readonly setWishes: (organisation: string, person: string, wishes: Wishes) => Promise<void>;
}
