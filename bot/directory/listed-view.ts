import { plainDateWords } from '../calendar/words.ts';
import type { Member } from '../core/organisation.ts';
import type { View } from '../core/view.ts';
import type { LeadTimes } from '../lead/lead-choice.ts';
import { type Entry, printOf } from './entry.ts';
import { type LeadWords, leadWords } from './lead-words.ts';
import { doubtfulFrom, isFresh } from './rules.ts';

export interface ListedData extends LeadWords {
  readonly hasNotice: boolean;
  readonly notice: string;
  /** Not confirmed a moment ago. */
  readonly isOpen: boolean;
  readonly hasUntil: boolean;
  readonly until: string;
  readonly seen: string;
}

export type ListedView = View<'desk-listed', ListedData>;

/** What comes of no answer, said before it does. */
const untilWords = (entry: Entry, now: Date, zone: string): string => {
  const until = doubtfulFrom(entry);
  if (until === undefined) return '';
  return until <= now.getTime()
    ? 'We send you no new requests until you confirm it.'
    : `Please answer by ${plainDateWords(new Date(until), zone)}. After that we send you no new requests until you do.`;
};

/** A4.2: a lead's own entry as others read it, and whether it is still right. */
export const listedView = (
  member: Member,
  entry: Entry,
  looks: { readonly times: LeadTimes; readonly now: Date; readonly notice?: string | undefined },
): ListedView => {
  const { times, now, notice } = looks;
  const until = untilWords(entry, now, times.hours.zone);
  return {
    template: 'desk-listed',
    data: {
      ...leadWords(member, entry, times, now),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      isOpen: !isFresh(entry, now),
      hasUntil: until !== '',
      until,
      seen: printOf(member),
    },
  };
};
