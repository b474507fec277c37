import type { Person } from '../core/actor.ts';
import type { Hazard } from './hazard.ts';
import type { Level, Priority } from './priority.ts';

export const kinds = ['incident', 'access', 'question', 'change', 'safety'] as const;
export const reaches = ['me', 'team', 'ward', 'site'] as const;
export const harms = ['no', 'could', 'now'] as const;
export const outcomes = ['done', 'already-possible', 'not-possible', 'not-now', 'passed-on'] as const;

export type Kind = (typeof kinds)[number];
export type Affects = (typeof reaches)[number];
export type Harm = (typeof harms)[number];
export type Outcome = (typeof outcomes)[number];
export type Desk = 'informatics' | 'lead';

/**
 * B2's life of a request. `waiting` is FHIR Task on-hold for the requester, `resolved` is in-progress with the
 * outcome told and not yet confirmed, `confirmed` is completed.
 */
export type Status = 'submitted' | 'accepted' | 'waiting' | 'resolved' | 'confirmed' | 'withdrawn';

/** What a requester says at the start; everything but `what` is optional. */
export interface Report {
  readonly what: string;
  readonly where?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly affects?: Affects | undefined;
  readonly harm?: Harm | undefined;
  readonly doing?: string | undefined;
  readonly workaround?: string | undefined;
}

/** Words between requester and desk. `too` is the own words of somebody with the same problem. */
export interface Said {
  readonly kind: 'question' | 'reply' | 'too' | 'again' | 'confirmed';
  readonly by: Person;
  readonly at: string;
  readonly text: string;
}

/** Words inside the desk. A type of its own, so that no requester view can hold one by mistake. */
export interface Note {
  readonly by: Person;
  readonly at: string;
  readonly text: string;
}

export interface Decided {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
}

/** What somebody made of it by impact and urgency, with the table that gave the priority (invariant 9). */
export interface Assessed {
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly rule: string;
  readonly by: Person;
  readonly at: string;
}

/** The broadcast that a request answers (A2.6). */
export interface Answers {
  readonly id: string;
  readonly title: string;
}

/** The snapshot: all that a card or a rule needs. Older words are in rows of their own. */
export interface Request extends Report {
  readonly id: string;
  /** Counts changes; names the event of each. */
  readonly version: number;
  readonly requester: Person;
  readonly desk: Desk;
  /** The routing rule that chose the desk (invariant 9). */
  readonly rule: string;
  readonly status: Status;
  readonly owner?: Person | undefined;
  readonly answers?: Answers | undefined;
  readonly hazard?: Hazard | undefined;
  readonly assessed?: Assessed | undefined;
  readonly backers: number;
  readonly said: readonly Said[];
  readonly notes: readonly Note[];
  readonly decided?: Decided | undefined;
  readonly reopened: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When the requester will next hear, as promised on their card. */
  readonly hearBy: string;
}

export const isOpen = (request: Request): boolean =>
  request.status === 'submitted' || request.status === 'accepted' || request.status === 'waiting';

/** Order of the queue: at risk now, could come to harm, everything else. */
export const rank = (request: Pick<Request, 'harm' | 'kind'>): 0 | 1 | 2 => {
  if (request.harm === 'now') return 0;
  return request.harm === 'could' || request.kind === 'safety' ? 1 : 2;
};
