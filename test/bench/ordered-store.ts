import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { tableNames } from '../../bot/storage/client.ts';
import { connectionTo } from '../support/tables.ts';
import { batchAnswer, errorBody, type Place, placeIn, postedOf, readBatch, tableIn } from './batch-wire.ts';
import { etagOf, type OrderedRows, orderedRows, type WireRow } from './ordered-rows.ts';

export interface StoredRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [column: string]: unknown;
}

/** Azure Tables as the service uses them, each with its rows in the order of their keys. */
export interface OrderedStore {
  readonly connection: string;
  /** Rows that were sent out, since the start. */
  sent(): number;
  /** Into the table of everything, where no other is named. */
  put(rows: readonly StoredRow[], table?: string): void;
  stop(): Promise<void>;
}

const range = /^PartitionKey eq '(.*)' and RowKey ge '(.*)' and RowKey lt '(.*)'$/;
const unquoted = (quoted: string): string => quoted.replaceAll("''", "'");
/** A key may hold what no header can. */
const token = (key: string): string => Buffer.from(key).toString('base64url');
const keyIn = (sent: string): string => Buffer.from(sent, 'base64url').toString();

const reply = (response: ServerResponse, status: number, body: object, headers = {}): void => {
  // In two steps: restify, where it is loaded too, has `writeHead` return nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, status: number, code: string): void =>
  reply(response, status, errorBody(code), { 'x-ms-error-code': code });

const only = (row: WireRow, columns: readonly string[]): WireRow =>
  Object.fromEntries(
    ['odata.etag', ...columns].filter((name) => name in row).map((name) => [name, row[name]]),
  );

/**
 * Azurite sorts all rows that match before it takes the first page, and looks through a whole partition for each
 * row that is written, so with 100,000 requests it measures itself and takes hours to fill. Azure's tables are ordered
 * by key: the time of a page is that of finding its first row. This store is no more than that order. It knows one
 * form of filter, a range of one partition, and refuses every other, so a list that scans cannot pass here.
 */
export const startOrderedStore = async (port = 0): Promise<OrderedStore> => {
  const tables = new Map<string, OrderedRows>();
  let sent = 0;

  const list = (response: ServerResponse, rows: OrderedRows, asked: URLSearchParams): void => {
    const [, name, from, to] = range.exec(asked.get('$filter') ?? '') ?? [];
    if (name === undefined || from === undefined || to === undefined) {
      refuse(response, 400, 'InvalidInput');
      return;
    }
    const after = asked.get('NextRowKey');
    const start = after === null ? unquoted(from) : keyIn(after);
    const page = rows.page(unquoted(name), start, unquoted(to), Number(asked.get('$top') ?? 1000));
    const columns = asked.get('$select')?.split(',');
    const value = columns ? page.rows.map((row) => only(row, columns)) : page.rows;
    sent += value.length;
    const headers = page.next !== undefined && {
      'x-ms-continuation-NextPartitionKey': token(unquoted(name)),
      'x-ms-continuation-NextRowKey': token(page.next),
    };
    reply(response, 200, { value }, headers || {});
  };

  const read = (response: ServerResponse, rows: OrderedRows, { partition, key }: Place): void => {
    const row = rows.get(partition, key);
    if (row) sent += 1;
    if (row) reply(response, 200, row, { etag: etagOf(row) });
    else refuse(response, 404, 'ResourceNotFound');
  };

  const batch = (response: ServerResponse, body: string) => {
    const { table, writes } = readBatch(body);
    const rows = tables.get(table);
    if (!rows) return refuse(response, 404, 'TableNotFound');
    const answer = batchAnswer(rows.write(writes));
    response.writeHead(202, { 'content-type': 'multipart/mixed; boundary=batchresponse_1' });
    response.end(answer);
  };

  const write = (
    response: ServerResponse,
    rows: OrderedRows,
    { method = '', url = '', headers }: IncomingMessage,
    body: string,
  ) => {
    const posted = postedOf(method, url, headers['if-match'], JSON.parse(body || '{}'));
    const written = rows.write([posted.write]);
    if (!written.ok) return refuse(response, written.fault.status, written.fault.code);
    response.writeHead(204, written.etags[0] === undefined ? {} : { etag: written.etags[0] });
    response.end();
  };

  const make = (response: ServerResponse, name: string): void => {
    if (tables.has(name)) refuse(response, 409, 'TableAlreadyExists');
    else reply(response, 201, {});
    tables.set(name, tables.get(name) ?? orderedRows());
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://store');
    if (pathname.endsWith('/Tables')) return make(response, String(JSON.parse(body).TableName));
    if (pathname.endsWith('/$batch')) return batch(response, body);
    const rows = tables.get(tableIn(pathname) ?? '');
    if (!rows) return refuse(response, 404, 'TableNotFound');
    if (request.method !== 'GET') return write(response, rows, request, body);
    const place = placeIn(pathname);
    return place ? read(response, rows, place) : list(response, rows, searchParams);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((fault) => reply(response, 500, errorBody(String(fault))));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    connection: connectionTo((server.address() as AddressInfo).port),
    sent: () => sent,
    put: (added, table = tableNames.all) => {
      const rows = tables.get(table) ?? orderedRows();
      tables.set(table, rows);
      for (const { partitionKey: partition, rowKey: key, ...columns } of added) {
        rows.write([{ op: 'replace', partition, key, columns }]);
      }
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
