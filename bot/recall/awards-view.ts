import type { View } from '../core/view.ts';
import { counted } from '../core/words.ts';
import { type Award, isReady, type Lack, lacks } from './award.ts';
import type { FileLinks } from './record-ports.ts';

export interface AwardsData {
  readonly year: string;
  readonly text: string;
  readonly hasLacks: boolean;
  readonly lacks: readonly { readonly title: string; readonly value: string }[];
  readonly hasFiles: boolean;
  readonly markdownUrl: string;
  readonly csvUrl: string;
  readonly hasBefore: boolean;
  readonly before: string;
  readonly hasAfter: boolean;
  readonly after: string;
}

export type AwardsView = View<'story-awards', AwardsData>;

/** Years that can be looked back at, one press each. */
const yearsBack = 5;

const lackTitles: Readonly<Record<Lack, string>> = {
  measure: 'Not measured',
  clinical: 'Nobody named on the clinical side',
  digital: 'Nobody named on the digital side',
  request: 'No request with an outcome',
};

const textOf = (year: number, awards: readonly Award[]): string => {
  const ready = awards.filter(isReady).length;
  if (awards.length === 0) return `No story of ${year} is posted.`;
  const posted = `${counted(awards.length, 'story was', 'stories were')} posted in ${year}.`;
  return `${posted} Ready for an award: ${ready === awards.length ? 'all' : ready}.`;
};

export interface AwardsLooks {
  readonly year: number;
  readonly thisYear: number;
  readonly links: FileLinks | undefined;
}

/** A8.1: a year for the shortlist of an award, and what its stories still lack. */
export const awardsView = (awards: readonly Award[], { year, thisYear, links }: AwardsLooks): AwardsView => {
  const missing = lacks.flatMap((lack) => {
    const count = awards.filter((award) => award.lacks.includes(lack)).length;
    return count > 0 ? [{ title: lackTitles[lack], value: counted(count, 'story', 'stories') }] : [];
  });
  const shown = awards.length > 0 ? links : undefined;
  return {
    template: 'story-awards',
    data: {
      year: String(year),
      text: textOf(year, awards),
      hasLacks: missing.length > 0,
      lacks: missing,
      hasFiles: shown !== undefined,
      markdownUrl: shown?.markdown ?? '',
      csvUrl: shown?.csv ?? '',
      hasBefore: year > thisYear - yearsBack,
      before: String(year - 1),
      hasAfter: year < thisYear,
      after: String(year + 1),
    },
  };
};
