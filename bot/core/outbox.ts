import type { Message } from './place.ts';

/** Which side of a request a card shows. `follower` is somebody who said "me too". */
export type Face = 'requester' | 'follower' | 'triage';

/** `received` is the receipt itself, for a request that was raised outside the person's own chat. */
export type Why = 'received' | 'raised' | 'question' | 'reply' | 'outcome' | 'reopened';

export type Recipient =
  | { readonly to: 'person'; readonly id: string; readonly face: Face; readonly why?: Why }
  | { readonly to: 'channel'; readonly face: Face };

interface Attempts {
  readonly attempt: number;
  /** Not before this instant, after a failure that will pass. */
  readonly notBefore?: string | undefined;
}

/** Written in the same transaction as the change: who has to hear of it. Followers are looked up later. */
export interface Plan {
  readonly kind: 'plan';
  readonly request: string;
  readonly version: number;
  readonly why: Why;
  readonly recipients: readonly Recipient[];
  readonly followers: boolean;
  /** The last follower dealt with, so that a crash between two transactions repeats nobody. */
  readonly after?: string | undefined;
}

/** One message to one recipient: a row of the ledger. */
export interface Send extends Attempts {
  readonly kind: 'send';
  readonly request: string;
  readonly version: number;
  readonly why: Why;
  readonly recipient: Recipient;
}

/** Bring every card of a request up to date. One row for each request, so a burst of changes is one repaint. */
export interface Repaint extends Attempts {
  readonly kind: 'repaint';
  readonly request: string;
}

export type Task = Plan | Send | Repaint;

export interface Entry<T extends Task = Task> {
  readonly key: string;
  readonly etag: string;
  readonly task: T;
}

/** A message that shows a request and has to be kept up to date. */
export interface LivingCard {
  readonly message: Message;
  readonly face: Face;
  /** The change that it was posted for; absent on the card that a person made by pressing Send or Me too. */
  readonly news?: { readonly why: Why; readonly version: number } | undefined;
}

/**
 * How much of a request a card shows. `news` is a short card that says what happened; `moved` is what is left of
 * one once a newer one stands below it.
 */
export type Detail = 'whole' | 'news' | 'moved';
