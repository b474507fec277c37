import type { Person } from '../core/actor.ts';

/** A8.1: both have to be there, each with somebody of its own. */
export const sides = ['clinical', 'digital'] as const;
export type Side = (typeof sides)[number];

/** What somebody who is named says to it. Nothing said is none of these: silence is not consent (D5.4). */
export const answers = ['named', 'unnamed', 'thanks', 'no'] as const;
export type Answer = (typeof answers)[number];

/** What became better, for patients or for staff. */
export const gains = ['outcomes', 'experience', 'cost'] as const;
export type Gain = (typeof gains)[number];

/** `changed-mind` is somebody who did not believe in it at first (A8.4). */
export const kinds = ['together', 'changed-mind'] as const;
export type Kind = (typeof kinds)[number];

/** Longest texts, in Unicode characters: the form holds all of them at once in under 25 KB. */
export const longest = { title: 100, what: 2000, benefit: 600, measure: 100 } as const;
/** People on one side, and requests that it came from. */
export const most = { people: 6, requests: 5 } as const;

/** A6.6: the figure before and after. A story without one says so. */
export interface Measure {
  readonly what?: string | undefined;
  readonly before: string;
  readonly after: string;
}

/** What the teller says. Who may be named of those in it is `contributors`' to say, not theirs. */
export interface Words {
  readonly title: string;
  readonly what: string;
  readonly benefit?: string | undefined;
  readonly gains: readonly Gain[];
  readonly kind: Kind;
  /** Absent: not measured. */
  readonly measure?: Measure | undefined;
  /** The numbers of the requests that it came from. */
  readonly requests: readonly string[];
}

/** Somebody whom the story is about, and what they said to being named. */
export interface Contributor extends Person {
  readonly side: Side;
  /** Absent until they say. */
  readonly answer?: Answer | undefined;
  readonly answeredAt?: string | undefined;
  /** They had not written to Wardline when they were asked, so nothing reached them. */
  readonly unmet?: true | undefined;
}

/** `told` waits for consent and approval, `declined` for its teller. */
export type Status = 'told' | 'declined' | 'posted' | 'withdrawn';

export interface Declined {
  readonly at: string;
  readonly by: Person;
  readonly reason: string;
}

/** The snapshot: all that a card or a rule needs. */
export interface Story extends Words {
  readonly id: string;
  /** Counts changes; names the event of each. */
  readonly version: number;
  readonly status: Status;
  readonly teller: Person;
  readonly contributors: readonly Contributor[];
  /** Who was in it before its teller took them off. Their names stay out of it, and what they said is not forgotten. */
  readonly former?: readonly Contributor[] | undefined;
  /** Version of the words: an approval is of these, and so is each consent. */
  readonly text: number;
  /** Version of what is public, raised by each change of it; what a copy shows is dated by it. */
  readonly copy: number;
  /** When those who have not answered were asked last. */
  readonly askedAt: string;
  /** When the approvers were asked to look at these words. */
  readonly sentAt?: string | undefined;
  readonly approvedBy?: Person | undefined;
  readonly postedAt?: string | undefined;
  /** The month in which that was, as "2026-11". */
  readonly month?: string | undefined;
  /** Whether the requests that it came from say so. */
  readonly linkedAt?: string | undefined;
  /** Whether it was shown again after a year. */
  readonly recalledAt?: string | undefined;
  readonly declined?: Declined | undefined;
  /** Who took it back. */
  readonly withdrawnBy?: Person | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const isTeller = ({ teller }: Pick<Story, 'teller'>, { id }: { readonly id: string }): boolean =>
  teller.id === id;

export const contributorOf = (
  { contributors }: Pick<Story, 'contributors'>,
  id: string,
): Contributor | undefined => contributors.find((one) => one.id === id);

/** Everybody whose name its teller ever gave. */
export const everybodyIn = ({
  contributors,
  former = [],
}: Pick<Story, 'contributors' | 'former'>): readonly Contributor[] => [...contributors, ...former];

/** Whether everybody in it has said what they want. */
export const allAnswered = ({ contributors }: Pick<Story, 'contributors'>): boolean =>
  contributors.every(({ answer }) => answer !== undefined);
