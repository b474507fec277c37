import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Named } from '../routing/destination.ts';
import { type ReadyRule, readRules } from '../routing/parse.ts';
import { readSettings } from '../settings/settings.ts';

export interface RulesFilePorts {
  readonly path: string;
  /** What the service started with. */
  readonly rules: readonly ReadyRule[];
  /** Who is known to the service as it runs: people and groups are read at the start alone. */
  readonly named: Named;
  readonly changed: (rules: number) => void;
  /** The file cannot be used; `print` tells one content from the next. */
  readonly faulty: (faults: readonly string[], print: string) => void;
}

export interface RulesFile {
  readonly rules: () => readonly ReadyRule[];
  /** Looks whether the file has changed. Never throws. */
  readonly look: () => Promise<void>;
}

const atStart = 'people and groups are read when the service starts: start it again to add some';

const textOf = (rules: readonly ReadyRule[]): string => JSON.stringify(rules.map(({ rule }) => rule));

/** What changes with every write. A mounted file of a cluster is swapped for another, which has its own number. */
const stampOf = async (path: string): Promise<string> => {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'not there';
  }
};

/**
 * The routing rules of the settings file as it is now. A file with faults leaves the rules from before running.
 * It is read once it has stood still from one look to the next: whoever saves it may be half way through.
 */
export const rulesFile = ({ path, rules, named, changed, faulty }: RulesFilePorts): RulesFile => {
  let current = rules;
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
    if (!result.ok) {
      complain(result.faults, content, written);
      return;
    }
    const { ready, faults } = readRules(result.settings.routing, named);
    if (faults.length > 0) {
      complain([...faults, atStart], content, written);
      return;
    }
    told = undefined;
    if (textOf(ready) === textOf(current)) return;
    current = ready;
    changed(ready.length);
  };

  return {
    rules: () => current,

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
        const code = fault instanceof Error && 'code' in fault ? fault.code : 'no code';
        complain([`the file cannot be read: ${code}`], '', written);
      }
    },
  };
};
