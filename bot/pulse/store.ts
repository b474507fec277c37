import type { Person } from '../core/actor.ts';
import type { Tally } from '../core/ledger.ts';
import type { Face } from '../core/outbox.ts';
import type { Page } from '../core/page.ts';
import type { Contact, Message } from '../core/place.ts';
import type { Figure } from '../measure/figure.ts';
import type { Change } from './change.ts';
import type { Pulse } from './pulse.ts';

export interface Loaded {
  readonly pulse: Pulse;
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
  /** The message that shows its author's side from now on. */
  readonly card?: { readonly message: Message; readonly face: Face } | undefined;
}

/** A line of a list, held in the index row itself so that a page is one read. */
export interface Line
  extends Pick<
    Pulse,
    'id' | 'title' | 'status' | 'author' | 'audience' | 'instruments' | 'own' | 'opensAt' | 'closesAt'
  > {
  readonly closedAt?: string | undefined;
  /** Complete answers and people asked, once it has closed. */
  readonly n?: number | undefined;
  readonly invited?: number | undefined;
  /** What was published of all of them together, for the rounds that follow. */
  readonly figures?: readonly Figure[] | undefined;
}

/** As many of the newest as are looked through for earlier rounds: some years of a busy organisation. */
export const mostLatest = 300;

export interface PulseStore {
  readonly load: (organisation: string, id: string) => Promise<Loaded | undefined>;
  /** `conflict`: somebody changed it since `before` was read, or the number is taken. */
  readonly save: (organisation: string, save: Save) => Promise<'saved' | 'conflict'>;
  /** Newest first: everybody's, or one author's. */
  readonly list: (
    organisation: string,
    page?: string,
    author?: string,
    /** Lines at the most; as many as a card shows where nothing is said. */
    size?: number,
  ) => Promise<Page<Line>>;
  /** The newest ones, of any author: enough to know those of the last months. */
  readonly latest: (organisation: string, most: number) => Promise<readonly Line[]>;
  readonly tally: (organisation: string, id: string) => Promise<Tally | undefined>;
  /** The broadcast that told what was heard, once it is out. */
  readonly heard: (organisation: string, id: string) => Promise<string | undefined>;
}
