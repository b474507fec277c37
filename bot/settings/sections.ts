import { isDeepStrictEqual } from 'node:util';
import { type Settings, settingsSchema } from './schema.ts';
import type { Written } from './settings.ts';

/** What can be changed by itself. The organisation and its tenants are the file's: nobody lets in a tenant from a page. */
export type Section = Exclude<keyof Settings, 'organisation'>;

export const sections: readonly Section[] = settingsSchema.keyof().exclude(['organisation']).options;

/** In which sections two settings differ. A section that was left out differs from one that says what is usual. */
export const differing = (one: Written, other: Written): readonly Section[] =>
  sections.filter((section) => !isDeepStrictEqual(one[section], other[section]));

/** With these sections as they are in `from`; what it leaves out is left out. */
export const withSections = (written: Written, from: Written, some: readonly Section[]): Written => {
  const rest = Object.entries(written).filter(([name]) => !some.some((section) => section === name));
  const taken = some.flatMap((section) => (from[section] === undefined ? [] : [[section, from[section]]]));
  return Object.fromEntries([...rest, ...taken]);
};
