import type { View } from '../core/view.ts';
import type { FormData } from './form-view.ts';
import type { TellerData } from './teller-view.ts';

export type SentData = Pick<TellerData, 'id' | 'status' | 'next' | 'hasNotice' | 'notice'>;

export type DialogView = View<'story-dialog', FormData>;
export type SentView = View<'story-sent', SentData>;

/** The same form for a Teams dialog, which knows Action.Submit only. */
export const dialogView = (data: FormData): DialogView => ({ template: 'story-dialog', data });

/** Word that it was told and what comes next, with nothing to press. */
export const sentView = ({ id, status, next, hasNotice, notice }: TellerData): SentView => ({
  template: 'story-sent',
  data: { id, status, next, hasNotice, notice },
});
