import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { publicOf } from '../story/public-words.ts';
import type { Story } from '../story/story.ts';
import { monthWords } from './months.ts';

export interface MonthData {
  readonly month: string;
  readonly intro: string;
  readonly stories: readonly {
    readonly id: string;
    readonly title: string;
    readonly hasBetter: boolean;
    readonly better: string;
  }[];
  readonly hasMore: boolean;
  readonly more: string;
}

export type MonthView = View<'story-month', MonthData>;

/** A card holds six buttons that a thumb can tell apart; the wall has all of them. */
export const mostShown = 6;
/** Characters of what is better: a line or two on a phone. */
const betterLength = 140;

const introOf = (count: number): string => {
  if (count === 0) return 'The stories of this month are no longer shown.';
  return count === 1 ? 'One story was told.' : `${count} stories were told.`;
};

/** A8.1: the stories of a month, as everybody may read them. `left` is how many more there are. */
export const monthView = (month: string, stories: readonly Story[], left: number): MonthView => ({
  template: 'story-month',
  data: {
    month: monthWords(month),
    intro: introOf(stories.length + left),
    stories: stories.map((story) => {
      const { title, benefit } = publicOf(story);
      return {
        id: story.id,
        title: escapeMarkdown(oneLine(title, 100)),
        hasBetter: benefit !== undefined,
        better: benefit === undefined ? '' : escapeMarkdown(oneLine(benefit, betterLength)),
      };
    }),
    hasMore: left > 0,
    more: left > 0 ? `${left} more: type "stories" to read ${left === 1 ? 'it' : 'them'}.` : '',
  },
});
