import { mkdirSync, writeFileSync } from 'node:fs';
import { connectionTo } from '../support/tables.ts';
import { type Child, startChild } from './child.ts';
import type { StoredRow } from './ordered-store.ts';
import { settingsOf } from './organisation.ts';
import { data, programs } from './places.ts';

export interface ServiceOptions {
  readonly connection: string;
  /** The organisation, and so the partition of the store. */
  readonly code: string;
  /** `held`: nothing is delivered, so that a turn is all that happens. */
  readonly delivery: 'held' | 'running';
}

/** The environment of a service as somebody would start it on their own machine. */
export const environmentOf = (code: string, connection: string): Readonly<Record<string, string>> => {
  mkdirSync(data, { recursive: true });
  const settings = `${data}/settings-${code}.json`;
  writeFileSync(settings, settingsOf(code));
  return {
    WARDLINE_LOCAL: '1',
    WARDLINE_SETTINGS: settings,
    AZURE_STORAGE_CONNECTION_STRING: connection,
  };
};

export const startService = ({ connection, code, delivery }: ServiceOptions): Promise<Child> =>
  startChild({
    file: programs.service,
    env: { ...environmentOf(code, connection), BENCH_DELIVERY: delivery },
  });

export const startFloor = (connection: string): Promise<Child> =>
  startChild({ file: programs.floor, env: { AZURE_STORAGE_CONNECTION_STRING: connection } });

/** What a replica does that counts a pulse, and nothing else. */
export const startCounter = (connection: string, code: string): Promise<Child> =>
  startChild({
    file: programs.counter,
    env: { AZURE_STORAGE_CONNECTION_STRING: connection, BENCH_ORGANISATION: code },
  });

export interface SenderOptions extends Omit<ServiceOptions, 'delivery'> {
  /** Messages to Teams; more than any settings file may say. */
  readonly perSecond: number;
}

/** The service with a faster bucket, for where the connector's limit is as much higher. */
export const startSender = ({ connection, code, perSecond }: SenderOptions): Promise<Child> =>
  startChild({
    file: programs.sender,
    flags: ['--expose-gc'],
    env: { ...environmentOf(code, connection), BENCH_PER_SECOND: String(perSecond) },
  });

export interface StoreChild extends Child {
  readonly connection: string;
  /** Into the table of everything, where no other is named. */
  put(rows: readonly StoredRow[], table?: string): Promise<null>;
}

/** The ordered store in a process of its own. */
export const startStore = async (): Promise<StoreChild> => {
  const child = await startChild({ file: programs.store, flags: ['--max-old-space-size=6000'], env: {} });
  return {
    ...child,
    connection: connectionTo(Number(new URL(child.url).port)),
    put: (rows, table) => child.ask('put', { rows, ...(table === undefined ? {} : { table }) }),
  };
};
