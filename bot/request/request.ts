import type { Pause } from '../clock/clocks.ts';
import type { Nudge } from '../clock/nudges.ts';
import type { Level, Priority } from '../clock/priority.ts';
import type { Promised } from '../clock/promises.ts';
import type { Person } from '../core/actor.ts';
import type { Ruling, Tabled } from './board.ts';
import { type Hazard, standingRisk } from './hazard.ts';
import type { HelpRating, StoryPrompt } from './help-rating.ts';
import type { Parked, Reach } from './reach.ts';
import type { Restated } from './restated.ts';
import type { Saving } from './saving.ts';

export const kinds = ['incident', 'access', 'question', 'change', 'safety'] as const;
export const reaches = ['me', 'team', 'ward', 'site'] as const;
export const harms = ['no', 'could', 'now'] as const;
export const outcomes = ['done', 'already-possible', 'not-possible', 'not-now', 'passed-on'] as const;

export type Kind = (typeof kinds)[number];
export type Affects = (typeof reaches)[number];
export type Harm = (typeof harms)[number];
export type Outcome = (typeof outcomes)[number];
export type Desk = 'informatics' | 'lead';

/** B2's life of a request, in its order; the comments are the codes of FHIR Task. */
export type Status =
  /** requested */
  | 'submitted'
  /** received: passed to somebody by name, who has not said yet that they have it. */
  | 'received'
  /** accepted */
  | 'accepted'
  /** ready */
  | 'planned'
  /** in-progress */
  | 'working'
  /** on-hold, for the requester */
  | 'waiting'
  /** on-hold, for a supplier */
  | 'supplier'
  /** on-hold, for a group that decides on changes */
  | 'board'
  /** The code of the request that it is part of: the same problem was told there. */
  | 'linked'
  /** in-progress: the outcome is told and not yet confirmed. */
  | 'resolved'
  /** completed */
  | 'confirmed'
  /** cancelled */
  | 'withdrawn'
  /** entered-in-error */
  | 'error';

/** What a requester says at the start; everything but `what` is optional. */
export interface Report {
  readonly what: string;
  readonly where?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly affects?: Affects | undefined;
  readonly harm?: Harm | undefined;
  readonly doing?: string | undefined;
  readonly workaround?: string | undefined;
  /** The Teams message that it was raised from. */
  readonly permalink?: string | undefined;
  /** A2.8: for the named circle alone, wherever it is shown, searched, told, counted or written to a file. */
  readonly confidential?: boolean | undefined;
}

/** Words between requester and desk. `too` is the own words of somebody with the same problem. */
export interface Said {
  readonly kind: 'question' | 'reply' | 'too' | 'again' | 'confirmed' | 'restated' | 'corrected';
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
  /** The group that decided it, where one did. */
  readonly group?: Person | undefined;
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

/** What the rules saw when they chose the desk, so that the choice can be played again (invariant 9). */
export type RouteInputs = Readonly<Record<string, string>>;

/** Where a new request goes, and the rule that says so. */
export interface Route {
  readonly desk: Desk;
  readonly rule: string;
  readonly inputs?: RouteInputs | undefined;
  readonly lead?: Person | undefined;
  readonly group?: Person | undefined;
  /** In plain words, after "sent to … because"; without them the rule's name says it. */
  readonly because?: string | undefined;
}

/** D9.4: somebody knew better than the rule, or than whoever was there before. */
export interface Overruled {
  readonly from: string;
  readonly to: string;
  readonly by: Person;
  /** Wardline's own rule, where no person did it. */
  readonly rule?: string | undefined;
  readonly at: string;
}

/** Whoever works on it outside. A person here keeps it all the same (A1.7). */
export interface Supplier {
  readonly name: string;
  readonly reference?: string | undefined;
}

/** What is known of whoever raised it, as they said it of themselves. */
export interface Profile {
  readonly profession?: string | undefined;
  readonly site?: string | undefined;
}

/** A3.1: one record in two languages, as the desk words it. What was raised stays as it was typed. */
export interface Lines {
  readonly clinical?: string | undefined;
  readonly technical?: string | undefined;
  readonly by: Person;
  readonly at: string;
}

/** The broadcast that a request answers (A2.6), or the pulse in whose comments it was. */
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
  readonly inputs?: RouteInputs | undefined;
  /** Why it was sent there, in the words of that day: the rule may be another one by now. */
  readonly because?: string | undefined;
  readonly overruled?: readonly Overruled[] | undefined;
  /** Whom the desk is, where it is one person or one group and not everybody there. */
  readonly lead?: Person | undefined;
  readonly group?: Person | undefined;
  readonly from?: Profile | undefined;
  readonly status: Status;
  readonly owner?: Person | undefined;
  readonly supplier?: Supplier | undefined;
  /** Out of the desk's way until then. Stops no clock. */
  readonly snoozedUntil?: string | undefined;
  readonly promises?: readonly Promised[] | undefined;
  /** The date that went by unkept, once the desk was told of it. */
  readonly overdue?: string | undefined;
  readonly answers?: Answers | undefined;
  readonly lines?: Lines | undefined;
  readonly hazard?: Hazard | undefined;
  /** The request that this one is part of, or was when both had their outcome. */
  readonly parent?: string | undefined;
  /** How it stood before that: the way back. */
  readonly before?:
    | (Pick<Request, 'status' | 'owner' | 'hearBy' | 'promises'> & { readonly at: string })
    | undefined;
  /** What its card says of the whole. */
  readonly whole?: Pick<Request, 'status' | 'desk' | 'supplier'> | undefined;
  /** The requests that are part of this one, and how many people each brought. */
  readonly children?: readonly { readonly id: string; readonly people: number }[] | undefined;
  /** Numbers of others that have to do with it; each stays a request of its own. */
  readonly related?: readonly string[] | undefined;
  readonly restated?: Restated | undefined;
  readonly assessed?: Assessed | undefined;
  readonly backers: number;
  readonly said: readonly Said[];
  readonly notes: readonly Note[];
  readonly decided?: Decided | undefined;
  /** The group that decides on it, while it waits for that, and what it decided last. */
  readonly board?: Tabled | undefined;
  readonly ruling?: Ruling | undefined;
  /** The time that the outcome gives back. */
  readonly saving?: Saving | undefined;
  /** Of the help until the last outcome; what was said of earlier ones is in the events. */
  readonly rating?: HelpRating | undefined;
  readonly storyPrompt?: StoryPrompt | undefined;
  /** Numbers of the stories that came from it and are posted, oldest first. */
  readonly stories?: readonly string[] | undefined;
  readonly reopened: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When the clocks began to count: as it was raised, or opened again. */
  readonly since?: string | undefined;
  /** The first word or deed of a person at the desk. */
  readonly acknowledgedAt?: string | undefined;
  /** The outcome, or the withdrawal. */
  readonly endedAt?: string | undefined;
  readonly pauses?: readonly Pause[] | undefined;
  /** When the requester was last told anything but that there is nothing new. */
  readonly heardAt?: string | undefined;
  readonly nudges?: readonly Nudge[] | undefined;
  /** When and where to find the requester, for the desk. */
  readonly reach?: Reach | undefined;
  /** Whoever was asked to answer for the requester, and may from then on. */
  readonly standIn?: Person | undefined;
  readonly parked?: Parked | undefined;
  /** When the requester will next hear, as promised on their card. */
  readonly hearBy: string;
}

const ended: ReadonlySet<Status> = new Set(['resolved', 'confirmed', 'withdrawn', 'error']);

export const isOpen = ({ status }: Pick<Request, 'status'>): boolean => !ended.has(status);

/** Its outcome is told, whether it was confirmed or not. */
export const isResolved = ({ status }: Pick<Request, 'status'>): boolean =>
  status === 'resolved' || status === 'confirmed';

type Harmful = Pick<Request, 'harm' | 'kind'> & {
  readonly hazard?: Hazard | undefined;
  /** The standing risk, where a line of a list has no more of the hazard. */
  readonly risk?: number | undefined;
};

/** Order of the queue: at risk now, could come to harm, everything else. A rated risk counts like what was said. */
export const rank = ({ harm, kind, hazard, risk = standingRisk(hazard) }: Harmful): 0 | 1 | 2 => {
  if (harm === 'now') return 0;
  return harm === 'could' || kind === 'safety' || risk >= 4 ? 1 : 2;
};
