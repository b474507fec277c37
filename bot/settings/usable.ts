import { type Loaded, readSettings } from './settings.ts';
import type { SettingsStore, Version } from './version.ts';

/** An older release does not know the settings of a newer one: one of so many versions can be used, or none is. */
const furthestBack = 20;

export interface Usable {
  readonly settings: Loaded;
  readonly about: Version;
}

export interface Refused {
  readonly version: number;
  readonly faults: readonly string[];
}

/**
 * The newest version that can be used, from one back to another that runs already; and what is wrong with those that
 * cannot. The organisation is the file's, whatever is stored: it says whose rows these are, and who is let in.
 */
export const newestUsable = async (
  store: Pick<SettingsStore, 'load'>,
  from: number,
  runs: number,
  organisation: unknown,
): Promise<{ readonly found?: Usable; readonly refused: readonly Refused[] }> => {
  const refused: Refused[] = [];
  for (let version = from; version > 0 && version !== runs && version > from - furthestBack; version -= 1) {
    const kept = await store.load(version);
    const read = kept && readSettings(JSON.stringify({ ...kept.written, organisation }));
    if (kept && read?.ok) return { found: { settings: read.settings, about: kept.about }, refused };
    refused.push({ version, faults: read?.ok === false ? read.faults : ['it is not there'] });
  }
  return { refused };
};
