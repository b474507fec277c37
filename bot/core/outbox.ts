import type { Person } from './actor.ts';
import type { LedgerState } from './ledger.ts';
import type { Message } from './place.ts';

/**
 * Which side of a request, broadcast, pulse or story a card shows. `follower` is somebody who said "me too", `deputy`
 * whoever was asked to answer for the person who raised it, `named` somebody whom a story names: theirs differ by person.
 */
export type Face =
  | 'requester'
  | 'follower'
  | 'deputy'
  | 'triage'
  | 'reader'
  | 'author'
  | 'approver'
  | 'named';

/** `received` is the receipt itself, for a request that was raised outside the person's own chat. */
export type Why =
  | 'received'
  | 'raised'
  | 'question'
  | 'reply'
  | 'outcome'
  | 'reopened'
  | 'risk'
  | 'at-risk'
  | 'assigned'
  | 'planned'
  | 'ruled'
  | 'progress'
  | 'urgent'
  | 'withdrawn'
  | 'nudge'
  | 'late'
  | 'overdue'
  | 'back'
  | 'linked'
  | 'restated'
  | 'deputy'
  | 'unanswered'
  | 'digest'
  | 'advice'
  | 'notice'
  | 'approval'
  | 'decided'
  | 'corrected'
  | 'broadcast'
  | 'results'
  | 'owed'
  | 'reminder'
  | 'consent'
  | 'thanks'
  | 'story'
  | 'year-ago'
  | 'month'
  | 'listed';

export type Recipient =
  | { readonly to: 'person'; readonly id: string; readonly face: Face; readonly why?: Why }
  | { readonly to: 'channel'; readonly face: Face };

interface Attempts {
  readonly attempt: number;
  /** Not before this instant: a failure that will pass, or a person who is not to be told now. */
  readonly notBefore?: string | undefined;
}

/** Written in the same transaction as the change: who has to hear of it. Followers are looked up later. */
export interface Plan {
  readonly kind: 'plan';
  /** The request or broadcast that this is about. */
  readonly subject: string;
  readonly version: number;
  readonly why: Why;
  readonly urgent: boolean;
  readonly recipients: readonly Recipient[];
  readonly followers: boolean;
  /** The last follower dealt with, so that a crash between two transactions repeats nobody. */
  readonly after?: string | undefined;
}

/** One message to one recipient. */
export interface Send extends Attempts {
  readonly kind: 'send';
  readonly subject: string;
  readonly version: number;
  readonly why: Why;
  readonly urgent: boolean;
  readonly recipient: Recipient;
}

/** Bring every card of a request or broadcast up to date. One row for each, so a burst of changes is one repaint. */
export interface Repaint extends Attempts {
  readonly kind: 'repaint';
  readonly subject: string;
  /** Cards of this side alone, where nothing has changed that the others show. */
  readonly face?: Face | undefined;
}

/**
 * What is done to everybody a campaign is for: told, told again where it failed, reminded, shown corrected words,
 * or not told after all.
 */
export type Job = 'send' | 'resend' | 'chase' | 'edit' | 'cancel';

/** Carries a job out over all recipients, a transaction at a time; `after` is the cursor. */
export interface FanOut {
  readonly kind: 'fan-out';
  readonly subject: string;
  readonly job: Job;
  readonly after?: string | undefined;
  /** A time that was chosen for it. */
  readonly notBefore?: string | undefined;
}

/** One message of a campaign to one person. */
export interface Bulk extends Attempts {
  readonly kind: 'bulk';
  readonly subject: string;
  readonly job: 'send' | 'chase' | 'edit';
  readonly urgent: boolean;
  readonly person: Person;
  /** What the ledger says of them now. */
  readonly state: LedgerState;
  readonly reason?: string | undefined;
}

/** Nobody of a campaign waits any more, but for those who are held. */
export interface Finish {
  readonly kind: 'finish';
  readonly subject: string;
}

/** Nobody has done anything: something may be due because of the time alone. */
export interface Wake {
  readonly kind: 'wake';
  /** A request, or another thing that `Woken` of delivery's ports knows by its name. */
  readonly subject: string;
  readonly notBefore: string;
}

export type Task = Plan | Wake | FanOut | Finish | Send | Bulk | Repaint;

export interface Entry<T extends Task = Task> {
  readonly key: string;
  readonly etag: string;
  readonly task: T;
}

/** A message that shows a request or broadcast and has to be kept up to date. */
export interface LivingCard {
  readonly message: Message;
  readonly face: Face;
  /** Whose it is, where each person's differs. */
  readonly person?: string | undefined;
  /** The change that it was posted for; absent on the card that a person made by pressing Send or Me too. */
  readonly news?: { readonly why: Why; readonly version: number } | undefined;
}

/**
 * How much of a request a card shows. `news` is a short card that says what happened; `moved` is what is left of
 * one once a newer one stands below it.
 */
export type Detail = 'whole' | 'news' | 'moved';
