import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Organisation } from '../core/organisation.ts';
import { lastResort } from '../lead/duty.ts';
import type { RequestPorts } from '../request/ports.ts';
import { type ChooseLead, type RuleFault, router } from '../routing/router.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { rulesFile } from './rules-file.ts';
import { fileNotice, ruleNotice } from './rules-notice.ts';

export interface RoutingPorts {
  readonly notices: Storage['notices'];
  readonly organisation: Organisation;
  readonly settings: Loaded;
  /** The settings file, to be read again when it changes; absent where there is none. */
  readonly path: string | undefined;
  readonly every: number;
  readonly chooseLead: ChooseLead;
  readonly clock: () => Date;
  readonly ticks: () => number;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

export interface LiveRouting {
  readonly route: RequestPorts<unknown>['route'];
  readonly stop: () => void;
}

/** Rule ids are words of the file, and an id of a notice is part of a key. */
const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Routing as it runs: by the file as it is now, and with a word to the admins where a rule or the file is broken. */
export const liveRouting = (ports: RoutingPorts): LiveRouting => {
  const { notices, organisation, settings, path, every, chooseLead, clock, ticks, log } = ports;
  const { people, groups } = organisation;

  /** Nobody who sends a request waits for it, and no fault of it is theirs. */
  const tellAdmins = (id: string, text: string): void => {
    const notice = { text, at: clock().toISOString() };
    notices
      .tell(id, notice, lastResort(people))
      .catch((fault: unknown) => log.error({ fault, notice: id }, 'notice not kept'));
  };

  const file =
    path === undefined
      ? undefined
      : rulesFile({
          path,
          rules: settings.rules,
          named: { people, groups },
          changed: (rules) => log.info({ rules }, 'routing rules changed'),
          faulty: (faults, print) => {
            for (const fault of faults) log.error({ fault }, 'settings file not used');
            tellAdmins(`file-${print}`, fileNotice(faults));
          },
        });
  const timer = file && setInterval(() => void file.look(), every);
  timer?.unref();

  /** Of one rule, once an hour: it may fail for every request. */
  const report = ({ rule, kind }: RuleFault): void => {
    log.error({ rule, kind }, 'routing rule not used');
    tellAdmins(`rule-${printOf(rule)}-${clock().toISOString().slice(0, 13)}`, ruleNotice(rule, kind));
  };

  return {
    route: router({
      rules: file?.rules ?? (() => settings.rules),
      people,
      groups,
      chooseLead,
      ticks,
      report,
    }),
    stop: () => clearInterval(timer),
  };
};
