import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { spokenText } from '../core/words.ts';
import { publicFor } from './public-words.ts';
import { noticeOf, type ShownWords, shownWords } from './shown-words.ts';
import { type Answer, answers, type Contributor, isTeller, type Story } from './story.ts';
import { answerTitles, sideWords } from './view-words.ts';

interface Way {
  readonly title: string;
  readonly answer: Answer;
}

export interface ConsentData extends ShownWords {
  readonly id: string;
  /** The version of the words that stand here. */
  readonly seen: number;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly announced: string;
  readonly heading: string;
  readonly from: string;
  readonly standing: string;
  readonly asks: boolean;
  readonly hasChosen: boolean;
  readonly chosen: string;
  /** Every answer, or every other one. */
  readonly ways: readonly Way[];
  readonly isPosted: boolean;
}

export type ConsentView = View<'story-consent', ConsentData>;

export interface ConsentLooks {
  readonly notice?: string | undefined;
}

const outcomes: Readonly<Record<Answer, readonly [before: string, posted: string]>> = {
  named: ['It will name you.', 'It names you.'],
  unnamed: ['It will say "a colleague" for you.', 'It says "a colleague" for you.'],
  thanks: ['It will not name you. The thanks come to you alone.', 'It does not name you.'],
  no: ['It will not name you.', 'It does not name you.'],
};

const chosenWords = (answer: Answer | undefined, isPosted: boolean): string =>
  answer === undefined ? '' : `You chose: ${answerTitles[answer]}. ${outcomes[answer][isPosted ? 1 : 0]}`;

const headingOf = (story: Story, { id, answer }: Contributor, teller: string): string => {
  if (isTeller(story, { id })) return answer === undefined ? 'May we name you?' : 'You in your own story';
  // Private thanks with the teller's words, to everybody who has not said no (B6).
  if (story.status === 'posted' && answer !== 'no') return `${teller} thanks you`;
  return answer === undefined ? `${teller} wants to thank you` : 'Your part in a story';
};

const standingOf = ({ status }: Story, { answer }: Contributor): string => {
  if (status !== 'posted') return 'Nothing is public yet. A lead or the CIO reads it first.';
  return answer === undefined
    ? 'It is posted. You have not answered, so it does not name you.'
    : 'It is posted for your colleagues.';
};

/**
 * For one person whom a story names: its words as all read them, with their own name; what they want; and, once it is
 * out, the thanks. What others in it said is not to be read from it.
 */
export const consentView = (
  story: Story,
  contributor: Contributor,
  { notice }: ConsentLooks = {},
): ConsentView => {
  const { answer, side } = contributor;
  const teller = escapeMarkdown(story.teller.name);
  const isPosted = story.status === 'posted';
  const heading = headingOf(story, contributor, teller);
  const open = publicFor(story, contributor.id);
  return {
    template: 'story-consent',
    data: {
      ...shownWords(open),
      ...noticeOf(notice),
      id: story.id,
      seen: story.text,
      announced: spokenText(`${heading}. ${open.title}`),
      heading,
      from: `You are in this story ${sideWords[side].toLowerCase()}`,
      standing: standingOf(story, contributor),
      asks: answer === undefined,
      hasChosen: answer !== undefined,
      chosen: chosenWords(answer, isPosted),
      ways: answers.filter((one) => one !== answer).map((one) => ({ title: answerTitles[one], answer: one })),
      isPosted,
    },
  };
};
