import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { BroadcastPorts } from './broadcast/ports.ts';
import type { Config } from './config.ts';
import type { ContactRules } from './contact/rules.ts';
import type { Organisation } from './core/organisation.ts';
import { dispatcher } from './delivery/dispatcher.ts';
import { pacer } from './delivery/pacer.ts';
import { threads } from './delivery/threads.ts';
import { answerer, refusalView } from './desk/answer.ts';
import { graceful } from './http/graceful.ts';
import { httpServer } from './http/server.ts';
import { render } from './render/render.ts';
import type { AnyView } from './render/templates.ts';
import { mintNumber } from './request/number.ts';
import { hearBy } from './request/promise.ts';
import type { Report } from './request/request.ts';
import { storage } from './storage/storage.ts';
import { teamsAdapter } from './teams/adapter.ts';
import { courier } from './teams/courier.ts';
import { extension } from './teams/extension.ts';
import { receiver } from './teams/receive.ts';
import { turnHandler } from './teams/turn.ts';
import { allActions } from './wiring/actions.ts';
import { fromMessages } from './wiring/dialogs.ts';
import { discreet } from './wiring/discreet.ts';
import { leadDesk } from './wiring/leads.ts';
import { links } from './wiring/links.ts';
import { outgoing } from './wiring/outgoing.ts';
import { pulseParts } from './wiring/pulses.ts';
import { reaching } from './wiring/reach.ts';
import { recipients } from './wiring/recipients.ts';
import { reports } from './wiring/reports.ts';
import { liveRouting } from './wiring/routing.ts';
import { standing } from './wiring/standing.ts';
import { storyParts } from './wiring/stories.ts';
import { untilDone } from './wiring/until-done.ts';

export interface App {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly clock?: () => Date;
  /** Milliseconds that only ever go forward, whatever happens to the clock on the wall. */
  readonly ticks?: () => number;
  readonly mint?: () => string;
  /** Milliseconds between looks at the settings file: a mounted file of a cluster gives no sign when it changes. */
  readonly rulesEvery?: number;
}

/** What is done once as the service starts waits for those who press first, and for storage. */
const onceMs = { after: 1_000, every: 5_000 };

/** The composition: config in, running parts out. With `wiring/`, the only place that knows every part. */
export const startApp = async ({
  config,
  log,
  clock = () => new Date(),
  ticks = () => performance.now(),
  mint = mintNumber,
  rulesEvery = 2500,
}: AppOptions): Promise<App> => {
  const { settings, local } = config;
  const { zone } = settings.hours;
  const organisation: Organisation = { ...settings.organisation, ...settings, zone };
  const { code } = organisation;
  const rules: ContactRules = { zone, holidays: settings.hours.holidays, ...settings.sending };
  const policy = { ...settings.broadcasts, audiences: settings.audiences };
  let kick = (): void => undefined;
  let address = (): string | undefined => config.url;
  const stored = discreet(await storage(config.storage, code, () => kick(), config.pepper), organisation);

  const promised = (report: Report, moment: 'raised' | 'owned', now: Date): Date =>
    hearBy(report, moment, now, settings.targets, settings.hours);

  const pace = pacer(settings.sending.perSecond, ticks);
  const adapter = teamsAdapter(config.identity, pace);
  const post = courier(adapter, config.identity?.appId ?? '');
  const people = recipients({
    organisation,
    policy,
    contacts: stored.contacts,
    courier: post,
    concerned: (id) => stored.requests.concerned(code, id),
  });
  const reach = reaching({ contacts: stored.contacts, organisation, rules });
  const counted = reports({ log: stored.log, organisation, hours: settings.hours });
  const { csvLink, logLink, reportLink, records, fileFor } = links({
    stored,
    organisation,
    address: () => address(),
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
    clock,
    failed: (fault) => log.warn({ fault }, 'work of leads not counted'),
  });

  const routing = liveRouting({
    notices: stored.notices,
    organisation,
    settings,
    path: config.settingsFile,
    every: rulesEvery,
    chooseLead: leads.choose,
    clock,
    ticks,
    log,
  });

  const actions = allActions({
    stored,
    organisation,
    settings,
    rules,
    mint,
    hearBy: promised,
    route: routing.route,
    appId: config.identity?.appId,
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

  const dispatch = dispatcher({
    ...outgoing({
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
    lease: stored.outbox.lease,
    release: stored.outbox.release,
    courier: post,
    pace,
    threads: threads(ticks),
    flow: code,
    holder: randomUUID(),
    interval: 1000,
    log: (event, facts) => log.info(facts, event),
    failed: (fault) => {
      log.warn({ fault }, 'outbox round failed');
      // Also makes the table, where storage was not there yet when we started.
      void stored.ready();
    },
  });
  kick = dispatch.kick;
  const stopStarting = untilDone(
    () => leads.start(clock()),
    onceMs,
    (fault) => log.warn({ fault }, 'sessions of leads not read'),
  );

  const server = httpServer({
    local,
    ready: stored.ready,
    fileFor,
    log: (event, facts) => log.error(facts, event),
    receive: receiver({
      adapter,
      admission: { tenants: organisation.tenants, local },
      turn: turnHandler({
        organisation,
        answer: standing({
          answer,
          stored,
          failed: (fault) => log.warn({ fault }, 'card not kept'),
        }),
        refuse: (refusal) => render(refusalView(refusal, organisation)),
        extend: extension(fromMessages({ answer, store: stored.requests, organisation })),
        contacts: stored.contacts,
        clock,
        log: (event, facts) => log.warn(facts, event),
      }),
      log: (event, facts) => log.warn(facts, event),
    }),
  });

  const closeHttp = graceful(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as unknown as AddressInfo;
  // On one machine the service knows its own address.
  if (local) address = () => config.url ?? `http://127.0.0.1:${port}`;
  if (!organisation.people.some(({ roles }) => roles.includes('safety-officer'))) {
    log.warn('nobody in the settings file is a safety officer: concerns reach the leads alone');
  }
  log.info({ port, local }, 'listening');

  return {
    port,
    stop: async () => {
      routing.stop();
      leads.stop();
      stopStarting();
      await Promise.all([closeHttp(), dispatch.stop()]);
      log.info('stopped');
    },
  };
};
