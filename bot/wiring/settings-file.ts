import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type Loaded, readSettings } from '../settings/settings.ts';

export interface SettingsFilePorts {
  readonly path: string;
  /** The file has changed and is sound by itself. Faults where it cannot be used all the same. */
  readonly changed: (settings: Loaded) => readonly string[];
  /** The file cannot be used; `print` tells one content from the next. */
  readonly faulty: (faults: readonly string[], print: string) => void;
}

export interface SettingsFile {
  /** Looks whether the file has changed. Never throws. */
  readonly look: () => Promise<void>;
  /** The file as it is at this moment. */
  readonly read: () => Promise<ReturnType<typeof readSettings>>;
}

/** What changes with every write. A mounted file of a cluster is swapped for another, which has its own number. */
const stampOf = async (path: string): Promise<string> => {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'not there';
  }
};

const unreadable = (fault: unknown): string =>
  `the file cannot be read: ${fault instanceof Error && 'code' in fault ? fault.code : 'no code'}`;

/**
 * The settings file of a service that runs. It is read once it has stood still from one look to the next: whoever saves
 * it may be half way through.
 */
export const settingsFile = ({ path, changed, faulty }: SettingsFilePorts): SettingsFile => {
  let seen = '';
  let read = '';
  let told: string | undefined;

  const complain = (faults: readonly string[], content: string, written: string): void => {
    if (content === told) return;
    told = content;
    // By when it was written as well: the same slip made again next week is told again.
    faulty(faults, createHash('sha256').update(`${written}\n${content}`).digest('hex').slice(0, 24));
  };

  const take = (content: string, written: string): void => {
    const result = readSettings(content);
    const faults = result.ok ? changed(result.settings) : result.faults;
    if (faults.length > 0) complain(faults, content, written);
    else told = undefined;
  };

  return {
    look: async () => {
      const stamp = await stampOf(path);
      const still = stamp === seen;
      seen = stamp;
      if (!still || stamp === read) return;
      read = stamp;
      const [written = ''] = stamp.split(' ');
      try {
        take(await readFile(path, 'utf8'), written);
      } catch (fault) {
        complain([unreadable(fault)], '', written);
      }
    },

    read: () =>
      readFile(path, 'utf8').then(readSettings, (fault: unknown) => ({
        ok: false,
        faults: [unreadable(fault)],
      })),
  };
};
