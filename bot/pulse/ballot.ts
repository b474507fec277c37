import type { By } from '../measure/figure.ts';

/** What a person is, for the breakdowns that were declared; nothing else of them. */
export type Groups = Readonly<Partial<Record<By, string>>>;

/** Where somebody said nothing about themselves. */
export const notSaid = 'Not said';

/** What somebody added in words. No text: they took it back. */
export interface Words {
  readonly text: string;
  /** Whether their words may become a request, without their name. */
  readonly consent: boolean;
}

export interface Answer {
  /** q1 first; all questions or none. */
  readonly values: readonly number[];
  /** Absent on a card that does not ask for words: those that are there stay. */
  readonly words?: Words | undefined;
}

/** One ballot, as it is counted. */
export interface Ballot {
  readonly groups: Groups;
  /** Absent where no answer was given. */
  readonly answer?: Answer | undefined;
}

/** A comment after the close. Nothing in it or beside it says whose it was, what else they said, or when. */
export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly consent: boolean;
  /** What the one person who read it decided; `unread` is seen by nobody else. */
  readonly state: 'unread' | 'shown' | 'hidden';
  /** The request that was made of it. */
  readonly request?: string | undefined;
}

/**
 * The ballots of one organisation. A person's is found by a keyed hash, so that each has one and can change it; the
 * key lies beside them until they are counted, and is gone afterwards (D4.2).
 */
export interface BallotStore {
  /**
   * One for each of these people; one that is there already keeps its answer.
   * @throws Refusal `storage` once it was shut: from then on nobody is asked any more
   */
  readonly issue: (
    pulse: string,
    people: readonly { readonly id: string; readonly groups: Groups }[],
  ) => Promise<void>;
  /** `refused`: there is no ballot of theirs, or no answer is taken any more. The last answer is the one that counts. */
  readonly cast: (pulse: string, person: string, answer: Answer) => Promise<'kept' | 'refused'>;
  /** Undefined while there is none, and once it was counted. */
  readonly mine: (pulse: string, person: string) => Promise<Answer | undefined>;
  /** From here on no answer lands; each that was acknowledged has. */
  readonly shut: (pulse: string) => Promise<void>;
  /** Every ballot, a page at a time, in an order that says nothing. `id` dies with the key. */
  readonly pages: (pulse: string) => AsyncIterable<readonly (Ballot & { readonly id: string })[]>;
  /** The id of a person's ballot, while there is a key. */
  readonly idOf: (pulse: string) => Promise<(person: string) => string>;
  readonly keepComments: (pulse: string, comments: readonly Comment[]) => Promise<void>;
  /** Ballots and key. What is left are comments. */
  readonly erase: (pulse: string) => Promise<void>;
  readonly comments: (pulse: string) => Promise<readonly Comment[]>;
  readonly keepComment: (pulse: string, comment: Comment) => Promise<void>;
}
