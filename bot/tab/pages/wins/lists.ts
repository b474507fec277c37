import type { WinsPage } from '../../../page/wins-page.ts';

export type Filter = WinsPage['filter'];

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The lists that are open to this person, by what the service says. */
export const listsOf = ({
  canWaiting,
}: Pick<WinsPage, 'canWaiting'>): readonly (Choice & { readonly value: Filter })[] => [
  { title: 'All wins', value: 'wall' },
  { title: 'Mine', value: 'mine' },
  ...(canWaiting ? [{ title: 'Waiting for approval', value: 'waiting' } as const] : []),
];

/** One year is no choice. */
export const yearChoices = (years: readonly string[]): readonly Choice[] =>
  years.length < 2
    ? []
    : [{ title: 'All years', value: '' }, ...years.map((year) => ({ title: year, value: year }))];
