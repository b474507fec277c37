import { z } from 'zod';
import type { ClockKind, Duration } from '../calendar/duration.ts';

/** 1 is worst here; in clinical risk it is least (B2, "direction trap"). So neither is ever shown as a number. */
export const priorities = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;

export type Priority = (typeof priorities)[number];

export interface Target {
  readonly acknowledge: Duration;
  readonly resolve: Duration;
  readonly clock: ClockKind;
}

export type Targets = Readonly<Record<Priority, Target>>;

/** One step of impact or of urgency. 1 is worst. */
export type Level = 1 | 2 | 3 | 4 | 5;

type Row = Readonly<Record<Level, Priority>>;

/** NHS Digital, "Severity Level Guidelines", 2017 (B2). A lookup: no sum or product gives these cells. */
const matrix: Readonly<Record<Level, Row>> = {
  1: { 1: 'P1', 2: 'P1', 3: 'P2', 4: 'P2', 5: 'P3' },
  2: { 1: 'P1', 2: 'P2', 3: 'P2', 4: 'P3', 5: 'P4' },
  3: { 1: 'P2', 2: 'P3', 3: 'P3', 4: 'P4', 5: 'P4' },
  4: { 1: 'P3', 2: 'P3', 3: 'P4', 4: 'P4', 5: 'P5' },
  5: { 1: 'P4', 2: 'P5', 3: 'P5', 4: 'P5', 5: 'P5' },
};

/** Kept with every assessment, so that it can be replayed after the matrix has changed (invariant 9). */
export const severityRule = 'severity-2017';

export const priorityOf = (impact: Level, urgency: Level): Priority => matrix[impact][urgency];

/** For a list or a heading. */
export const priorityNames: Readonly<Record<Priority, string>> = {
  P1: 'P1, critical',
  P2: 'P2, high',
  P3: 'P3, medium',
  P4: 'P4, low',
  P5: 'P5, lowest',
};

/** Order and nothing else: how fast each is worked on is in the trust's targets. */
const meanings: Readonly<Record<Priority, string>> = {
  P1: 'it comes before everything else',
  P2: 'it comes before everyday work',
  P3: 'everyday work that is needed soon',
  P4: 'everyday work that can wait its turn',
  P5: 'work for when more pressing work is done',
};

export const priorityWords = (priority: Priority): string =>
  `${priorityNames[priority]}: ${meanings[priority]}`;

const levels = ['1', '2', '3', '4', '5'] as const;

/** The field that a choice of impact or urgency arrives in. */
export const level = z
  .union([z.enum(levels), z.literal([1, 2, 3, 4, 5])])
  .transform((picked): Level => Number(picked) as Level);

type Texts = Readonly<Record<Level, string>>;

/** How much clinical work, times how many people. It judges the work that is held up, not the part that broke. */
const impacts: Texts = {
  1: 'Patient care stops on a whole site, or on several wards',
  2: 'Patient care stops on one ward, or is slow on several',
  3: 'Patient care is slow or harder for one ward or team',
  4: 'One person cannot do their work, or a team is held up',
  5: 'One person is held up, and patient care is not affected',
};

const urgencies: Texts = {
  1: 'Now: there is no safe way round it',
  2: 'Today: there is a way round it that will not last the day',
  3: 'This week: there is a way round it that takes extra work',
  4: 'This month: people can manage until then',
  5: 'No set date: it would be good to have',
};

export interface Choice {
  readonly title: string;
  readonly value: string;
}

const choicesOf = (texts: Texts): readonly Choice[] =>
  Object.entries(texts).map(([value, title]) => ({ title, value }));

/** Of an Input.ChoiceSet, worst first. */
export const impactChoices = choicesOf(impacts);
export const urgencyChoices = choicesOf(urgencies);

/** What was chosen, in the words it was chosen in. */
export const impactWords = (impact: Level): string => impacts[impact];
export const urgencyWords = (urgency: Level): string => urgencies[urgency];
