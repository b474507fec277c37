import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { isOpen, type Request } from '../request/request.ts';
import { statusWords } from '../request/words.ts';
import { mayLink } from './link-rules.ts';
import { mayMerge } from './merge-rules.ts';

interface Row {
  readonly id: string;
  /** The request that the card is about. */
  readonly of: string;
  readonly what: string;
  readonly facts: string;
  readonly canMerge: boolean;
  readonly canLink: boolean;
}

export interface SameData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly related: readonly { readonly id: string; readonly of: string }[];
  readonly hasParts: boolean;
  readonly parts: string;
  readonly canMerge: boolean;
}

export type SameView = View<'triage-same', SameData>;

interface Looks {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly similar: readonly Request[];
  readonly notice?: string | undefined;
}

/** The newest ones; the rest are named on their own cards. */
const shown = 6;

const rowOf = (request: Request, other: Request, now: Date, zone: string): Row => {
  const where = other.where && escapeMarkdown(oneLine(other.where, 60));
  const raised = `raised ${datedWords(new Date(other.createdAt), now, zone)}`;
  return {
    id: other.id,
    of: request.id,
    what: escapeMarkdown(oneLine(other.what, 120)),
    facts: [other.id, where, statusWords(other, false), raised].filter(Boolean).join(' · '),
    canMerge: mayMerge(request, other) === undefined,
    canLink: mayLink(request, other) === undefined,
  };
};

const partsOf = ({ children = [] }: Request): string => {
  const more = children.length - shown;
  const ids = children.slice(-shown).map(({ id }) => id);
  return `These are part of it: ${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
};

/** Others that may be the same problem: put together, linked, or let apart again. */
export const sameView = (request: Request, { now, organisation, similar, notice }: Looks): SameView => ({
  template: 'triage-same',
  data: {
    id: request.id,
    what: escapeMarkdown(oneLine(request.what, 200)),
    hasNotice: notice !== undefined,
    notice: notice ?? '',
    heading: similar.length > 0 ? 'These say something like it' : 'Nothing open says the same',
    rows: similar.map((other) => rowOf(request, other, now, organisation.zone)),
    related: (request.related ?? []).slice(-shown).map((id) => ({ id, of: request.id })),
    hasParts: (request.children ?? []).length > 0,
    parts: partsOf(request),
    canMerge: isOpen(request) && mayMerge(request, { ...request, id: '' }) === undefined,
  },
});
