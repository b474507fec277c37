import type { Person } from '../core/actor.ts';

export const classes = ['update', 'change', 'outage', 'celebration'] as const;

export type Class = (typeof classes)[number];

export type Status = 'draft' | 'waiting' | 'approved' | 'scheduled' | 'sending' | 'sent' | 'cancelled';

/** Longest texts, in Unicode characters: the author's form holds all of them at once in under 25 KB. */
export const longest = { title: 100, body: 2000, influence: 400, short: 200 } as const;

/** What the author says: all that a second person approves. */
export interface Words {
  readonly title: string;
  /** A safe part of Markdown; see markdown.ts. */
  readonly body: string;
  readonly class: Class;
  /** The id of an audience; see audience.ts. */
  readonly audience: string;
  /** The numbers that this answers: "you said, we did" (A2.3). */
  readonly requests?: readonly string[] | undefined;
  /** The pulse that this answers: what was heard and what was done (D4.4). */
  readonly pulse?: string | undefined;
  /** The success story that this tells of. Whoever is in it is named there alone (D5.4). */
  readonly story?: string | undefined;
  readonly question?: string | undefined;
  /** Whether each reader is asked to say "I have read this". */
  readonly acknowledge: boolean;
  /** A6.7: what can still be changed, and until which day. */
  readonly influence?: string | undefined;
  readonly until?: string | undefined;
  /** A6.2: which clinicians were asked, and when. */
  readonly engaged?: string | undefined;
}

export interface Correction {
  readonly at: string;
  readonly by: Person;
}

export interface Declined {
  readonly at: string;
  readonly by: Person;
  readonly reason: string;
}

/** The snapshot: all that a card or a rule needs. Earlier words are in rows of their own. */
export interface Broadcast extends Words {
  readonly id: string;
  /** Counts changes; names the event of each. */
  readonly version: number;
  readonly status: Status;
  readonly author: Person;
  /** Version of the words, raised by each change of them; what a copy shows is dated by it. */
  readonly text: number;
  /** A time that the author chose. */
  readonly sendAt?: string | undefined;
  readonly approvedBy?: Person | undefined;
  readonly approvedAt?: string | undefined;
  readonly declined?: Declined | undefined;
  readonly testedAt?: string | undefined;
  readonly corrections: readonly Correction[];
  readonly chases: number;
  readonly chasedAt?: string | undefined;
  readonly resends: number;
  readonly resentAt?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt?: string | undefined;
}

/** Whether copies may stand in people's chats. One that was stopped half way is out too. */
export const isOut = (broadcast: Broadcast): boolean => broadcast.startedAt !== undefined;

/** A2.5: bad news waits for nobody. */
export const needsApproval = ({ class: kind }: Pick<Words, 'class'>): boolean => kind !== 'outage';
