import type { Person } from '../core/actor.ts';
import type { Face } from '../core/outbox.ts';
import type { Page } from '../core/page.ts';
import type { Contact, Message } from '../core/place.ts';
import type { Change } from './change.ts';
import type { Side, Status, Story } from './story.ts';

export interface Loaded {
  readonly story: Story;
  /** Proof of which version was read; the save fails if anybody changed it since. */
  readonly etag: string;
}

/** One change and everything that must land with it, or not at all (invariant 1). */
export interface Save {
  readonly before?: Loaded | undefined;
  readonly change: Change;
  readonly by: Person;
  /** Absent where time alone made the change. */
  readonly contact?: Contact | undefined;
  /** The message that shows this story from now on, and which side of it, to whom. */
  readonly card?:
    | { readonly message: Message; readonly face: Face; readonly person?: string | undefined }
    | undefined;
}

/** A line of a list, held in the index row itself so that a page is one read. Its title is the public one. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly createdAt: string;
  readonly postedAt?: string | undefined;
}

/** A line of somebody's own record: they told it, or were part of it on one side. */
export interface OwnLine extends Line {
  readonly as: 'teller' | Side;
}

/** `cheered`: this person's is one of them. */
export interface Cheers {
  readonly count: number;
  readonly cheered: boolean;
}

export interface StoryStore {
  readonly load: (organisation: string, id: string) => Promise<Loaded | undefined>;
  /** `conflict`: somebody changed it since `before` was read, or the number is taken. */
  readonly save: (organisation: string, save: Save) => Promise<'saved' | 'conflict'>;
  /** Those that are posted, newest first; of one year where it is named ("2026", by UTC). */
  readonly wall: (organisation: string, page?: string, year?: string, size?: number) => Promise<Page<Line>>;
  /** The years in which any were posted, newest first, by UTC. */
  readonly years: (organisation: string) => Promise<readonly string[]>;
  /** Those that were posted in a span of time, oldest first: `from` is in it, `to` is not. ISO instants. */
  readonly posted: (organisation: string, from: string, to: string) => Promise<readonly Line[]>;
  /** Those that wait for approval, oldest first. */
  readonly waiting: (organisation: string, page?: string) => Promise<Page<Line>>;
  /** Those that a person told or is part of, newest first. */
  readonly own: (organisation: string, person: string, page?: string) => Promise<Page<OwnLine>>;
  /** One cheer for each person, however often they press. `first` is false where nothing changed by it. */
  readonly cheer: (organisation: string, id: string, cheer: Cheering) => Promise<{ readonly first: boolean }>;
  /** The broadcasts that told of it, oldest first. */
  readonly tellings: (organisation: string, id: string) => Promise<readonly string[]>;
  readonly cheers: (organisation: string, id: string, person?: string) => Promise<Cheers>;
}

export interface Cheering {
  readonly person: Person;
  readonly at: Date;
  /** `false` takes it back. */
  readonly on: boolean;
  /** Pressed in their own chat, where their own copy is to say so too. */
  readonly ownCopy: boolean;
}
