import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Parcel } from './core/courier.ts';
import type { Organisation } from './core/organisation.ts';
import type { Detail, Face, Why } from './core/outbox.ts';
import { dispatcher } from './delivery/dispatcher.ts';
import { deskActions } from './desk/actions.ts';
import { answerer, refusalView } from './desk/answer.ts';
import { graceful } from './http/graceful.ts';
import { httpServer } from './http/server.ts';
import { render } from './render/render.ts';
import type { AnyView } from './render/templates.ts';
import { requestActions } from './request/actions.ts';
import { cardView, movedView } from './request/card-view.ts';
import { dialogs } from './request/dialog.ts';
import type { LinkView } from './request/dialog-view.ts';
import { mintNumber } from './request/number.ts';
import { hearBy } from './request/promise.ts';
import type { Report, Request } from './request/request.ts';
import { storage } from './storage/storage.ts';
import { teamsAdapter } from './teams/adapter.ts';
import { courier } from './teams/courier.ts';
import { extension } from './teams/extension.ts';
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
  received: 'we have your request',
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

  const answer = answerer<AnyView>({
    actions,
    organisation,
    log: (record) => (record.fault === undefined ? log.info(record, 'turn') : log.error(record, 'turn')),
  });

  const dialog = dialogs<AnyView>({ answer, store: stored.requests, organisation });
  const drawn = ({ title, view }: { readonly title: string; readonly view: AnyView }) => ({
    title,
    card: render(view),
  });
  const listed = (view: LinkView) => ({
    title: view.data.id,
    text: view.data.status,
    card: render(view),
  });

  const look = (request: Request, face: Face, detail: Detail): AnyView => {
    const looks = { now: clock(), organisation };
    if (face !== 'triage') return cardView(request, { ...looks, as: face, detail });
    return detail === 'moved' ? movedView(request) : triageCard(request, looks);
  };

  const paint = async (id: string, face: Face, detail: Detail, why?: Why): Promise<Parcel | undefined> => {
    const loaded = await stored.requests.load(organisation.code, id);
    if (!loaded) return undefined;
    const summary = why ? `${id}: ${announcements[why]}` : id;
    return { card: render(look(loaded.request, face, detail)), summary };
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
        extend: extension({
          openDialog: async (text, turn) => drawn(await dialog.open(text, turn)),
          submitDialog: async (fields, turn) => drawn(await dialog.submit(fields, turn)),
          search: async (text, turn) => (await dialog.search(text, turn)).map(listed),
        }),
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
  log.info({ port, local }, 'listening');

  return {
    port,
    stop: async () => {
      await Promise.all([closeHttp(), outgoing.stop()]);
      log.info('stopped');
    },
  };
};
