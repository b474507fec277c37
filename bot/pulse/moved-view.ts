import type { View } from '../core/view.ts';
import type { Pulse } from './pulse.ts';

export type MovedView = View<'pulse-moved', { readonly id: string }>;

/** What is left of the author's card once a newer one stands below it in the same chat. */
export const movedView = ({ id }: Pick<Pulse, 'id'>): MovedView => ({
  template: 'pulse-moved',
  data: { id },
});
