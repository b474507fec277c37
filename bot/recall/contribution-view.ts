import { dateWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import type { View } from '../core/view.ts';
import { type Contribution, isEmpty } from './contribution.ts';
import { type Fact, sumsWords } from './contribution-words.ts';
import type { FileLinks } from './record-ports.ts';

export interface ContributionData {
  readonly text: string;
  readonly hasText: boolean;
  readonly sections: readonly { readonly heading: string; readonly facts: readonly Fact[] }[];
  readonly hasFiles: boolean;
  readonly markdownUrl: string;
  readonly csvUrl: string;
}

export type ContributionView = View<'story-record', ContributionData>;

const counting = 'We are still counting. Press Update in half a minute.';
const empty = 'There is nothing to count yet. Raise a request, answer a question or tell a story.';

const textOf = (found: Contribution | undefined): string => {
  if (!found) return counting;
  return isEmpty(found.all) ? empty : '';
};

/** A4.19: what somebody did, in numbers, for themselves. Undefined while it is still being counted. */
export const contributionView = (
  found: Contribution | undefined,
  links: FileLinks | undefined,
  { zone }: Pick<Organisation, 'zone'>,
): ContributionView => {
  const text = textOf(found);
  const { since = '', year, all } = found ?? {};
  const sections = [
    ...(year && !isEmpty(year)
      ? [{ heading: `Since ${dateWords(new Date(since), zone)}`, facts: sumsWords(year) }]
      : []),
    ...(all && !isEmpty(all) ? [{ heading: 'Of all time', facts: sumsWords(all) }] : []),
  ];
  return {
    template: 'story-record',
    data: {
      text,
      hasText: text !== '',
      sections,
      hasFiles: links !== undefined,
      markdownUrl: links?.markdown ?? '',
      csvUrl: links?.csv ?? '',
    },
  };
};
