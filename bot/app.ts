import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Parcel } from './core/courier.ts';
import type { Organisation } from './core/organisation.ts';
import type { Face, Why } from './core/outbox.ts';
import { dispatcher } from './delivery/dispatcher.ts';
import { deskActions } from './desk/actions.ts';
import { answerer, refusalView } from './desk/answer.ts';
import { httpServer } from './http/server.ts';
import { render } from './render/render.ts';
import type { AnyView } from './render/templates.ts';
import { requestActions } from './request/actions.ts';
import { cardView } from './request/card-view.ts';
import { mintNumber } from './request/number.ts';
import { hearBy } from './request/promise.ts';
import type { Report } from './request/request.ts';
import { storage } from './storage/storage.ts';
import { teamsAdapter } from './teams/adapter.ts';
import { courier } from './teams/courier.ts';
import { receiver } from './teams/receive.ts';
import { turnHandler } from './teams/turn.ts';
import { deskCard, triageActions } from './triage/actions.ts';
import { triageCard } from './triage/card-view.ts';

export interface App {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly clock?: () => Date;
  readonly mint?: () => string;
}

/** What a lock screen may show when Wardline writes first: the number and the next step (D1.6). */
const announcements: Readonly<Record<Why, string>> = {
  raised: 'a new request',
  question: 'we have a question for you',
  reply: 'there is a reply',
  outcome: 'there is an outcome',
  reopened: 'it was opened again',
};

/** The composition: config in, running parts out. The only file that knows every part. */
export const startApp = async ({ config, log, clock = () => new Date(), mint }: AppOptions): Promise<App> => {
  const { settings, local } = config;
  const { zone } = settings.hours;
  const organisation: Organisation = { ...settings.organisation, ...settings, zone };
  let kick = (): void => undefined;
  const stored = await storage(config.storage, organisation.code, () => kick());

  const promised = (report: Report, moment: 'raised' | 'owned', now: Date): Date =>
    hearBy(report, moment, now, settings.targets, settings.hours);

  const actions = {
    ...deskActions({
      organisation,
      postTriageHere: (code, where) => stored.contacts.settle(code, 'triage', where),
    }),
    ...requestActions({
      store: stored.requests,
      organisation,
      mint: mint ?? mintNumber,
      route: settings.route.to,
      hearBy: promised,
      deskCard: deskCard(organisation),
    }),
    ...triageActions({ store: stored.requests, organisation, hearBy: promised }),
  };

  const answer = answerer<AnyView>({ actions, organisation, log: (refused) => log.info(refused, 'refused') });

  const paint = async (id: string, face: Face, why?: Why): Promise<Parcel | undefined> => {
    const loaded = await stored.requests.load(organisation.code, id);
    if (!loaded) return undefined;
    const { request } = loaded;
    const looks = { now: clock(), organisation };
    const view = face === 'triage' ? triageCard(request, looks) : cardView(request, { ...looks, as: face });
    return { card: render(view), summary: why ? `${id}: ${announcements[why]}` : id };
  };

  const adapter = teamsAdapter(config.identity);
  const outgoing = dispatcher({
    store: {
      ...stored.outbox,
      contact: (person) => stored.contacts.find(organisation.code, person),
      remember: (contact) => stored.contacts.remember(organisation.code, contact),
      channel: () => stored.contacts.place(organisation.code, 'triage'),
    },
    queue: stored.outbox,
    courier: courier(adapter, config.identity?.appId ?? ''),
    paint,
    clock,
    holder: randomUUID(),
    interval: 1000,
    log: (event, facts) => log.info(facts, event),
    failed: (fault) => {
      log.warn({ fault }, 'outbox round failed');
      // Also makes the table, where storage was not there yet when we started.
      void stored.ready();
    },
  });
  kick = outgoing.kick;

  const server = httpServer({
    local,
    ready: stored.ready,
    log: (event, facts) => log.error(facts, event),
    receive: receiver({
      adapter,
      admission: { tenants: organisation.tenants, local },
      turn: turnHandler({
        organisation,
        answer: async (verb, fields, turn) => render(await answer(verb, fields, turn)),
        refuse: (code) => render(refusalView(code, organisation)),
        contacts: stored.contacts,
        clock,
        log: (event, facts) => log.warn(facts, event),
      }),
      log: (event, facts) => log.warn(facts, event),
    }),
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as unknown as AddressInfo;
  log.info({ port, local }, 'listening');

  return {
    port,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that falls idle after its last turn would be held open for a minute.
      const idle = setInterval(() => server.server.closeIdleConnections(), 50);
      await Promise.all([closed, outgoing.stop()]);
      clearInterval(idle);
      log.info('stopped');
    },
  };
};
