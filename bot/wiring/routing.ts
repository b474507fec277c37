import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Member, Organisation } from '../core/organisation.ts';
import { lastResort } from '../lead/duty.ts';
import type { RequestPorts } from '../request/ports.ts';
import type { ReadyRule } from '../routing/parse.ts';
import { type ChooseLead, type RuleFault, router } from '../routing/router.ts';
import type { Storage } from '../storage/storage.ts';
import { ruleNotice } from './rules-notice.ts';

export interface RoutingPorts {
  readonly notices: Storage['notices'];
  readonly organisation: Organisation;
  readonly rules: readonly ReadyRule[];
  readonly chooseLead: ChooseLead;
  readonly clock: () => Date;
  readonly ticks: () => number;
  readonly log: Pick<Logger, 'error'>;
}

/** Rule ids are words of the settings, and an id of a notice is part of a key. */
const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

export interface TellingPorts extends Pick<RoutingPorts, 'notices' | 'clock' | 'log'> {
  readonly people: readonly Member[];
}

/** Nobody who sends a request waits for it, and no fault of it is theirs. */
export const tellAdmins =
  ({ notices, people, clock, log }: TellingPorts) =>
  (id: string, text: string): void => {
    notices
      .tell(id, { text, at: clock().toISOString() }, lastResort(people))
      .catch((fault: unknown) => log.error({ fault, notice: id }, 'notice not kept'));
  };

/** Where a new request goes, with a word to the admins where a rule is broken. */
export const routed = (ports: RoutingPorts): RequestPorts<unknown>['route'] => {
  const { organisation, rules, chooseLead, clock, ticks, log } = ports;
  const { people, groups } = organisation;
  const tell = tellAdmins({ ...ports, people });

  /** Of one rule, once an hour: it may fail for every request. */
  const report = ({ rule, kind }: RuleFault): void => {
    log.error({ rule, kind }, 'routing rule not used');
    tell(`rule-${printOf(rule)}-${clock().toISOString().slice(0, 13)}`, ruleNotice(rule, kind));
  };

  return router({ rules: () => rules, people, groups, chooseLead, ticks, report });
};
