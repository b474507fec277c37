import { clockTimeWords, longDay } from '../../calendar/words.ts';
import type { Role } from '../../core/actor.ts';
import type { Absence, Member, Session } from '../../core/organisation.ts';
import { listed } from '../../core/text.ts';
import { dayWords } from './admin-words.ts';
import { itemChanges, listChange, valueChange } from './change-words.ts';
import { roleNames } from './role-words.ts';

export const rolesWords = (roles: readonly Role[] = []): readonly string[] =>
  roles.map((role) => roleNames[role]);

export const sessionWords = ({ day, from, to }: Session): string =>
  `${longDay[day]} ${clockTimeWords(from)} to ${clockTimeWords(to)}`;

/** By name, for whoever reads it; some may have left the list since. */
export const naming =
  (...lists: readonly (readonly { readonly id: string; readonly name: string }[])[]) =>
  (id: string): string =>
    lists.flat().find((person) => person.id === id)?.name ?? 'somebody who is not in the list';

const absenceWords =
  (nameOf: (id: string) => string) =>
  ({ from, to, cover }: Absence): string => {
    const days = from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
    return cover === undefined ? days : `${days}, covered by ${nameOf(cover)}`;
  };

const named = (id: string | undefined, nameOf: (id: string) => string): string | undefined =>
  id === undefined ? undefined : nameOf(id);

/** What changed in the list of people, each as one sentence. */
export const peopleChanges = (before: readonly Member[], after: readonly Member[]): readonly string[] => {
  // By today's name on both sides: whoever is called otherwise now is no other deputy.
  const nameOf = naming(after, before);
  return itemChanges(before, after, {
    added: ({ name, roles }) => `${name} added: ${listed(rolesWords(roles))}.`,
    gone: ({ name }) => `${name} taken out of the list.`,
    changed: (was, is) => [
      ...valueChange('Name', was.name, is.name),
      ...listChange(`Roles of ${is.name}`, rolesWords(was.roles), rolesWords(is.roles)),
      ...valueChange(`Profession of ${is.name}`, was.profession, is.profession),
      ...listChange(`Specialties of ${is.name}`, was.specialties, is.specialties),
      ...listChange(`Sites of ${is.name}`, was.sites, is.sites),
      ...listChange(
        `Sessions of ${is.name}`,
        was.sessions?.map(sessionWords),
        is.sessions?.map(sessionWords),
      ),
      ...listChange(
        `Days away of ${is.name}`,
        was.away?.map(absenceWords(nameOf)),
        is.away?.map(absenceWords(nameOf)),
      ),
      ...valueChange(`Deputy of ${is.name}`, named(was.deputy, nameOf), named(is.deputy, nameOf)),
      ...valueChange(`Buddy of ${is.name}`, named(was.buddy, nameOf), named(is.buddy, nameOf)),
    ],
  });
};
