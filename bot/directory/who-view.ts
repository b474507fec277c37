import { notForEmergencies } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import type { View } from '../core/view.ts';
import type { LeadTimes } from '../lead/lead-choice.ts';
import { type Entries, leadsOf, printOf } from './entry.ts';
import { type LeadWords, leadWords } from './lead-words.ts';
import { isFresh } from './rules.ts';

export interface WhoData {
  readonly empty: boolean;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly emergency: string;
  readonly hasCount: boolean;
  readonly count: string;
  readonly leads: readonly (LeadWords & {
    /** It is the reader's own, and not confirmed a moment ago. */
    readonly canConfirm: boolean;
    readonly seen: string;
  })[];
  readonly hasBack: boolean;
  readonly hasNext: boolean;
  readonly next: string;
}

export type WhoView = View<'desk-who', WhoData>;

export interface WhoLooks {
  readonly organisation: Organisation;
  readonly times: LeadTimes;
  readonly entries: Entries;
  readonly now: Date;
  /** Who reads it in their own chat; absent where others read along, whose buttons these would be too. */
  readonly reader?: string | undefined;
  readonly page?: number | undefined;
  readonly notice?: string | undefined;
}

/** As many as fit into one message with the longest words that are likely, and onto a phone without losing heart. */
const perPage = 6;

/** A4.1: who the leads are, of whatever profession, what to ask them, and when. The reader's own entry stands first. */
export const whoView = ({
  organisation,
  times,
  entries,
  now,
  reader,
  page = 0,
  notice,
}: WhoLooks): WhoView => {
  const all = leadsOf(organisation.people);
  const sorted = [...all.filter(({ id }) => id === reader), ...all.filter(({ id }) => id !== reader)];
  const last = Math.max(Math.ceil(sorted.length / perPage) - 1, 0);
  const at = Math.min(page, last);
  const leads = sorted.slice(at * perPage, (at + 1) * perPage).map((member) => {
    const entry = entries.get(member.id);
    return {
      ...leadWords(member, entry, times, now),
      canConfirm: member.id === reader && !(entry && isFresh(entry, now)),
      seen: printOf(member),
    };
  });
  const first = at * perPage + 1;
  return {
    template: 'desk-who',
    data: {
      empty: all.length === 0,
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      emergency: notForEmergencies(organisation.emergency),
      hasCount: last > 0,
      count: `${first} to ${first + leads.length - 1} of ${all.length} leads`,
      leads,
      hasBack: at > 0,
      hasNext: at < last,
      next: String(at + 1),
    },
  };
};
