import type { Choice } from '../clock/priority.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';
import { destinationOf } from '../routing/destination.ts';
import { placesFor } from './route-targets.ts';
import { sentWords } from './sent-words.ts';

export interface RouteData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly sent: string;
  readonly places: readonly Choice[];
}

export type RouteView = View<'triage-route', RouteData>;

/** D9.4: where a rule sent it and why, and every other place that it can go to. */
export const routeView = (request: Request, organisation: Organisation, notice?: string): RouteView => ({
  template: 'triage-route',
  data: {
    id: request.id,
    what: escapeMarkdown(oneLine(request.what, 200)),
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    sent: `Sent to ${sentWords(request)}.`,
    places: placesFor(request, organisation).filter(({ value }) => value !== destinationOf(request)),
  },
});
