import type { Person } from '../core/actor.ts';
import type { Tally } from '../core/ledger.ts';
import type { Face } from '../core/outbox.ts';
import type { Page } from '../core/page.ts';
import type { Contact, Message } from '../core/place.ts';
import type { Broadcast, Class, Status } from './broadcast.ts';
import type { Change, EventType } from './change.ts';

export interface Loaded {
  readonly broadcast: Broadcast;
  /** Proof of which version was read; the save fails if anybody changed it since. */
  readonly etag: string;
}

/** One change and everything that must land with it, or not at all (invariant 1). */
export interface Save {
  readonly before?: Loaded | undefined;
  readonly change: Change;
  readonly by: Person;
  /** Absent where the sending itself made the change. */
  readonly contact?: Contact | undefined;
  /** The message that shows this broadcast from now on, and which side of it. */
  readonly card?: { readonly message: Message; readonly face: Face } | undefined;
}

/** A line of a list, held in the index row itself so that a page is one read. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly class: Class;
  readonly status: Status;
  readonly author: Person;
  readonly createdAt: string;
  readonly sendAt?: string | undefined;
}

/** One change, as it is kept for good. */
export interface Trail {
  readonly version: number;
  readonly event: EventType;
  readonly at: string;
  /** Who did it, by id. */
  readonly by: string;
  readonly to: Status;
}

/** A pulse that asked whether it is better now. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
}

export interface BroadcastStore {
  readonly load: (organisation: string, id: string) => Promise<Loaded | undefined>;
  /** `conflict`: somebody changed it since `before` was read, or the number is taken. */
  readonly save: (organisation: string, save: Save) => Promise<'saved' | 'conflict'>;
  /** Newest first: everybody's, or one author's; as many as a card holds, or as `most`. */
  readonly list: (organisation: string, page?: string, author?: string, most?: number) => Promise<Page<Line>>;
  /** What was done to it from this version on, oldest first. */
  readonly trail: (organisation: string, id: string, from: number) => Promise<readonly Trail[]>;
  /** The pulses that follow it, oldest first, but for those that were called off. */
  readonly askedAfter: (organisation: string, id: string) => Promise<readonly Asked[]>;
  readonly tally: (organisation: string, id: string) => Promise<Tally | undefined>;
  /** How many have said that they have read it. */
  readonly acknowledged: (organisation: string, id: string) => Promise<number>;
  /** How many have answered its question. */
  readonly answered: (organisation: string, id: string) => Promise<number>;
  /** `again`: they had said so before. A new answer writes over the old one. */
  readonly acknowledge: (
    organisation: string,
    id: string,
    person: Person,
    at: Date,
    answer?: string,
  ) => Promise<'first' | 'again'>;
}
