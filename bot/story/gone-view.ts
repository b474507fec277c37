import type { View } from '../core/view.ts';
import type { Story } from './story.ts';

export type GoneView = View<'story-gone', { readonly words: string }>;

/** D5.4: where a story stood that was taken back, or is not there for this reader. No word of it is here. */
export const goneView = ({ status }: Pick<Story, 'status'>): GoneView => ({
  template: 'story-gone',
  data: {
    words:
      status === 'withdrawn'
        ? 'This story was taken back. Its words are gone from here.'
        : 'This story has changed. There is nothing to read here for now.',
  },
});
