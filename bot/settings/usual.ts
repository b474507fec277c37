import type { Duration } from '../calendar/duration.ts';
import type { Section } from './sections.ts';
import type { Loaded } from './settings.ts';

const isDuration = (value: object): value is Duration => 'amount' in value && 'unit' in value;

const written = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  if (isDuration(value)) return `${value.amount}${value.unit}`;
  const said = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(said.map(([name, part]) => [name, written(part)]));
};

/**
 * A section as the settings file would have it, with everything that is usual written out. Undefined for one that has
 * nothing usual and was left out. Put in the place of what was written, it changes nothing.
 */
export const sectionOf = (settings: Loaded, section: Section): unknown => written(settings[section]);
