import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';

export interface SplitData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  /** Of the request that is made, so that a repeated press makes one. */
  readonly number: string;
  readonly part: string;
  readonly checked: string;
}

export interface RestateData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly summary: string;
  readonly checked: string;
}

export type SplitView = View<'triage-split', SplitData>;
export type RestateView = View<'triage-restate', RestateData>;

interface Looks {
  readonly notice?: string | undefined;
  readonly typed?: string | undefined;
  readonly checked?: readonly string[];
}

const about = (request: Request, { notice, checked = [] }: Looks) => ({
  id: request.id,
  hasNotice: notice !== undefined,
  notice: notice ?? '',
  checked: checked.join(' '),
});

/** One request that holds two problems: the second is written down and goes its own way. */
export const splitView = (request: Request, number: string, looks: Looks = {}): SplitView => ({
  template: 'triage-split',
  data: {
    ...about(request, looks),
    what: escapeMarkdown(oneLine(request.what, 1000)),
    number,
    part: looks.typed ?? '',
  },
});

/** A2.4: the concern in the desk's words, for whoever raised it to say whether that is it. */
export const restateView = (request: Request, looks: Looks = {}): RestateView => ({
  template: 'triage-restate',
  data: {
    ...about(request, looks),
    what: escapeMarkdown(oneLine(request.what, 1000)),
    summary: looks.typed ?? '',
  },
});
