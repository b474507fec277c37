import { isOpen, type Outcome, type Request } from '../request/request.ts';
import { type PublicStory, publicOf } from '../story/public-words.ts';
import { contributorOf, type Side, type Story, sides } from '../story/story.ts';

/** A request that a story came from, by its number, outcome and dates: none of its words. */
export interface Evidence {
  readonly id: string;
  readonly raisedAt: string;
  /** Absent where there is none yet, or it was taken back. */
  readonly outcome?: Outcome | undefined;
  readonly endedAt?: string | undefined;
  readonly withdrawn: boolean;
}

/** What a jury asks for and a story does not have: a result, somebody to name on each side, proof (A6.6, B6). */
export const lacks = ['measure', ...sides, 'request'] as const;
export type Lack = (typeof lacks)[number];

/** A story for a shortlist, as everybody may read it. How often it was cheered is no part of it: nothing is ranked. */
export interface Award extends PublicStory {
  readonly id: string;
  readonly postedAt: string;
  /** Asked for their consent, and did not say yes, whatever else they said or did not say. */
  readonly withoutYes: number;
  /** Absent where they are in the story and did not agree to be named in it. */
  readonly approver?: string | undefined;
  readonly evidence: readonly Evidence[];
  /** The broadcasts that told of it. */
  readonly broadcasts: readonly string[];
  readonly lacks: readonly Lack[];
}

/** A2.8: a concern raised in confidence is no evidence, and nothing says that there is one. */
export const evidenceOf = (request: Request): Evidence | undefined => {
  const { id, createdAt, confidential, status, decided, endedAt } = request;
  if (confidential || status === 'error') return undefined;
  if (isOpen(request)) return { id, raisedAt: createdAt, withdrawn: false };
  if (status === 'withdrawn') return { id, raisedAt: createdAt, endedAt, withdrawn: true };
  return { id, raisedAt: createdAt, outcome: decided?.outcome, endedAt: decided?.at, withdrawn: false };
};

const isNamedOn = ({ credits }: PublicStory, side: Side): boolean =>
  credits.some((credit) => credit.side === side && credit.names.length > 0);

const lacksOf = (story: PublicStory, evidence: readonly Evidence[]): readonly Lack[] =>
  lacks.filter((lack) => {
    if (lack === 'measure') return story.measure === undefined;
    if (lack === 'request') return !evidence.some(({ outcome }) => outcome !== undefined);
    return !isNamedOn(story, lack);
  });

/** D5.4: whoever approved it may be in it too, and then what they said of their name holds here as well. */
const approverOf = (story: Story): string | undefined => {
  const { approvedBy } = story;
  const self = approvedBy && contributorOf(story, approvedBy.id);
  return self && self.answer !== 'named' ? undefined : approvedBy?.name;
};

export interface Proof {
  readonly evidence: readonly Evidence[];
  readonly broadcasts: readonly string[];
}

export const awardOf = (story: Story, { evidence, broadcasts }: Proof): Award => {
  const shown = publicOf(story);
  const { id, postedAt = '', contributors } = story;
  return {
    ...shown,
    id,
    postedAt,
    withoutYes: contributors.filter(({ answer }) => answer !== 'named' && answer !== 'unnamed').length,
    approver: approverOf(story),
    evidence,
    broadcasts,
    lacks: lacksOf(shown, evidence),
  };
};

export const isReady = (award: Award): boolean => award.lacks.length === 0;

/** Those that can be sent in come first; nothing else sets one before another but the day. */
export const shortlist = (awards: readonly Award[]): readonly Award[] =>
  awards.toSorted(
    (one, other) =>
      Number(isReady(other)) - Number(isReady(one)) ||
      one.postedAt.localeCompare(other.postedAt) ||
      one.id.localeCompare(other.id),
  );
