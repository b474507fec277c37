import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { dispatcher } from './delivery/dispatcher.ts';
import { pacer } from './delivery/pacer.ts';
import { threads } from './delivery/threads.ts';
import { graceful } from './http/graceful.ts';
import { httpServer } from './http/server.ts';
import { authoriser } from './identity/authorise.ts';
import { mintNumber } from './request/number.ts';
import type { Loaded } from './settings/settings.ts';
import { openStorage } from './storage/storage.ts';
import { teamsAdapter } from './teams/adapter.ts';
import { courier } from './teams/courier.ts';
import { extension } from './teams/extension.ts';
import { receiver } from './teams/receive.ts';
import { turnHandler } from './teams/turn.ts';
import { following } from './wiring/following.ts';
import { house } from './wiring/house.ts';
import type { LeadMemory } from './wiring/leads.ts';
import { settingsWatch } from './wiring/settings-watch.ts';

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
  /** The folder of the built pages. */
  readonly pages?: string;
  /** Where the keys of a tenant are that sign its tokens. */
  readonly keysAt?: (tenant: string) => URL;
  /** Milliseconds between looks at the settings file: a mounted file of a cluster gives no sign when it changes. */
  readonly rulesEvery?: number;
  /** Milliseconds between looks at whether another replica has changed the settings. */
  readonly settingsEvery?: number;
}

/** What is done once as the service starts waits in milliseconds for those who press first. */
const onceAfter = 1_000;

/** The composition: config in, running parts out. With `wiring/`, the only place that knows every part. */
export const startApp = async ({
  config,
  log,
  clock = () => new Date(),
  ticks = () => performance.now(),
  mint = mintNumber,
  rulesEvery = 2500,
  settingsEvery = 2000,
  pages,
  keysAt,
}: AppOptions): Promise<App> => {
  const { local, identity } = config;
  const { code, tenants } = config.settings.organisation;
  let kick = (): void => undefined;
  let address = (): string | undefined => config.url;
  const kept = await openStorage(config.storage, code, () => kick(), config.pepper);

  const watch = settingsWatch({
    kept,
    file: config.settings,
    path: config.settingsFile,
    every: { stored: settingsEvery, file: rulesEvery },
    clock,
    log,
  });
  await Promise.all([kept.ready(), watch.first()]);

  const pace = pacer(() => current.settings.sending.perSecond, ticks);
  const adapter = teamsAdapter(identity, pace);
  const post = courier(adapter, identity?.appId ?? '');

  /** What goes by the settings. A turn that began in one house ends there. */
  const build = (settings: Loaded, memory?: LeadMemory) => {
    const built = house(
      {
        kept,
        live: watch.live,
        courier: post,
        local,
        appId: identity?.appId,
        address: () => address(),
        clock,
        ticks,
        mint,
        log,
      },
      settings,
      memory,
    );
    const turn = turnHandler({
      ...built.turn,
      extend: extension(built.messages),
      clock,
      log: (event, facts) => log.warn(facts, event),
    });
    return { ...built, turn };
  };
  let current = build(watch.live.current().settings);

  const dispatch = dispatcher({
    ...following(() => current.outgoing, kept),
    clock,
    lease: kept.outbox.lease,
    release: kept.outbox.release,
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
      void kept.ready();
    },
  });
  kick = dispatch.kick;
  current.start(onceAfter);
  watch.start((settings) => {
    const before = current;
    current = build(settings, before.memory());
    before.stop();
    current.start(0);
  });

  const server = httpServer({
    local,
    pages,
    pageApi: {
      admit: authoriser({
        local,
        appId: config.pagesAppId,
        tenants,
        clock,
        log: (event, facts) => log.warn(facts, event),
        ...(keysAt ? { urlOf: keysAt } : {}),
      }),
      receive: (caller, body) => current.page(caller, body),
      personas: local ? () => current.personas() : undefined,
    },
    ready: kept.ready,
    fileFor: (ticket) => current.fileFor(ticket),
    log: (event, facts) => log.error(facts, event),
    receive: receiver({
      adapter,
      admission: { tenants, local },
      turn: (context, activity) => current.turn(context, activity),
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
  log.info({ port, local }, 'listening');

  return {
    port,
    stop: async () => {
      watch.stop();
      current.stop();
      await Promise.all([closeHttp(), dispatch.stop()]);
      log.info('stopped');
    },
  };
};
