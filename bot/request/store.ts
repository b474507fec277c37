import type { Priority } from '../clock/priority.ts';
import type { Person } from '../core/actor.ts';
import type { Face } from '../core/outbox.ts';
import type { Page } from '../core/page.ts';
import type { Contact, Message } from '../core/place.ts';
import type { Tabled } from './board.ts';
import type { Change } from './change.ts';
import type { Affects, Desk, Harm, Kind, Outcome, Request, Status } from './request.ts';
import type { Level } from './risk-matrix.ts';
import type { Trail } from './trail.ts';

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
  /** Whom it was sent to, where that is one person or one group. */
  readonly lead?: Person | undefined;
  readonly group?: Person | undefined;
  readonly owner?: Person | undefined;
  readonly requester?: Person | undefined;
  readonly board?: Tabled | undefined;
  readonly priority?: Priority | undefined;
  readonly risk?: number | undefined;
  readonly snoozedUntil?: string | undefined;
  readonly hearBy: string;
  readonly backers: number;
  readonly createdAt: string;
  /** A2.8: of the list that its circle alone reads, or of whoever has it and without its words. */
  readonly confidential?: boolean | undefined;
}

/** A line of a group's agenda: what it reads before it opens one (A6.4). */
export interface AgendaLine {
  readonly id: string;
  readonly what: string;
  readonly by: string;
  readonly backers: number;
  readonly on: string;
}

/** A line of the hazard log, in its own index row: all that its counts need. */
export interface HazardLine {
  readonly id: string;
  readonly status: Status;
  readonly outcome?: Outcome | undefined;
  /** The newest rating of either stage. */
  readonly initial?: Level | undefined;
  readonly residual?: Level | undefined;
  /** The residual rating is the last word. */
  readonly accepted?: boolean | undefined;
  readonly confidential?: boolean | undefined;
}

/** What a stranger may read of an open request: its words, to say "me too" to. */
export interface Hint {
  readonly id: string;
  readonly what: string;
  readonly where?: string | undefined;
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
  /** The Teams message that it is raised from; `etag` where something was raised from it before. */
  readonly origin?: { readonly permalink: string; readonly etag?: string | undefined } | undefined;
  /** Whoever pressed; nobody did where time alone brought it. */
  readonly contact?: Contact | undefined;
  /** Another request that changes with this one. */
  readonly also?: { readonly before: Loaded; readonly change: Change } | undefined;
}

export interface RequestStore {
  readonly load: (organisation: string, id: string) => Promise<Loaded | undefined>;
  /** `conflict`: somebody changed it since `before` was read, or the number is taken. */
  readonly save: (organisation: string, save: Save) => Promise<'saved' | 'conflict'>;
  /** Whoever raised a request and everybody who said "me too"; nobody where there is none, or it is confidential. */
  readonly concerned: (organisation: string, id: string) => Promise<readonly Person[]>;
  /** What a person last raised from a Teams message, and when. */
  readonly raisedFrom: (
    organisation: string,
    person: string,
    permalink: string,
  ) => Promise<{ readonly id: string; readonly at: string; readonly etag: string } | undefined>;
  readonly follows: (organisation: string, id: string, person: string) => Promise<boolean>;
  /** What happened to it until this version, oldest first: the last so many changes. */
  readonly trail: (
    organisation: string,
    id: string,
    version: number,
    most: number,
  ) => Promise<readonly Trail[]>;
  /** A person's own and followed requests, newest first; as many as a card holds, or `size`. */
  readonly mine: (
    organisation: string,
    person: string,
    page?: string,
    size?: number,
  ) => Promise<Page<Request>>;
  /** One page is one call; as many lines as a card holds, or `most`. */
  readonly open: (
    organisation: string,
    filter: Filter,
    person: string,
    page?: string,
    most?: number,
  ) => Promise<Page<Line>>;
  /** What waits for a decision of this group, in the order of its meetings. */
  readonly agenda: (organisation: string, board: string, page?: string) => Promise<Page<AgendaLine>>;
  /** What is for this lead or group and nobody has, most urgent first. */
  readonly routedTo: (organisation: string, to: string, most: number) => Promise<readonly Line[]>;
  /** Everything that is in the hazard log, oldest first, this many at the most. */
  readonly hazards: (organisation: string, most: number, page?: string) => Promise<Page<HazardLine>>;
  /** The newest open requests, for "others have said this too". Safety concerns are not among them. */
  readonly recent: (organisation: string) => Promise<readonly Hint[]>;
  /** The open requests in which a patient could come to harm, worst and oldest first. For the desk. */
  readonly concerns: (organisation: string) => Promise<readonly Line[]>;
}
