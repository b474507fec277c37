import { dateWords } from '../calendar/words.ts';
import type { Person } from '../core/actor.ts';
import { escapeMarkdown } from '../core/text.ts';

/** What a group that agrees changes can say to one. `more-work` is no answer yet: it comes back on another day. */
export const decisions = ['go-ahead', 'not-now', 'not-possible', 'more-work'] as const;

export type BoardDecision = (typeof decisions)[number];

/** B2, "with board": the group that decides, and the day it does. */
export interface Tabled {
  readonly id: string;
  readonly name: string;
  /** The day of the meeting, as "2026-12-01", and the instant by which it is over. */
  readonly on: string;
  readonly until: string;
  /** When voting was ended for this meeting. */
  readonly closedAt?: string | undefined;
  /** The day went by without a decision, and whoever has it was told so. */
  readonly missed?: boolean | undefined;
}

/** A6.3, D9.2: what was decided, why, by which group, and who of them wrote it down. */
export interface Ruling {
  readonly decision: BoardDecision;
  readonly reason: string;
  readonly by: Person;
  readonly group: Person;
  readonly on: string;
  readonly at: string;
}

export const decisionWords: Readonly<Record<BoardDecision, string>> = {
  'go-ahead': 'Go ahead',
  'not-now': 'Not now',
  'not-possible': 'We cannot do this',
  'more-work': 'More work is needed first',
};

/** "Tuesday 1 December 2026": a day of the calendar, in no zone. */
export const meetingDay = (on: string): string => dateWords(new Date(`${on}T12:00:00Z`), 'UTC');

/** B2, "shown to requester as". */
export const boardWords = ({ name, on, missed }: Tabled): string =>
  missed
    ? `Waits for a new day with ${escapeMarkdown(name)}`
    : `Goes to ${escapeMarkdown(name)} on ${meetingDay(on)}`;

/** Whoever wrote it down, and in whose name. */
export const decidedByWords = (by: Person, group: Person | undefined): string =>
  `${escapeMarkdown(by.name)}${group ? ` for ${escapeMarkdown(group.name)}` : ''}`;

/** What stands of it on the card of something that is still open. */
export const standingRuling = (ruling: Ruling | undefined): Ruling | undefined =>
  ruling?.decision === 'go-ahead' || ruling?.decision === 'more-work' ? ruling : undefined;
