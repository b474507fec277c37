import type { Logger } from 'pino';
import type { BroadcastPorts } from '../broadcast/ports.ts';
import type { ContactRules } from '../contact/rules.ts';
import type { Courier } from '../core/courier.ts';
import type { Organisation } from '../core/organisation.ts';
import { answerer, refusalView } from '../desk/answer.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import { hearBy } from '../request/promise.ts';
import type { Report } from '../request/request.ts';
import type { LiveSettings } from '../settings/live.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { allActions } from './actions.ts';
import { fromMessages } from './dialogs.ts';
import { discreet } from './discreet.ts';
import { type LeadMemory, leadDesk } from './leads.ts';
import { links } from './links.ts';
import { outgoing } from './outgoing.ts';
import { pageActions } from './pages.ts';
import { pulseParts } from './pulses.ts';
import { reaching } from './reach.ts';
import { recipients } from './recipients.ts';
import { reports } from './reports.ts';
import { routed } from './routing.ts';
import { standing } from './standing.ts';
import { storyParts } from './stories.ts';
import { personas, tabReceiver } from './tab.ts';
import { untilDone } from './until-done.ts';

/** What lives as long as the process. */
export interface HousePorts {
  readonly kept: Storage;
  readonly live: LiveSettings;
  readonly courier: Courier;
  /** On one machine, without tokens. */
  readonly local: boolean;
  /** The bot's id in Teams; none on a laptop. */
  readonly appId: string | undefined;
  /** Where browsers find this service; undefined where nobody said. */
  readonly address: () => string | undefined;
  readonly clock: () => Date;
  readonly ticks: () => number;
  readonly mint: () => string;
  readonly log: Logger;
}

/** Storage may not be there yet, and a look that failed is made again. */
const againMs = 5_000;

/**
 * Everything that goes by the settings, built from one version of them. A new version is a new house: whoever is in the
 * old one ends their turn there, so that nobody meets half of two settings. `memory` is what the old one knew.
 */
export const house = (ports: HousePorts, settings: Loaded, memory?: LeadMemory) => {
  const { kept, live, courier, local, appId, address, clock, ticks, mint, log } = ports;
  const { zone } = settings.hours;
  const organisation: Organisation = { ...settings.organisation, ...settings, zone };
  const { code } = organisation;
  const rules: ContactRules = { zone, holidays: settings.hours.holidays, ...settings.sending };
  const policy = { ...settings.broadcasts, audiences: settings.audiences };
  const stored = discreet(kept, organisation);

  const promised = (report: Report, moment: 'raised' | 'owned', now: Date): Date =>
    hearBy(report, moment, now, settings.targets, settings.hours);

  const people = recipients({
    organisation,
    policy,
    contacts: stored.contacts,
    courier,
    concerned: (id) => stored.requests.concerned(code, id),
  });
  const reach = reaching({ contacts: stored.contacts, organisation, rules });
  const counted = reports({ log: stored.log, organisation, hours: settings.hours });
  const { csvLink, csvPath, logLink, reportLink, reportPath, records, fileFor } = links({
    stored,
    organisation,
    address,
    clock,
    reports: counted,
  });
  const pulses = pulseParts({ stored, organisation, settings, recipients: people });
  const stories = storyParts({
    stored,
    organisation,
    settings,
    local,
    failed: (fault) => log.warn({ fault }, 'request still asks for its story'),
  });
  const broadcasts: Pick<BroadcastPorts, 'policy' | 'csvLink' | 'loopOf' | 'mayAsk' | 'audience'> = {
    policy,
    csvLink,
    loopOf: pulses.loopOf,
    mayAsk: pulses.mayAsk,
    audience: {
      teams: stored.contacts.teams,
      count: (id, requests, topic) =>
        reach.count(people, { id, requests }, { topic, urgent: topic === 'outage', bulk: true }, clock()),
    },
  };

  const leads = leadDesk({
    stored,
    organisation,
    settings,
    memory,
    clock,
    failed: (fault) => log.warn({ fault }, 'work of leads not counted'),
  });

  const actions = allActions({
    stored,
    organisation,
    settings,
    rules,
    mint,
    hearBy: promised,
    route: routed({
      notices: stored.notices,
      organisation,
      rules: settings.rules,
      chooseLead: leads.choose,
      clock,
      ticks,
      log,
    }),
    appId,
    logLink,
    reports: { ...counted, link: reportLink },
    directory: leads.directory.ports,
    records,
    broadcasts,
    pulses: pulses.ports,
    stories: stories.ports,
  });

  const answer = answerer<AnyView>({
    actions,
    organisation,
    log: (record) => (record.fault === undefined ? log.info(record, 'turn') : log.error(record, 'turn')),
  });

  const tab = {
    actions: {
      ...actions,
      ...pageActions({
        stored,
        organisation,
        live,
        recipients: people,
        broadcasts: { ...broadcasts, csvLink: csvPath },
        pulses: pulses.ports,
        reports: { ...counted, path: reportPath },
      }),
    },
    stored,
    organisation,
    clock,
    log,
  };

  let stopStarting = (): void => undefined;

  return {
    settings,
    memory: leads.memory,

    /** What a turn in Teams asks of the features. */
    turn: {
      organisation,
      answer: standing({ answer, stored, failed: (fault) => log.warn({ fault }, 'card not kept') }),
      refuse: (refusal: Parameters<typeof refusalView>[0]) => render(refusalView(refusal, organisation)),
      contacts: stored.contacts,
    },
    messages: fromMessages({ answer, store: stored.requests, organisation }),
    page: tabReceiver(tab),
    personas: personas(tab),
    fileFor,
    outgoing: outgoing({
      stored,
      organisation,
      settings,
      broadcasts,
      pulses,
      stories,
      recipients: people,
      leads,
      reach: reach.reach,
      clock,
      failed: (fault) => log.warn({ fault }, 'pulse not counted yet'),
    }),

    /** What these settings bring by themselves, in so many milliseconds: those who press come first. */
    start: (after: number): void => {
      if (!organisation.people.some(({ roles }) => roles.includes('safety-officer'))) {
        log.warn('nobody in the settings is a safety officer: concerns reach the leads alone');
      }
      stopStarting = untilDone(
        () => leads.start(clock()),
        { after, every: againMs },
        (fault) => log.warn({ fault }, 'sessions of leads not read'),
      );
    },

    stop: (): void => {
      leads.stop();
      stopStarting();
    },
  };
};
