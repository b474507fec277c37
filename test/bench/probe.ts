import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import type { TableClient } from '@azure/data-tables';
import type { Call, Entity } from './call.ts';
import { answer } from './questions.ts';

/**
 * Loaded into a child before its program, which knows nothing of it. Tells its processor time and, while it records,
 * every call to the store.
 */

const store = /TableEndpoint=http:\/\/([^/;]+)/.exec(process.env.AZURE_STORAGE_CONNECTION_STRING ?? '')?.[1];

/** The build that the service uses; the other has a class of its own. */
const tables: typeof import('@azure/data-tables') = createRequire(import.meta.url)('@azure/data-tables');
const own = tables.TableClient.prototype;
const { getEntity, listEntities, submitTransaction } = own;

/**
 * The dispatcher's very first look into the outbox never comes back, so it never does anything else: all calls and all
 * processor time are the turn's. What delivery costs is measured where delivery is the subject.
 */
const heldBack: typeof listEntities = function (this: TableClient, options) {
  const filter = options?.queryOptions?.filter ?? '';
  if (!filter.includes("RowKey ge 'outbox|'")) return listEntities.call(this, options) as never;
  const never = { next: () => new Promise<never>(() => undefined), [Symbol.asyncIterator]: () => never };
  return { ...never, byPage: () => never } as never;
};
if (process.env.BENCH_DELIVERY === 'held') own.listEntities = heldBack;
const unrecorded = own.listEntities;

let calls: Call[] = [];
let wire = 0;

const onRequest = (message: unknown): void => {
  const { request } = message as { readonly request: ClientRequest };
  if (request.getHeader('host') === store) wire += 1;
};

const record = (): null => {
  calls = [];
  wire = 0;
  subscribe('http.client.request.start', onRequest);
  own.getEntity = async function (this: TableClient, partition: string, key: string) {
    const asked = { table: this.tableName, op: 'get', partition, key } as const;
    const found = await getEntity.call(this, partition, key).catch((fault) => {
      calls.push(asked);
      throw fault;
    });
    calls.push({ ...asked, found });
    return found;
  } as typeof getEntity;
  own.submitTransaction = function (actions, options) {
    calls.push({ table: this.tableName, op: 'commit', actions: structuredClone(actions) });
    return submitTransaction.call(this, actions, options);
  };
  own.listEntities = function (this: TableClient, options) {
    const table = this.tableName;
    const rows = unrecorded.call(this, options);
    const byPage: typeof rows.byPage = async function* (settings) {
      for await (const found of rows.byPage(settings)) {
        const filter = options?.queryOptions?.filter ?? '';
        const most = settings?.maxPageSize ?? 0;
        calls.push({ table, op: 'list', filter, most, found: found as Entity[] });
        yield found;
      }
    };
    return { ...rows, byPage };
  } as typeof listEntities;
  return null;
};

const recorded = () => {
  unsubscribe('http.client.request.start', onRequest);
  Object.assign(own, { getEntity, submitTransaction, listEntities: unrecorded });
  return { wire, calls };
};

let profiler: Session | undefined;

const profile = async (file: string): Promise<null> => {
  if (!profiler) {
    profiler = new Session();
    profiler.connect();
    await profiler.post('Profiler.enable');
    await profiler.post('Profiler.setSamplingInterval', { interval: 250 });
    await profiler.post('Profiler.start');
    return null;
  }
  const { profile: taken } = await profiler.post('Profiler.stop');
  profiler.disconnect();
  profiler = undefined;
  writeFileSync(file, JSON.stringify(taken));
  return null;
};

answer({
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  record,
  recorded,
  profile,
  memory: () => {
    // Only there with --expose-gc.
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return { resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
  },
});

// Whatever becomes of the bench, nothing that it started outlives it.
process.on('disconnect', () => process.exit(0));
