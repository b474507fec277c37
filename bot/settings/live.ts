import type { Person } from '../core/actor.ts';
import type { Section } from './sections.ts';
import type { Loaded } from './settings.ts';
import type { Version } from './version.ts';

/** The settings by which this process runs now. */
export interface Current {
  /** The newest version that was saved; 0 where there is none. What a change has to have seen. */
  readonly version: number;
  /** Typed, with all that is usual. `settings.written` is how it was written: a section of it is what can be changed. */
  readonly settings: Loaded;
  readonly source: 'file' | 'stored';
  /** The settings file was changed since something of it was taken, or since the service started. */
  readonly fileDiffers: boolean;
  /** Where the file says something else than what runs: what taking it again would change. */
  readonly fileSections: readonly Section[];
  /** Why the newest version cannot be used, so that the one before it runs; empty where it runs. */
  readonly faults: readonly string[];
}

export type Outcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'unchanged' }
  /** Somebody else has changed the settings meanwhile. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** Each with its place first: "people.3.name: …". */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** Settings that can be changed while the service runs. All but `current` throw Refusal `storage` where it is down. */
export interface LiveSettings {
  readonly current: () => Current;
  readonly save: (change: {
    readonly section: Section;
    /** As the settings file has it. Null leaves the section out: what is usual counts again. */
    readonly value: unknown;
    /** The version that was looked at. */
    readonly seen: number;
    readonly by: Person;
    readonly now: Date;
  }) => Promise<Outcome>;
  /** Puts back what a version changed, as a version of its own. */
  readonly undo: (version: number, by: Person, now: Date) => Promise<Outcome>;
  /** Takes the settings file as it is now, as a version of its own. */
  readonly takeFile: (by: Person, now: Date) => Promise<Outcome>;
  /** Newest first: those before a version, or the newest. A page has `historyPage` of them at the most. */
  readonly history: (before?: number) => Promise<readonly Version[]>;
}

export const historyPage = 20;
