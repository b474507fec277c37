import type { Person } from '../core/actor.ts';
import type { Section } from './sections.ts';
import type { Written } from './settings.ts';

/** One change of the settings, as it is kept for good: who, when and what. */
export interface Version {
  /** From 1, with no gaps. */
  readonly version: number;
  readonly at: string;
  readonly by: Person;
  /** `file`: what the settings file said was taken. */
  readonly kind: 'file' | 'change' | 'undo';
  /** Which sections it changed. */
  readonly sections: readonly Section[];
  readonly undoes?: number | undefined;
  /** A print of the settings file that was taken last, so that a change of the file after that is noticed. */
  readonly file: string;
}

/** A version with the whole of the settings. */
export interface Kept {
  readonly about: Version;
  readonly written: Written;
}

export interface SettingsStore {
  /** The newest version's number; 0 before the first. One cheap read. */
  readonly newest: () => Promise<number>;
  readonly load: (version: number) => Promise<Kept | undefined>;
  /** All of them or none: `conflict` where somebody has saved one of these numbers. The last is the newest from now on. */
  readonly save: (some: readonly Kept[]) => Promise<'saved' | 'conflict'>;
  /** Newest first. */
  readonly between: (from: number, to: number) => Promise<readonly Version[]>;
  /** The same with all that they say. */
  readonly keptBetween: (from: number, to: number) => Promise<readonly Kept[]>;
}
