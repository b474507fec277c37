import type { View } from '../core/view.ts';
import type { Story } from './story.ts';

export type MovedView = View<'story-moved', { readonly id: string }>;

/** What is left of a card once a newer one stands below it in the same chat. */
export const movedView = ({ id }: Pick<Story, 'id'>): MovedView => ({
  template: 'story-moved',
  data: { id },
});
