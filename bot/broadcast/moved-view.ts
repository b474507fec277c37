import type { View } from '../core/view.ts';
import type { Broadcast } from './broadcast.ts';

export type MovedView = View<'broadcast-moved', { readonly id: string }>;

/** What is left of the author's card once a newer one stands below it in the same chat. */
export const movedView = ({ id }: Pick<Broadcast, 'id'>): MovedView => ({
  template: 'broadcast-moved',
  data: { id },
});
