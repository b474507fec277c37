import type { Member } from '../../core/organisation.ts';
import { listed } from '../../core/text.ts';
import type { Current } from '../../settings/live.ts';
import type { Settings } from '../../settings/schema.ts';
import { sectionNames } from './admin-words.ts';
import { periods } from './retention-words.ts';
import { type RoleWords, roleWords } from './role-words.ts';

/** What can be changed here, as the settings have it: a section is sent back whole with `admin.change`. */
export interface AdminSections
  extends Pick<Settings, 'people' | 'routing' | 'audiences' | 'emergency' | 'retention'> {
  readonly rota: Settings['rota'] | null;
}

export interface Period {
  readonly key: keyof Settings['retention'];
  readonly name: string;
  readonly about: string;
  readonly unit: 'year' | 'day';
  readonly least: number;
  readonly most: number;
}

export interface AdminPage {
  /** What a change has to have seen. */
  readonly version: number;
  readonly organisation: string;
  readonly code: string;
  readonly sections: AdminSections;
  readonly roles: readonly RoleWords[];
  readonly periods: readonly Period[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** What has been used so far, to choose from. */
  readonly known: {
    readonly professions: readonly string[];
    readonly specialties: readonly string[];
    readonly sites: readonly string[];
  };
  /** Why the settings that were saved last are not those that run; empty where they are. */
  readonly faults: readonly string[];
  /** Where the settings file says something else now; empty where it does not. */
  readonly file: string;
}

const distinct = (...lists: readonly (readonly (string | undefined)[])[]): readonly string[] =>
  [...new Set(lists.flat().filter((one) => one !== undefined))].sort();

const of = <Key extends 'specialties' | 'sites'>(people: readonly Member[], key: Key): readonly string[] =>
  people.flatMap((person) => person[key] ?? []);

/** Sections that have no place here are among them: taking the file takes all of them. */
const fileWords = ({ fileDiffers, fileSections, source }: Current): string => {
  if (!fileDiffers || source === 'file' || fileSections.length === 0) return '';
  const names = listed(fileSections.map((section) => sectionNames[section]));
  return `The settings file on the server was changed. Other there: ${names}.`;
};

export const adminPage = (current: Current): AdminPage => {
  const { version, settings, faults } = current;
  const { people, routing, audiences, emergency, retention, rota, groups, professions, sites } = settings;
  return {
    version,
    organisation: settings.organisation.name,
    code: settings.organisation.code,
    sections: { people, routing, audiences, emergency, retention, rota: rota ?? null },
    roles: roleWords(settings),
    periods: periods.map(({ words, ...period }) => period),
    groups: groups.map(({ id, name }) => ({ id, name })),
    known: {
      professions: distinct(
        professions,
        people.map(({ profession }) => profession),
        audiences.flatMap((audience) => audience.professions ?? []),
      ),
      specialties: distinct(of(people, 'specialties')),
      sites: distinct(
        sites,
        of(people, 'sites'),
        audiences.flatMap((audience) => audience.sites ?? []),
      ),
    },
    faults,
    file: fileWords(current),
  };
};
