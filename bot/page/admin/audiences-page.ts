import { isIn } from '../../broadcast/audience.ts';
import type { Member } from '../../core/organisation.ts';
import { count, counted } from '../../core/words.ts';
import type { Settings } from '../../settings/schema.ts';

type Audience = Settings['audiences'][number];

export interface AudiencesPage {
  /** Teams that Wardline is in. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** How many are in each audience at this moment, in words. */
  readonly now: readonly { readonly id: string; readonly words: string }[];
}

/** How many people there are where the list cannot say; undefined where nobody can tell right now. */
export interface Counts {
  readonly met: { readonly people: number; readonly all: boolean };
  readonly teams: ReadonlyMap<string, number | undefined>;
}

const sizeWords = (size: number): string =>
  size === 0 ? 'nobody now' : `${counted(size, 'person', 'people')} now`;

const wordsOf = (audience: Audience, people: readonly Member[], { met, teams }: Counts): string => {
  if (audience.id === 'requests') return 'depends on the requests that are named';
  if (audience.id === 'everyone')
    return met.all ? sizeWords(met.people) : `more than ${count(met.people)} people now`;
  if (audience.team === undefined) return sizeWords(people.filter((one) => isIn(one, audience)).length);
  const size = teams.get(audience.team);
  return size === undefined ? 'Teams does not say how many right now' : sizeWords(size);
};

export const audiencesPage = (
  { audiences, people }: Pick<Settings, 'audiences' | 'people'>,
  teams: AudiencesPage['teams'],
  counts: Counts,
): AudiencesPage => ({
  teams,
  now: audiences.map((audience) => ({ id: audience.id, words: wordsOf(audience, people, counts) })),
});
