import type { Logger } from 'pino';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { liveSettings } from './live-settings.ts';
import { tellAdmins } from './routing.ts';

export interface SettingsWatchPorts {
  readonly kept: Pick<Storage, 'settings' | 'notices'>;
  readonly file: Loaded;
  readonly path: string | undefined;
  /** Milliseconds between two looks. */
  readonly every: { readonly stored: number; readonly file: number };
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Looks whether the settings were changed: by another replica, or in the file. */
export const settingsWatch = ({ kept, file, path, every, clock, log }: SettingsWatchPorts) => {
  let changed = (_settings: Loaded): void => undefined;
  let failing = false;
  let timers: readonly NodeJS.Timeout[] = [];

  const { live, look, lookAtFile } = liveSettings({
    store: kept.settings,
    file,
    path,
    changed: (settings) => changed(settings),
    tellAdmins: (id, text) =>
      tellAdmins({ notices: kept.notices, people: live.current().settings.people, clock, log })(id, text),
    log,
  });

  /** Storage may be away for hours: that is one line. */
  const lookAgain = async (): Promise<void> => {
    try {
      await look();
      failing = false;
    } catch (fault) {
      if (!failing) log.warn({ fault }, 'stored settings not read; those from before run');
      failing = true;
    }
  };

  /** A look that hangs, or that waits for one, is not joined by others. */
  const each = (ms: number, work: () => Promise<void>): NodeJS.Timeout => {
    let looking = false;
    return setInterval(async () => {
      if (looking) return;
      looking = true;
      await work().finally(() => {
        looking = false;
      });
    }, ms).unref();
  };

  return {
    live,
    /** As the service starts. Where storage does not answer yet, the file is used until it does. */
    first: (): Promise<void> => look().catch(() => undefined),
    start: (onChange: (settings: Loaded) => void): void => {
      changed = onChange;
      timers = [each(every.stored, lookAgain), ...(path === undefined ? [] : [each(every.file, lookAtFile)])];
    },
    stop: (): void => {
      // A look that is still under way builds nothing any more.
      changed = () => undefined;
      for (const timer of timers) clearInterval(timer);
    },
  };
};
