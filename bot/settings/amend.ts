import { isDeepStrictEqual } from 'node:util';
import { differing, type Section, withSections } from './sections.ts';
import { type Loaded, readSettings, type Written } from './settings.ts';
import { typedFaults } from './typed.ts';
import type { Version } from './version.ts';

export type Amended =
  | { readonly ok: true; readonly settings: Loaded; readonly sections: readonly Section[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** As much as one row of storage holds, with room to spare. */
const mostCharacters = 400_000;

const isAdmin = ({ people }: Loaded, id: string): boolean =>
  people.some((person) => person.id === id && person.roles.includes('admin'));

/** Whoever is the last to change the settings must not lock everybody out, and nobody locks out themselves by a slip. */
const lockedOut = (before: Written, next: Loaded, by: string): readonly string[] => {
  if (!next.people.some(({ roles }) => roles.includes('admin'))) {
    return ['people: nobody would be an admin, and nobody could change the settings again'];
  }
  const was = readSettings(JSON.stringify(before));
  if (!was.ok) return [];
  // They were one as they pressed: where they pressed, the change that ended it was not known yet.
  if (!isAdmin(was.settings, by)) return ['people: you are no longer an admin'];
  return isAdmin(next, by)
    ? []
    : ['people: you cannot take away your own role as an admin; another admin can'];
};

/** Lists and fields within each other. The settings have five; with thousands no reader of JSON comes to the end. */
const mostLevels = 20;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));

/** The whole of the settings with a change in it: every fault of it, or what would run. */
export const checked = (before: Written, next: Written, by: string): Amended => {
  const sections = differing(before, next);
  const text = JSON.stringify(next);
  if (text.length > mostCharacters) {
    return { ok: false, faults: [`${sections.join(', ')}: too long; shorten it`] };
  }
  const typed = typedFaults(withSections({}, next, sections));
  const read = readSettings(text);
  if (!read.ok) return { ok: false, faults: [...typed, ...read.faults] };
  const faults = [...typed, ...lockedOut(before, read.settings, by)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, settings: read.settings, sections };
};

/** One section put into the whole. Null leaves it out, and what is usual counts again. */
export const amended = (before: Written, section: Section, value: unknown, by: string): Amended =>
  isDeeper(value, mostLevels)
    ? { ok: false, faults: [`${section}: too many lists within lists`] }
    : checked(before, withSections(before, { [section]: value ?? undefined }, [section]), by);

/**
 * What a version changed, as it was before. Where a part of that was changed again since, nobody can tell which of
 * both is wanted. `later`: the versions since, newest first.
 */
export const undone = (
  now: Written,
  version: { readonly before: Written; readonly after: Written; readonly later: readonly Version[] },
  by: string,
): Amended => {
  const { before, after, later } = version;
  const sections = differing(before, after);
  const moved = sections.filter((section) => !isDeepStrictEqual(now[section], after[section]));
  if (moved.length > 0) {
    const when = (section: Section): string => {
      const found = later.find((one) => one.sections.includes(section));
      return found ? `in version ${found.version}` : 'since';
    };
    return { ok: false, faults: moved.map((section) => `${section}: changed again ${when(section)}`) };
  }
  return checked(now, withSections(now, before, sections), by);
};
