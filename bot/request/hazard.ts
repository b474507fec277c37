import type { Person } from '../core/actor.ts';
import type { Level } from './risk-matrix.ts';

/** Before new controls, and with them. In this order: the second stage stands on the first. */
export const stages = ['initial', 'residual'] as const;
export type Stage = (typeof stages)[number];

/** One person's rating at one time. It is never changed: a second thought is a second rating. */
export interface Rating {
  readonly stage: Stage;
  readonly severity: Level;
  readonly likelihood: Level;
  readonly risk: Level;
  /** Version of the matrix that gave the risk (D3.1). */
  readonly matrix: string;
  readonly by: Person;
  readonly at: string;
  /** What makes it less likely or less bad: already there for an initial rating, new for a residual one. */
  readonly control?: string | undefined;
}

/** What could harm, beside the request that tells of it. Never deleted. */
export interface Hazard {
  /** Oldest first. */
  readonly ratings: readonly Rating[];
  /** The request was opened again: what was accepted did not hold. */
  readonly doubtedAt?: string | undefined;
  /** The fields of the standard's log (B1) that a request does not hold. */
  readonly causes?: string | undefined;
  readonly effect?: string | undefined;
  readonly potential?: string | undefined;
  readonly harm?: string | undefined;
  /** A reference in the trust's incident system, which is the record (D3.5), or a link. */
  readonly evidence?: string | undefined;
}

export const newestOf = (hazard: Hazard | undefined, stage: Stage): Rating | undefined =>
  hazard?.ratings.findLast((rating) => rating.stage === stage);

/** The risk as it is told to people: the newest rating of the furthest stage. */
export const shownRating = (hazard: Hazard | undefined): Rating | undefined =>
  newestOf(hazard, 'residual') ?? newestOf(hazard, 'initial');

/** What the safety officer said last, unless there is something new to look at since. */
const answer = (hazard: Hazard | undefined): Rating | undefined => {
  const last = hazard?.ratings.at(-1);
  if (last?.stage !== 'residual') return undefined;
  return (hazard?.doubtedAt ?? '') > last.at ? undefined : last;
};

export const isAnswered = (hazard: Hazard | undefined): boolean => answer(hazard) !== undefined;

/** B1: 5 is unacceptable and 4 has to be reduced, whoever looked at it. */
export const isAccepted = (hazard: Hazard | undefined): boolean => (answer(hazard)?.risk ?? 5) < 4;

/** Everything that the safety officer has not yet answered with a residual rating, and that rating. */
export const standingRatings = (hazard: Hazard | undefined): readonly Rating[] => {
  const ratings = hazard?.ratings ?? [];
  const since = (hazard?.doubtedAt ?? '') > (ratings.at(-1)?.at ?? '');
  const answered = since ? 0 : ratings.findLastIndex((rating) => rating.stage === 'residual');
  return ratings.slice(Math.max(answered, 0));
};

/** The worst of those; 0 where nothing was rated. */
export const standingRisk = (hazard: Hazard | undefined): number =>
  hazard ? Math.max(0, ...standingRatings(hazard).map(({ risk }) => risk)) : 0;
