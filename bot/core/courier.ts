import type { Contact, Conversation, Message } from './place.ts';

/** A card ready to go, with the line a lock screen may show: a number and a next step, never typed text (D1.6). */
export interface Parcel {
  readonly card: object;
  readonly summary: string;
}

/**
 * Why a message did not arrive. `later` passes by itself (412, 429, 502, 503, 504, a broken line); `gone` is a
 * message or chat that no longer exists; `stop` is the 403 family: nothing more until the person writes again.
 */
export type SendFault =
  | {
      readonly kind: 'later';
      readonly afterMs?: number | undefined;
      /** 429: too much for the whole tenant, not for this message alone. */
      readonly throttled?: boolean;
      readonly reason: string;
    }
  | { readonly kind: 'gone' | 'stop' | 'failed'; readonly reason: string };

export type Sent<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: SendFault };

/** The way out to Teams. Implemented over botbuilder; replaceable with it. */
export interface Courier {
  readonly toPerson: (
    contact: Contact,
    parcel: Parcel,
  ) => Promise<Sent<{ readonly message: Message; readonly contact: Contact }>>;
  readonly toChannel: (place: Conversation, parcel: Parcel) => Promise<Sent<Message>>;
  readonly update: (message: Message, parcel: Parcel) => Promise<Sent<undefined>>;
  /** One page of a team's members; `next` is Teams' own cursor. */
  readonly members: (team: Conversation, next?: string) => Promise<Sent<Roster>>;
}

export interface Roster {
  readonly members: readonly Contact[];
  readonly next?: string | undefined;
}
