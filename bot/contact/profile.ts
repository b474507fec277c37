import type { Member } from '../core/organisation.ts';

/** What somebody may say of themselves: names that the settings file knows, so that its rules can use them. */
export interface ProfileChoices {
  readonly professions: readonly string[];
  readonly sites: readonly string[];
}

/** Where professions and sites are named in the settings file. */
export interface Named {
  readonly people: readonly Pick<Member, 'profession' | 'sites'>[];
  readonly audiences: readonly {
    readonly professions?: readonly string[] | undefined;
    readonly sites?: readonly string[] | undefined;
  }[];
  readonly professions: readonly string[];
  readonly sites: readonly string[];
}

/** For the value of a choice: letters, digits and dashes, so that nothing typed can pass for one. */
export const slugOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

const distinct = (names: readonly string[]): readonly string[] =>
  [...new Map(names.map((name) => [slugOf(name), name])).values()].sort((a, b) => a.localeCompare(b, 'en'));

export const profileChoices = ({ people, audiences, professions, sites }: Named): ProfileChoices => ({
  professions: distinct([
    ...professions,
    ...people.flatMap(({ profession }) => profession ?? []),
    ...audiences.flatMap((audience) => audience.professions ?? []),
  ]),
  sites: distinct([
    ...sites,
    ...people.flatMap((person) => person.sites ?? []),
    ...audiences.flatMap((audience) => audience.sites ?? []),
  ]),
});

/** The name behind a choice; undefined where the file no longer has it. */
export const nameOf = (slug: string | undefined, names: readonly string[]): string | undefined =>
  names.find((name) => slugOf(name) === slug);
