import type { Person } from '../core/actor.ts';
import type { Courier, Parcel } from '../core/courier.ts';
import type { LedgerRow, Tally } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Occasion, Topic, Verdict } from '../core/occasion.ts';
import type { Detail, Entry, Face, LivingCard, Plan, Why } from '../core/outbox.ts';
import type { Contact, Conversation } from '../core/place.ts';

/** Somebody who can be written to, and the rules about when. */
export interface Reachable {
  readonly contact: Contact;
  /** Why Teams refused the last message; empty unless they are to be left alone until they write. */
  readonly blocked: string;
  readonly may: (occasion: Occasion, now: Date) => Verdict;
  /** What they were told unasked, by day, with one more today. */
  readonly toldOnceMore: (now: Date) => Readonly<Record<string, number>>;
}

export type Urgency = 'urgent' | 'other';

/** What delivery asks of storage, for one organisation. */
export interface DeliveryStore {
  readonly singles: (most: number) => Promise<readonly Entry[]>;
  readonly due: (now: Date, most: number) => Promise<readonly Entry[]>;
  /** Whether any message of a campaign waits for its turn. */
  readonly anyCampaign: () => Promise<boolean>;
  readonly nextCampaign: (urgency: Urgency, subject?: string) => Promise<string | undefined>;
  readonly campaign: (
    urgency: Urgency,
    subject: string,
    key: string | undefined,
    most: number,
  ) => Promise<readonly Entry[]>;
  readonly unfold: (entry: Entry<Plan>) => Promise<void>;
  readonly record: (marks: readonly Mark[]) => Promise<ReadonlyMap<string, string> | 'conflict'>;
  readonly stands: (entry: Entry) => Promise<boolean>;
  readonly done: (entry: Entry) => Promise<boolean>;
  readonly cards: (subject: string) => Promise<readonly (LivingCard & { readonly key: string })[]>;
  readonly forget: (key: string) => Promise<void>;
  readonly tally: (
    subject: string,
  ) => Promise<{ readonly key: string; readonly value: Tally; readonly etag: string } | undefined>;
  readonly ledgerRow: (subject: string, person: string) => Promise<LedgerRow | undefined>;
  readonly ledger: (
    subject: string,
    person: string | undefined,
    most: number,
  ) => Promise<readonly LedgerRow[]>;
  /** The newest version of this that a message showed them; 0 before the first. */
  readonly shown: (subject: string, person: string) => Promise<number>;
  readonly acknowledged: (subject: string, person: string) => Promise<boolean>;
  readonly reach: (person: string) => Promise<Reachable | undefined>;
  /** Where cards with this side of something are posted, if anywhere was chosen for them. */
  readonly channel: (face: Face) => Promise<Conversation | undefined>;
}

/** What delivery has to know of a campaign, now. */
export interface Campaign {
  readonly topic: Topic;
  readonly urgent: boolean;
  /** Of its words: everybody who has a copy is to see the newest. */
  readonly version: number;
  /** `false` once its sender has stopped it. */
  readonly running: boolean;
}

export interface Painted extends Parcel {
  /** What it was to tell is no longer so. */
  readonly over?: boolean | undefined;
  /** Of the request or broadcast, as it was painted. */
  readonly version: number;
}

export interface RecipientPage {
  readonly people: readonly Person[];
  /** The cursor of the next page; absent on the last. */
  readonly next?: string | undefined;
}

export interface DeliveryPorts {
  readonly store: DeliveryStore;
  readonly courier: Courier;
  /**
   * The card as it is at this moment, from storage; undefined where what it is about is gone. `person` where each
   * person's differs: nobody else's may be shown in its place.
   */
  readonly paint: (
    subject: string,
    face: Face,
    detail: Detail,
    why?: Why,
    person?: string,
  ) => Promise<Painted | undefined>;
  /** The card of a reader who said something to it: that they have read it, with what they answered, or a cheer. */
  readonly paintRead: (subject: string, person: string) => Promise<Painted | undefined>;
  readonly campaign: (subject: string) => Promise<Campaign | undefined>;
  /** Who a campaign is for, a page at a time, in an order that does not change. */
  readonly recipients: (subject: string, after: string | undefined) => Promise<RecipientPage>;
  /** The first are about to be told. */
  readonly started: (subject: string) => Promise<void>;
  /** Everybody has been told who could be. */
  readonly finished: (subject: string) => Promise<void>;
  /**
   * The time has come for which this was to be looked at. Does what is due, once however often it is asked, and says
   * when to look next; undefined where time alone will bring nothing more.
   */
  readonly woken: (subject: string, now: Date) => Promise<Date | undefined>;
  readonly clock: () => Date;
  readonly log: (
    event: 'undelivered' | 'gone' | 'later' | 'held',
    facts: Readonly<Record<string, unknown>>,
  ) => void;
}
