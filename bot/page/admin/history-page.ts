import { isDeepStrictEqual } from 'node:util';
import { datedWords } from '../../calendar/words.ts';
import { listed } from '../../core/text.ts';
import type { Written } from '../../settings/settings.ts';
import type { Kept, Version } from '../../settings/version.ts';
import { sectionNames } from './admin-words.ts';
import { settingsChanges } from './settings-diff.ts';

export interface HistoryEntry {
  readonly version: number;
  readonly who: string;
  /** "at 5pm on Tuesday 24 November". */
  readonly when: string;
  /** Which parts, as a heading. */
  readonly what: string;
  readonly changes: readonly string[];
  readonly mayUndo: boolean;
  /** Why it cannot be undone; empty where it can. */
  readonly why: string;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** The version before which the next page begins. */
  readonly next?: number | undefined;
}

/** As many as are read and compared at once. */
export const shownAtOnce = 10;

const headingOf = ({ kind, sections, undoes }: Version): string => {
  const names = listed(sections.map((section) => sectionNames[section]));
  if (kind === 'undo') return `${names}: change ${undoes} undone`;
  if (kind === 'file') return sections.length > 0 ? `${names}: as in the settings file` : 'The settings file';
  return names;
};

const whyNot = ({ sections }: Version, before: Written | undefined, after: Written, now: Written): string => {
  if (!before) return '';
  const moved = sections.filter((section) => !isDeepStrictEqual(now[section], after[section]));
  return moved.length > 0 ? 'This was changed again since, so it cannot be undone by itself.' : '';
};

/** `kept` has the newest first, and one more than is shown to compare with. `now` is what runs. */
export const historyPage = (
  kept: readonly Kept[],
  now: Written,
  { at, zone, most = shownAtOnce }: { readonly at: Date; readonly zone: string; readonly most?: number },
): HistoryPage => {
  const shown = kept.slice(0, most);
  const entries = shown.map(({ about, written }): HistoryEntry => {
    const before = kept.find((one) => one.about.version === about.version - 1)?.written;
    const why = whyNot(about, before, written, now);
    return {
      version: about.version,
      who: about.by.name,
      when: datedWords(new Date(about.at), at, zone),
      what: headingOf(about),
      changes: before ? settingsChanges(before, written) : ['How it was before anybody changed it here.'],
      mayUndo: before !== undefined && why === '',
      why,
    };
  });
  const last = shown.at(-1)?.about.version ?? 1;
  return { entries, ...(last > 1 ? { next: last } : {}) };
};
