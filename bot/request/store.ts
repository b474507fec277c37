import type { Person } from '../core/actor.ts';
import type { Face } from '../core/outbox.ts';
import type { Contact, Message } from '../core/place.ts';
import type { Change } from './change.ts';
import type { Priority } from './priority.ts';
import type { Affects, Desk, Harm, Kind, Outcome, Request, Status } from './request.ts';

export interface Loaded {
  readonly request: Request;
  /** Proof of which version was read; the save fails if anybody changed it since. */
  readonly etag: string;
}

/** A line of a list, held in the index row itself so that a page of the queue is one read. */
export interface Line {
  readonly id: string;
  readonly what: string;
  readonly where?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly harm?: Harm | undefined;
  readonly affects?: Affects | undefined;
  readonly status: Status;
  readonly outcome?: Outcome | undefined;
  readonly desk: Desk;
  readonly owner?: Person | undefined;
  readonly priority?: Priority | undefined;
  readonly snoozedUntil?: string | undefined;
  readonly hearBy: string;
  readonly backers: number;
  readonly createdAt: string;
}

/** What a stranger may read of an open request: its words, to say "me too" to. */
export interface Hint {
  readonly id: string;
  readonly what: string;
  readonly where?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page starts; absent on the last one. */
  readonly next?: string | undefined;
}

/** Which open requests a triager looks at. Each is one range of row keys. */
export type Filter = 'all' | 'urgent' | 'mine' | 'for-me' | 'confidential';

/** One change and everything that must land with it, or not at all (invariant 1). */
export interface Save {
  readonly before?: Loaded | undefined;
  readonly change: Change;
  readonly by: Person;
  /** Who follows the request from now on. */
  readonly follower?: Person | undefined;
  /** The message that shows this request from now on, and which side of it. */
  readonly card?: { readonly message: Message; readonly face: Face } | undefined;
  /** Whoever pressed; nobody did where time alone brought it. */
  readonly contact?: Contact | undefined;
}

export interface RequestStore {
  readonly load: (organisation: string, id: string) => Promise<Loaded | undefined>;
  /** `conflict`: somebody changed it since `before` was read, or the number is taken. */
  readonly save: (organisation: string, save: Save) => Promise<'saved' | 'conflict'>;
  /** Whoever raised a request and everybody who said "me too"; nobody where there is none. */
  readonly concerned: (organisation: string, id: string) => Promise<readonly Person[]>;
  readonly follows: (organisation: string, id: string, person: string) => Promise<boolean>;
  /** A person's own and followed requests, newest first. */
  readonly mine: (organisation: string, person: string, page?: string) => Promise<Page<Request>>;
  readonly open: (organisation: string, filter: Filter, person: string, page?: string) => Promise<Page<Line>>;
  /** What is for this lead or group and nobody has, most urgent first. */
  readonly routedTo: (organisation: string, to: string, most: number) => Promise<readonly Line[]>;
  /** The newest open requests, for "others have said this too". Safety concerns are not among them. */
  readonly recent: (organisation: string) => Promise<readonly Hint[]>;
}
