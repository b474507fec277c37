import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from './request.ts';
import type { Amount, Frequency } from './saving.ts';
import { canSave } from './saving-rules.ts';

export interface SavingData {
  readonly id: string;
  readonly what: string;
  readonly lead: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly minutes: number;
  readonly times: number;
  readonly per: Frequency;
  readonly people: number;
}

export type SavingView = View<'triage-saving', SavingData> | View<'request-saving', SavingData>;

const unsaid: Amount = { minutes: 5, times: 1, per: 'day', people: 1 };

const dataOf = (request: Request, lead: string, notice: string | undefined): SavingData => {
  const { saving } = request;
  const { minutes, times, per, people } = saving?.confirmed ?? saving ?? unsaid;
  return {
    id: request.id,
    what: escapeMarkdown(oneLine(request.what, 200)),
    lead,
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    minutes,
    times,
    per,
    people,
  };
};

/** For the desk: what they think it is. */
export const statingView = (request: Request, notice?: string): SavingView => ({
  template: 'triage-saving',
  data: dataOf(request, 'Your best guess. It counts once the person who raised it says so too.', notice),
});

/** For whoever raised it: right, or put right. */
export const savedView = (request: Request, notice?: string): SavingView => {
  const by = escapeMarkdown(request.saving?.by.name ?? 'The desk');
  return {
    template: 'request-saving',
    data: dataOf(
      request,
      `${by} thinks so. Put the numbers right, or leave them. 0 minutes is fine.`,
      notice,
    ),
  };
};

/** Whether to ask the requester: the desk has said what it gives back, and it works. */
export const asksSaving = (request: Request): boolean => request.saving !== undefined && canSave(request);
