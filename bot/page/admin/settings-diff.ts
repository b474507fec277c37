import type { z } from 'zod';
import { listed } from '../../core/text.ts';
import { type Settings, settingsSchema } from '../../settings/schema.ts';
import { differing, type Section } from '../../settings/sections.ts';
import type { Written } from '../../settings/settings.ts';
import { sectionNames } from './admin-words.ts';
import { isReordered, itemChanges, listChange, quoted, valueChange } from './change-words.ts';
import { naming, peopleChanges, rolesWords, sessionWords } from './people-changes.ts';
import { placeWords } from './place-words.ts';
import { periods } from './retention-words.ts';

type Words<Part extends Section> = (
  before: Settings[Part],
  after: Settings[Part],
  /** The whole of both, for the names of people. */
  people: Settings['people'],
  groups: Settings['groups'],
) => readonly string[];

const routing: Words<'routing'> = (before, after, people, groups) => {
  const place = (to: string): string => placeWords(to, { people, groups });
  return [
    ...itemChanges(before, after, {
      added: ({ id, when, to }) => `Rule ${quoted(id)} added: when ${when}, to ${place(to)}.`,
      gone: ({ id }) => `Rule ${quoted(id)} taken out.`,
      changed: (was, is) => [
        ...valueChange(`Condition of rule ${quoted(is.id)}`, was.when, is.when),
        ...(was.to === is.to
          ? []
          : valueChange(`Rule ${quoted(is.id)} sends to`, place(was.to), place(is.to))),
        ...valueChange(`Reason of rule ${quoted(is.id)}`, was.because, is.because),
      ],
    }),
    ...(isReordered(before, after) ? ['Rules: in another order.'] : []),
  ];
};

const audiences: Words<'audiences'> = (before, after) => [
  ...itemChanges(before, after, {
    added: ({ name }) => `Audience ${quoted(name)} added.`,
    gone: ({ name }) => `Audience ${quoted(name)} taken out.`,
    changed: (was, is) => [
      ...valueChange('Name of an audience', was.name, is.name),
      ...listChange(`Roles of ${quoted(is.name)}`, rolesWords(was.roles), rolesWords(is.roles)),
      ...listChange(`Sites of ${quoted(is.name)}`, was.sites, is.sites),
      ...listChange(`Professions of ${quoted(is.name)}`, was.professions, is.professions),
      ...(was.team === is.team ? [] : [`Team of ${quoted(is.name)}: another one.`]),
      ...listChange(`Who may send to ${quoted(is.name)}`, rolesWords(was.senders), rolesWords(is.senders)),
    ],
  }),
  ...(isReordered(before, after) ? ['Audiences: in another order.'] : []),
];

const rota: Words<'rota'> = (before, after, people) => {
  const nameOf = naming(people);
  const shift = (one: NonNullable<Settings['rota']>['shifts'][number]): string =>
    `${sessionWords(one)} ${listed(one.people.map(nameOf))}`;
  return [
    ...listChange('Rota', before?.shifts.map(shift), after?.shifts.map(shift)),
    ...listChange('At all other times', before?.otherwise.map(nameOf), after?.otherwise.map(nameOf)),
  ];
};

const retention: Words<'retention'> = (before, after) =>
  periods.flatMap(({ key, name, words }) =>
    before[key] === after[key] ? [] : valueChange(name, words(before[key]), words(after[key])),
  );

const emergencyWords = (numbers: Settings['emergency']): readonly string[] =>
  numbers.map(({ label, number }) => `${label} on ${number}`);

const told: { readonly [Part in Section]?: Words<Part> } = {
  people: peopleChanges,
  routing,
  audiences,
  rota,
  retention,
  emergency: (before, after) =>
    listChange('Emergency numbers', emergencyWords(before), emergencyWords(after)),
  professions: (before, after) => listChange('Professions to choose from', before, after),
  sites: (before, after) => listChange('Sites to choose from', before, after),
};

/** A section as an older release may have written it: undefined where this one cannot read it. */
const typed = <Part extends Section>(part: Part, written: Written): Settings[Part] | undefined => {
  const schema: z.ZodType = settingsSchema.shape[part];
  return schema.safeParse(written[part]).data as Settings[Part] | undefined;
};

const wordsOf = <Part extends Section>(part: Part, before: Written, after: Written): readonly string[] => {
  const words = told[part];
  const [was, is] = [typed(part, before), typed(part, after)];
  const people = [...(typed('people', after) ?? []), ...(typed('people', before) ?? [])];
  const groups = [...(typed('groups', after) ?? []), ...(typed('groups', before) ?? [])];
  const unreadable = (was === undefined || is === undefined) && part !== 'rota';
  return words === undefined || unreadable
    ? []
    : words(was as Settings[Part], is as Settings[Part], people, groups);
};

/** What changed from one version of the settings to the next, in sentences of plain text. Never empty where they differ. */
export const settingsChanges = (before: Written, after: Written): readonly string[] =>
  differing(before, after).flatMap((part) => {
    const words = wordsOf(part, before, after);
    return words.length > 0 ? words : [`${sectionNames[part]}: changed.`];
  });
