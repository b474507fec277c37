import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Person } from '../core/actor.ts';
import { type Amended, amended, checked, undone } from '../settings/amend.ts';
import { historyPage, type LiveSettings, type Outcome } from '../settings/live.ts';
import { withRulesOf } from '../settings/rules-of-file.ts';
import { differing, sections, withSections } from '../settings/sections.ts';
import type { Loaded, Written } from '../settings/settings.ts';
import { newestUsable } from '../settings/usable.ts';
import type { Kept, SettingsStore, Version } from '../settings/version.ts';
import { one } from './one.ts';
import { fileNotice, storedNotice } from './rules-notice.ts';
import { settingsFile } from './settings-file.ts';

export interface LiveSettingsPorts {
  readonly store: SettingsStore;
  /** What the settings file said as the service started. */
  readonly file: Loaded;
  /** To be looked at again; absent where there is none. */
  readonly path: string | undefined;
  /** Other settings run from now on. */
  readonly changed: (settings: Loaded) => void;
  readonly tellAdmins: (id: string, text: string) => void;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** A change that was made while it was looked at is one row; whoever undoes something that old reads no more. */
const mostLater = 1000;

/** Of what a file says, whatever the order of its sections. */
const printOf = (written: Written): string => {
  const said = sections
    .toSorted()
    .flatMap((name) => (written[name] === undefined ? [] : [[name, written[name]]]));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 24);
};

/** The settings as this process runs by them: the file's, until somebody changes them while it runs. */
export const liveSettings = (ports: LiveSettingsPorts) => {
  const { store, changed, tellAdmins, log } = ports;
  const { organisation } = ports.file.written;
  /** As it was read last. */
  let file = ports.file;
  let settings = ports.file;
  let runs = 0;
  let newest = 0;
  let faults: readonly string[] = [];
  /** Of the file that was taken last. */
  let print = printOf(file.written);
  const alone = one();

  const run = (next: Loaded, about: Version): void => {
    settings = next;
    runs = about.version;
    print = about.file;
    changed(next);
  };

  const take = async (version: number): Promise<void> => {
    const { found, refused } = await newestUsable(store, version, runs, organisation);
    newest = version;
    for (const { version: tried, faults: why } of refused) {
      for (const fault of why) log.error({ why: fault, version: tried }, 'stored settings not used');
    }
    faults = refused[0]?.faults ?? [];
    if (faults.length > 0) tellAdmins(`settings-${version}`, storedNotice(faults));
    if (!found) return;
    run(found.settings, found.about);
    log.info({ version: runs, changed: found.about.sections }, 'settings changed');
  };

  const look = async (): Promise<void> => {
    const version = await store.newest();
    if (version !== newest && version > 0) await take(version);
  };

  const keep = async (next: Amended, kind: Version['kind'], by: Person, now: Date, undoes?: number) => {
    if (!next.ok) return { kind: 'faulty', faults: next.faults } as const;
    if (next.sections.length === 0) return { kind: 'unchanged' } as const;
    const whoAndWhen = { at: now.toISOString(), by: { id: by.id, name: by.name } };
    // The first change keeps what was before it as well, so that every change has something to go back to.
    const first: readonly Kept[] =
      newest > 0
        ? []
        : [
            {
              about: { version: 1, ...whoAndWhen, kind: 'file', sections: [], file: print },
              written: settings.written,
            },
          ];
    const { written } = next.settings;
    const about: Version = {
      version: newest + first.length + 1,
      ...whoAndWhen,
      kind,
      sections: next.sections,
      ...(undoes === undefined ? {} : { undoes }),
      file: kind === 'file' ? printOf(written) : print,
    };
    const kept: Kept = { about, written };
    const saved = await store.save([...first, kept]);
    // A line that broke after it was saved had it sent once more.
    const mine = saved === 'saved' || isDeepStrictEqual(await store.load(about.version), kept);
    if (!mine) {
      await look();
      return { kind: 'conflict', version: newest } as const;
    }
    newest = about.version;
    faults = [];
    run(next.settings, about);
    log.info({ version: newest, changed: about.sections, by: by.id }, 'settings changed');
    return { kind: 'saved', version: newest } as const;
  };

  const watched =
    ports.path === undefined
      ? undefined
      : settingsFile({
          path: ports.path,
          changed: (next) => {
            file = next;
            if (runs > 0) {
              // Each start looks at the file for a first time: that is no change.
              if (printOf(file.written) !== print) {
                log.warn('the settings file was changed; the settings that were stored run');
              }
              return [];
            }
            const ruled = withRulesOf(settings, next);
            if (!ruled.ok) return ruled.faults;
            if (ruled.settings === settings) return [];
            settings = ruled.settings;
            print = printOf(settings.written);
            log.info({ rules: settings.rules.length }, 'routing rules changed');
            changed(settings);
            return [];
          },
          faulty: (why, mark) => {
            for (const fault of why) log.error({ why: fault }, 'settings file not used');
            // Where stored settings run, nothing hangs on the file.
            if (runs === 0) tellAdmins(`file-${mark}`, fileNotice(why));
          },
        });

  const live: LiveSettings = {
    current: () => ({
      version: newest,
      settings,
      source: runs > 0 ? 'stored' : 'file',
      fileDiffers: printOf(file.written) !== print,
      fileSections: differing(settings.written, file.written),
      faults,
    }),

    save: ({ section, value, seen, by, now }) =>
      alone(async (): Promise<Outcome> => {
        if (seen !== newest) await look();
        if (seen !== newest) return { kind: 'conflict', version: newest };
        return keep(amended(settings.written, section, value, by.id), 'change', by, now);
      }),

    undo: (version, by, now) =>
      alone(async (): Promise<Outcome> => {
        await look();
        const [before, after, later] = await Promise.all([
          version > 1 ? store.load(version - 1) : undefined,
          store.load(version),
          store.between(Math.max(version + 1, newest - mostLater), newest),
        ]);
        if (!before || !after) return { kind: 'faulty', faults: ['version: there is nothing before it'] };
        const { written } = settings;
        const back = undone(written, { before: before.written, after: after.written, later }, by.id);
        return keep(back, 'undo', by, now, version);
      }),

    takeFile: (by, now) =>
      alone(async (): Promise<Outcome> => {
        await look();
        const read = watched ? await watched.read() : ({ ok: true, settings: file } as const);
        if (!read.ok) return { kind: 'faulty', faults: read.faults };
        file = read.settings;
        const next = withSections(settings.written, file.written, sections);
        return keep(checked(settings.written, next, by.id), 'file', by, now);
      }),

    history: (before = newest + 1) => store.between(Math.max(1, before - historyPage), before - 1),
  };

  return { live, look: () => alone(look), lookAtFile: () => alone(async () => watched?.look()) };
};
