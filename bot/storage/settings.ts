import type { Written } from '../settings/settings.ts';
import type { SettingsStore, Version } from '../settings/version.ts';
import { keys, settingsBetween, settingsTextsBetween } from './keys.ts';
import type { Table, Write } from './table.ts';

/**
 * Versions of the settings. What a version says stands apart from who saved it, so that a page of the history is
 * short. The number of the newest has a row of its own, which is all that replicas read to know of a change.
 */
export const settingsStore = (table: Table, organisation: string): SettingsStore => ({
  newest: async () =>
    (await table.read<{ version: number }>(organisation, keys.settingsNow))?.value.version ?? 0,

  load: async (version) => {
    const [about, written] = await Promise.all([
      table.read<Version>(organisation, keys.settings(version)),
      table.read<Written>(organisation, keys.settingsText(version)),
    ]);
    return about && written && { about: about.value, written: written.value };
  },

  save: async (some) => {
    const writes = some.flatMap(({ about, written }): readonly Write[] => [
      // Of two who save the same number at once, one finds it there.
      { op: 'insert', key: keys.settings(about.version), value: about },
      { op: 'insert', key: keys.settingsText(about.version), value: written },
    ]);
    const version = Math.max(...some.map(({ about }) => about.version));
    const now: Write = { op: 'put', key: keys.settingsNow, value: { version } };
    return (await table.commit(organisation, [...writes, now])) === 'committed' ? 'saved' : 'conflict';
  },

  between: async (from, to) => {
    if (from > to) return [];
    const rows = await table.range<Version>(organisation, settingsBetween(from, to), to - from + 1);
    return rows.map(({ value }) => value).toReversed();
  },

  keptBetween: async (from, to) => {
    if (from > to) return [];
    const most = to - from + 1;
    const [abouts, texts] = await Promise.all([
      table.range<Version>(organisation, settingsBetween(from, to), most),
      table.range<Written>(organisation, settingsTextsBetween(from, to), most),
    ]);
    const written = new Map(texts.map(({ key, value }) => [key, value]));
    return abouts
      .flatMap(({ value: about }) => {
        const text = written.get(keys.settingsText(about.version));
        return text ? [{ about, written: text }] : [];
      })
      .toReversed();
  },
});
