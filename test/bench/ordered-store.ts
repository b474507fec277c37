import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectionTo } from '../support/tables.ts';

export interface StoredRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [column: string]: unknown;
}

/** Reads of Azure Tables, from rows that are held in the order of their keys. */
export interface OrderedStore {
  readonly connection: string;
  /** Rows that were sent out, since the start. */
  sent(): number;
  put(rows: readonly StoredRow[]): void;
  stop(): Promise<void>;
}

const range = /^PartitionKey eq '([^']*)' and RowKey ge '([^']*)' and RowKey lt '([^']*)'$/;
const point = /\(PartitionKey='([^']*)',RowKey='([^']*)'\)$/;

/** The first place in the order of keys that is not before `key`. */
const placeOf = (keys: readonly string[], key: string): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

const reply = (response: ServerResponse, status: number, body: object, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const fault = (code: string): object => ({
  'odata.error': { code, message: { lang: 'en-US', value: code } },
});

/**
 * Azurite sorts all rows that match before it takes the first page, and looks through a whole partition for each
 * row that is written, so with 100,000 requests it measures itself and takes hours to fill. Azure's tables are ordered
 * by key: the time of a page is that of finding its first row. This store is no more than that order. It knows one
 * form of filter, a range of one partition, and refuses every other, so a list that scans cannot pass here.
 */
export const startOrderedStore = async (): Promise<OrderedStore> => {
  const partitions = new Map<string, { keys: string[]; rows: Map<string, StoredRow> }>();
  let sent = 0;

  const page = (response: ServerResponse, filter: string, most: number): void => {
    const [, name, from, to] = range.exec(filter) ?? [];
    if (name === undefined || from === undefined || to === undefined) {
      reply(response, 400, fault('InvalidInput'));
      return;
    }
    const { keys, rows } = partitions.get(name) ?? { keys: [], rows: new Map<string, StoredRow>() };
    const start = placeOf(keys, from);
    const end = placeOf(keys, to);
    const shown = keys.slice(start, Math.min(end, start + most));
    const value = shown.map((key) => rows.get(key));
    sent += value.length;
    const next = start + most < end ? keys[start + most] : undefined;
    const headers = next && {
      'x-ms-continuation-NextPartitionKey': name,
      'x-ms-continuation-NextRowKey': next,
    };
    reply(response, 200, { value }, headers);
  };

  const one = (response: ServerResponse, partition: string, key: string): void => {
    const row = partitions.get(partition)?.rows.get(key);
    if (row) sent += 1;
    if (row) reply(response, 200, row, { etag: 'W/"1"' });
    else reply(response, 404, fault('ResourceNotFound'));
  };

  const server = createServer((request, response) => {
    request.resume();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://store');
    const [, partition, key] = point.exec(decodeURIComponent(pathname)) ?? [];
    const most = Number(searchParams.get('$top') ?? 1000);
    if (request.method === 'POST' && pathname.endsWith('/Tables'))
      reply(response, 409, fault('TableAlreadyExists'));
    else if (request.method !== 'GET') reply(response, 501, fault('NotImplemented'));
    else if (partition !== undefined && key !== undefined) one(response, partition, key);
    else page(response, searchParams.get('$filter') ?? '', most);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    connection: connectionTo((server.address() as AddressInfo).port),
    sent: () => sent,
    put: (added) => {
      for (const row of added) {
        const { partitionKey, rowKey, ...columns } = row;
        const partition = partitions.get(partitionKey) ?? { keys: [], rows: new Map() };
        partitions.set(partitionKey, partition);
        const stored = { PartitionKey: partitionKey, RowKey: rowKey, 'odata.etag': 'W/"1"', ...columns };
        partition.rows.set(rowKey, stored as never);
      }
      for (const partition of partitions.values()) partition.keys = [...partition.rows.keys()].sort();
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
