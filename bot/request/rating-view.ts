import { type HelpValue, helpWords } from './help-rating.ts';
import { asksStory, isTold } from './rating-rules.ts';
import type { Request } from './request.ts';

interface Button {
  readonly title: string;
  readonly value: string;
}

interface StoryButton {
  readonly title: string;
  readonly story: string;
}

/** What a card asks once there is an outcome, and what came of it for others. */
export interface RatingData {
  readonly asksRating: boolean;
  readonly hasRating: boolean;
  readonly rated: string;
  /** Rows of buttons: two fit side by side on a phone, five do not. */
  readonly ratings: readonly { readonly buttons: readonly Button[] }[];
  readonly asksStory: boolean;
  readonly hasStories: boolean;
  readonly storiesTold: string;
  readonly stories: readonly StoryButton[];
}

const rows: readonly (readonly HelpValue[])[] = [[5, 4], [3], [2, 1]];

const ratingRows = rows.map((row) => ({
  buttons: row.map((value) => ({ title: helpWords[value], value: String(value) })),
}));

/** As many as stay readable, the newest. */
const named = 3;

const newest = (stories: readonly string[]): readonly string[] => stories.slice(-named).toReversed();

/** "WS-7K2QX and 2 more". */
export const storyNumbers = ({ stories = [] }: Pick<Request, 'stories'>): string => {
  const more = stories.length - named;
  return `${newest(stories).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** `mine` is false for everybody but whoever raised it: the help was for them, so they say how it was. */
export const ratingData = (request: Request, mine: boolean, now: Date): RatingData => {
  const { rating, stories = [] } = request;
  const told = mine && isTold(request);
  const one = stories.length === 1;
  return {
    asksRating: told && rating === undefined,
    hasRating: told && rating !== undefined,
    rated: rating ? `You said that our help was ${helpWords[rating.value].toLowerCase()}. Thank you.` : '',
    ratings: told ? ratingRows : [],
    asksStory: mine && asksStory(request, now),
    hasStories: stories.length > 0,
    storiesTold: `${one ? 'A story was told' : 'Stories were told'}: ${storyNumbers(request)}`,
    stories: newest(stories).map((story) => ({ title: one ? 'Read the story' : `Read ${story}`, story })),
  };
};
