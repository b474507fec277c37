import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { CardData } from './card-view.ts';
import type { FormData } from './form-view.ts';
import type { Request } from './request.ts';
import { statusWords } from './words.ts';

export interface LinkData {
  readonly id: string;
  readonly what: string;
  readonly status: string;
  readonly when: string;
}

export type SentData = Pick<CardData, 'id' | 'status' | 'next' | 'atRisk' | 'emergency'>;

export type SentView = View<'request-sent', SentData>;
export type DialogView = View<'request-dialog', FormData>;
export type LinkView = View<'request-link', LinkData>;

/** The same form for a Teams dialog, which knows Action.Submit only. */
export const dialogView = (data: FormData): DialogView => ({ template: 'request-dialog', data });

/** Word that it was sent, with nothing to press. */
export const sentView = ({ id, status, next, atRisk, emergency }: CardData): SentView => ({
  template: 'request-sent',
  data: { id, status, next, atRisk, emergency },
});

/**
 * A request as others in a chat may see it once somebody has put it there: its words, and how it stood then. It is
 * nobody's living card, so it says when.
 */
export const linkView = (request: Request, now: Date, { zone }: Organisation): LinkView => ({
  template: 'request-link',
  data: {
    id: request.id,
    what: escapeMarkdown(oneLine(request.what, 200)),
    status: statusWords({ ...request, outcome: request.decided?.outcome }, false),
    when: datedWords(now, now, zone),
  },
});
