import { dateWords } from '../calendar/words.ts';
import { fitting } from '../core/fitting.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { count, counted, spokenText } from '../core/words.ts';
import type { Results } from '../measure/figure.ts';
import { type Course, type CourseRow, courseRows } from './course-rows.ts';
import type { Pulse } from './pulse.ts';
import {
  type Changes,
  type FigureRow,
  figureRows,
  type Most,
  rateWords,
  type Section,
  sectionsOf,
} from './results-rows.ts';
import { causedWords, nextWords, othersWords, straightWords, withheldWords } from './results-words.ts';
import { type FollowsRow, followsRow } from './view-words.ts';

export interface ResultsData extends FollowsRow {
  readonly id: string;
  readonly spoken: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly title: string;
  readonly from: string;
  readonly rate: string;
  readonly isWithheld: boolean;
  readonly withheld: string;
  readonly figures: readonly FigureRow[];
  readonly hasStraight: boolean;
  readonly straight: string;
  readonly isShown: boolean;
  readonly others: string;
  readonly sections: readonly Section[];
  readonly courses: readonly CourseRow[];
  readonly hasComments: boolean;
  readonly comments: readonly { readonly text: string }[];
  readonly hasMore: boolean;
  readonly more: string;
  readonly isHeard: boolean;
  readonly heard: string;
  readonly hasCaused: boolean;
  readonly caused: string;
  readonly hasNext: boolean;
  readonly next: string;
  readonly canRead: boolean;
  readonly read: string;
  readonly canTell: boolean;
  readonly canStop: boolean;
  readonly canList: boolean;
}

export type ResultsView = View<'pulse-results', ResultsData>;

export interface ResultsLooks {
  readonly as: 'author' | 'asked';
  readonly least: number;
  readonly changes?: Changes | undefined;
  readonly trend?: readonly Course[] | undefined;
  /** Those that a person let through. */
  readonly commentsShown: readonly string[];
  readonly waitingComments: number;
  /** The broadcast that told what was heard and what was done. */
  readonly heard?: string | undefined;
  readonly organisation: Organisation;
  readonly notice?: string | undefined;
}

/** What the card has the most of, in the order in which it is tried until it fits. */
interface Shares extends Most {
  readonly comments: number;
  readonly comment: number;
  /** Rounds in a course. */
  readonly points: number;
}

const shares: readonly [Shares, ...Shares[]] = [
  { comments: 10, comment: 500, groups: 20, name: 60, question: 120, points: 8 },
  { comments: 6, comment: 300, groups: 12, name: 60, question: 120, points: 8 },
  { comments: 5, comment: 120, groups: 8, name: 40, question: 60, points: 8 },
  { comments: 3, comment: 60, groups: 5, name: 20, question: 40, points: 4 },
  { comments: 2, comment: 60, groups: 3, name: 20, question: 30, points: 2 },
];

/** A page has room for all of it: every comment was let through by a person, one at a time. */
const all: Shares = {
  comments: Number.POSITIVE_INFINITY,
  comment: Number.POSITIVE_INFINITY,
  groups: Number.POSITIVE_INFINITY,
  name: 120,
  question: 200,
  points: Number.POSITIVE_INFINITY,
};

/** Bytes of data, which with the template stay under Teams' 25 KB: each row costs its own part of the template. */
const mostBytes = 18_500;

const nothing: Results = { n: 0, invited: 0, figures: [], breakdowns: [], straight: 0, withheld: 'few' };

const dataOf = (pulse: Pulse, looks: ResultsLooks, most: Shares): ResultsData => {
  const { as, least, notice, changes = {}, trend = [], commentsShown, waitingComments, heard } = looks;
  const { results = nothing, caused, closedAt } = pulse;
  const { withheld, straight } = results;
  const isShown = withheld === undefined;
  const mine = as === 'author';
  const over = closedAt ? [`Ended on ${dateWords(new Date(closedAt), looks.organisation.zone)}`] : [];
  const rate = rateWords(results.n, results.invited);
  const next = mine ? nextWords(pulse, heard, looks.organisation) : '';
  const unshown = commentsShown.length - most.comments;
  return {
    id: pulse.id,
    spoken: `${spokenText(pulse.title)}. ${rate}`,
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    title: escapeMarkdown(pulse.title),
    from: [`From ${escapeMarkdown(pulse.author.name)}`, ...over].join(' · '),
    ...followsRow(pulse.follows),
    rate,
    isWithheld: !isShown,
    withheld: withheldWords(withheld, least),
    figures: isShown ? figureRows(pulse, results.figures, changes) : [],
    hasStraight: isShown && straight > 0,
    straight: straightWords(straight),
    isShown,
    others: othersWords,
    sections: isShown ? sectionsOf(pulse, results, most, least) : [],
    courses: isShown ? courseRows(pulse, trend, most.points) : [],
    hasComments: isShown && commentsShown.length > 0,
    comments: isShown
      ? commentsShown
          .slice(0, most.comments)
          .map((text) => ({ text: `“${escapeMarkdown(clip(text, most.comment))}”` }))
      : [],
    hasMore: unshown > 0,
    more: `${counted(unshown, 'more comment has', 'more comments have')} no room on this card.`,
    isHeard: heard !== undefined,
    heard: `What was heard and what was done went out as ${heard ?? ''}.`,
    hasCaused: caused.length > 0,
    caused: causedWords(caused),
    hasNext: next !== '',
    next,
    canRead: mine && waitingComments > 0,
    read: `Read the comments (${count(waitingComments)})`,
    canTell: mine && heard === undefined,
    canStop: mine && pulse.every !== undefined,
    canList: mine,
  };
};

/** The same numbers for its author and for everybody who was asked; the author can do more with them. */
export const resultsView = (pulse: Pulse, looks: ResultsLooks): ResultsView => ({
  template: 'pulse-results',
  data: fitting((most) => dataOf(pulse, looks, most), shares, mostBytes),
});

/** The same with nothing left out for want of room. */
export const wholeResults = (pulse: Pulse, looks: ResultsLooks): ResultsData => dataOf(pulse, looks, all);
