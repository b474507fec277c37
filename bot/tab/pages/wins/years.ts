import type { WinCard } from '../../../page/wins-page.ts';

export interface YearOfWins {
  readonly year: string;
  readonly cards: readonly WinCard[];
}

/** The stories of each year, in the order in which they came. */
export const yearsOf = (cards: readonly WinCard[]): readonly YearOfWins[] =>
  [...new Set(cards.map(({ year }) => year))].map((year) => ({
    year,
    cards: cards.filter((card) => card.year === year),
  }));
