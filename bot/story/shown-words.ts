import { escapeMarkdown, listed } from '../core/text.ts';
import { spokenText } from '../core/words.ts';
import { type Credit, publicOf } from './public-words.ts';
import type { Side, Story, Words } from './story.ts';
import { creditWords, gainWords, kindWords } from './view-words.ts';

/** The words of a story as a card shows them, whole. */
export interface ShownWords {
  readonly kind: string;
  readonly title: string;
  readonly spoken: string;
  readonly what: string;
  readonly hasBenefit: boolean;
  readonly benefit: string;
  readonly gains: readonly { readonly text: string }[];
  readonly isMeasured: boolean;
  readonly notMeasured: boolean;
  readonly hasMeasure: boolean;
  readonly measure: string;
  readonly before: string;
  readonly after: string;
}

/** A6.6: a story without figures says so. */
export const shownWords = (words: Omit<Words, 'requests'>): ShownWords => {
  const { title, what, benefit = '', gains, kind, measure } = words;
  return {
    kind: kindWords[kind],
    title: escapeMarkdown(title),
    spoken: spokenText(`${kindWords[kind]}. ${title}`),
    what: escapeMarkdown(what),
    hasBenefit: benefit !== '',
    benefit: escapeMarkdown(benefit),
    gains: gains.map((gain) => ({ text: gainWords[gain] })),
    isMeasured: measure !== undefined,
    notMeasured: measure === undefined,
    hasMeasure: measure?.what !== undefined,
    measure: escapeMarkdown(measure?.what ?? ''),
    before: escapeMarkdown(measure?.before ?? ''),
    after: escapeMarkdown(measure?.after ?? ''),
  };
};

/** As everybody may read it: with both sides, and nobody named who has not said yes to that (D5.4). */
export interface ShownPublic extends ShownWords {
  readonly clinical: string;
  readonly digital: string;
  readonly teller: string;
}

export const shownPublic = (story: Story): ShownPublic => {
  const open = publicOf(story);
  const on = (side: Side): Credit =>
    open.credits.find((credit) => credit.side === side) ?? { side, names: [], unnamed: 0 };
  return {
    ...shownWords(open),
    clinical: creditWords(on('clinical')),
    digital: creditWords(on('digital')),
    teller: `Told by ${open.teller === undefined ? 'a colleague' : escapeMarkdown(open.teller)}`,
  };
};

/** Where a story came from. */
export interface Sources {
  readonly hasRequests: boolean;
  readonly requests: string;
}

export const sourcesOf = ({ requests }: Pick<Words, 'requests'>): Sources => ({
  hasRequests: requests.length > 0,
  requests: `It came from ${listed(requests)}.`,
});

/** The broadcasts that told of it, each with a button. */
export interface Tellings {
  readonly hasTellings: boolean;
  readonly tellings: readonly { readonly id: string }[];
}

/** A set of buttons holds six; these are few, and the last ones matter. */
const mostTellings = 3;

export const tellingsOf = (ids: readonly string[]): Tellings => ({
  hasTellings: ids.length > 0,
  tellings: ids.slice(-mostTellings).map((id) => ({ id })),
});

/** What has to be said first, at the top of the card. */
export const noticeOf = (notice: string | undefined) => ({
  hasNotice: notice !== undefined,
  notice: notice ?? '',
});
