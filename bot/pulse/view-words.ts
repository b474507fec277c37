import { dateWords } from '../calendar/words.ts';
import { escapeMarkdown, listed } from '../core/text.ts';
import { count } from '../core/words.ts';
import type { By } from '../measure/figure.ts';
import type { Question, Scale } from '../measure/instrument.ts';
import type { Follows, Status } from './pulse.ts';

/** A day without a time, which no zone can move. */
export const dayWords = (day: string): string => dateWords(new Date(`${day}T12:00:00Z`), 'UTC');

/** B5 and D4.2: who tapped is known to Teams, so it is "confidential" and never more than that. */
export const promiseWords = (least: number): string =>
  `Confidential: your answer is kept apart from your name. Only groups of ${count(least)} or more are ever shown.`;

export const byTitles: Readonly<Record<By, string>> = { profession: 'By profession', site: 'By site' };

/** B5: said before anybody answers, because it cannot change afterwards. */
export const byWords = (by: readonly By[]): string =>
  by.length === 0
    ? 'Results are shown for everyone together.'
    : `Results are shown for everyone together, and ${listed(by.map((one) => byTitles[one].toLowerCase()))}.`;

/** For lists and headings, where there is no room for times. */
export const shortStatus: Readonly<Record<Status, string>> = {
  planned: 'Not sent yet',
  open: 'Open for answers',
  closing: 'Over, answers are being counted',
  closed: 'Over',
  cancelled: 'Called off, nobody was asked',
};

const isBlank = ({ words }: Scale): boolean => words.some((word) => word === '');

/** As many as may stand in one set of buttons. */
const mostButtons = 6;

/** A scale with words at its ends alone, or with more steps than buttons, is one row of numbers. */
export const isRow = (scale: Scale): boolean => isBlank(scale) || scale.words.length > mostButtons;

export const lastOf = ({ from, words }: Scale): number => from + words.length - 1;

/** "very good", or "6, where 1 is strongly disagree and 7 is strongly agree" where only the ends have words. */
export const answerWords = (scale: Scale, value: number): string => {
  if (!isBlank(scale)) return scale.words[value - scale.from] ?? '';
  const [low = '', high = ''] = [scale.words[0], scale.words.at(-1)];
  return `${value}, where ${scale.from} is ${low.toLowerCase()} and ${lastOf(scale)} is ${high.toLowerCase()}`;
};

/** Every answer that can be given, in one line. */
export const scaleWords = (scale: Scale): string => {
  if (!isBlank(scale)) return scale.words.join(' · ');
  return `${scale.from} to ${lastOf(scale)}: ${scale.words[0]} to ${scale.words.at(-1)?.toLowerCase()}`;
};

export interface FollowsRow {
  readonly hasFollows: boolean;
  /** The number of the broadcast; empty where it follows none. */
  readonly follows: string;
  readonly followed: string;
}

/** What a pulse asks about, for everybody who sees what came of it. */
export const followsRow = (follows: Follows | undefined): FollowsRow => ({
  hasFollows: follows !== undefined,
  follows: follows?.id ?? '',
  followed: follows ? `This follows ${follows.id}: ${escapeMarkdown(follows.title)}` : '',
});

export interface QuestionRow {
  readonly text: string;
  readonly hasAnswers: boolean;
  readonly answers: string;
}

/** "2 of 3: ...". A full stop there would make each a list of its own, which begins at 1 again (Markdown). */
export const numbered = (text: string, at: number, of: number): string =>
  of > 1 ? `${at + 1} of ${of}: ${text}` : text;

/** Questions as their sender sees them. The answers stand once, under the last of those that share them. */
export const questionRows = (questions: readonly Question[]): readonly QuestionRow[] =>
  questions.map(({ text, instrument }, at) => ({
    text: numbered(escapeMarkdown(text), at, questions.length),
    hasAnswers: questions[at + 1]?.instrument.id !== instrument.id,
    answers: scaleWords(instrument.scale),
  }));
