import type { View } from '../core/view.ts';
import type { CardData } from './card-view.ts';
import type { FormData } from './form-view.ts';

export type SentData = Pick<
  CardData,
  'id' | 'status' | 'next' | 'hasNotice' | 'notice' | 'atRisk' | 'emergency'
>;

export type SentView = View<'request-sent', SentData>;
export type DialogView = View<'request-dialog', FormData>;

/** The same form for a Teams dialog, which knows Action.Submit only. */
export const dialogView = (data: FormData): DialogView => ({ template: 'request-dialog', data });

/** Word that it was sent, with nothing to press. */
export const sentView = ({ id, status, next, hasNotice, notice, atRisk, emergency }: CardData): SentView => ({
  template: 'request-sent',
  data: { id, status, next, hasNotice, notice, atRisk, emergency },
});
