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

/** An initial rating that comes after the residual one says that there is something new to look at. */
export const isAccepted = (hazard: Hazard | undefined): boolean =>
  hazard?.ratings.at(-1)?.stage === 'residual';
