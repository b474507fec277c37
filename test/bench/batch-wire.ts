import type { RowFault, RowWrite, WireRow, Written } from './ordered-rows.ts';

/** Entity-group transactions as they cross the line: a multipart message within a multipart message. */

const changeset = /boundary=(changeset_[^\r\n]+)/;
const line = /^(POST|PUT|PATCH|MERGE|DELETE) (\S+) HTTP\/1\.1\r?$/m;
const match = /^If-Match: (.+?)\r?$/im;
const place = /\(PartitionKey='(.*)',RowKey='(.*)'\)$/;
/** After the account, as Azurite has it. */
const tableName = /^\/[^/]+\/(\w+)/;

const unquoted = (text: string): string => text.replaceAll("''", "'");

export interface Place {
  readonly partition: string;
  readonly key: string;
}

/** The row that a path names, or undefined where it names the table. */
export const placeIn = (pathname: string): Place | undefined => {
  const [, partition, key] = place.exec(decodeURIComponent(pathname)) ?? [];
  return partition === undefined || key === undefined
    ? undefined
    : { partition: unquoted(partition), key: unquoted(key) };
};

/** The table that a path names or is in, or undefined where it is about the account. */
export const tableIn = (pathname: string): string | undefined => tableName.exec(pathname)?.[1];

const operations: Readonly<Record<string, RowWrite['op']>> = {
  POST: 'insert',
  PUT: 'replace',
  PATCH: 'merge',
  MERGE: 'merge',
  DELETE: 'delete',
};

/** A write and the table that it is for. */
export interface Posted {
  readonly table: string;
  readonly write: RowWrite;
}

/** @throws Error for what the client of Azure Tables never sends */
export const postedOf = (
  method: string,
  path: string,
  ifMatch: string | undefined,
  columns: WireRow,
): Posted => {
  const op = operations[method];
  const { pathname } = new URL(path, 'http://store');
  const { PartitionKey, RowKey } = columns;
  const found = placeIn(pathname) ?? { partition: String(PartitionKey), key: String(RowKey) };
  const table = tableIn(pathname);
  if (!op || table === undefined) throw new Error(`${method} ${path} is no write`);
  return { table, write: { op, ...found, columns, ifMatch: op === 'insert' ? undefined : ifMatch } };
};

const postedIn = (part: string): Posted => {
  const [, method = '', url = ''] = line.exec(part) ?? [];
  // What was typed can hold lines that look like headers: they stand in the body.
  const body = part.indexOf('\n{');
  const head = body < 0 ? part : part.slice(0, body);
  const columns = body < 0 ? {} : (JSON.parse(part.slice(body, part.lastIndexOf('}') + 1)) as WireRow);
  return postedOf(method, url, match.exec(head)?.[1], columns);
};

/** A transaction, which is of one table. */
export const readBatch = (body: string): { readonly table: string; readonly writes: readonly RowWrite[] } => {
  const boundary = changeset.exec(body)?.[1] ?? '';
  const all = body.split(`--${boundary}`).slice(1, -1).map(postedIn);
  return { table: all[0]?.table ?? '', writes: all.map(({ write }) => write) };
};

export const errorBody = (code: string, at?: number): object => ({
  'odata.error': { code, message: { lang: 'en-US', value: `${at === undefined ? '' : `${at}:`}${code}` } },
});

const reasons: Readonly<Record<RowFault['status'], string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
};

const head = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''];

const done = (etag: string | undefined): readonly string[] => [
  ...head,
  'HTTP/1.1 204 No Content',
  'X-Content-Type-Options: nosniff',
  'Cache-Control: no-cache',
  'DataServiceVersion: 3.0;',
  ...(etag === undefined ? [] : [`ETag: ${etag}`]),
  '',
  '',
];

const refused = ({ status, code, at }: RowFault): readonly string[] => [
  ...head,
  `HTTP/1.1 ${status} ${reasons[status]}`,
  `Content-ID: ${at + 1}`,
  'Content-Type: application/json;odata=minimalmetadata;charset=utf-8',
  '',
  JSON.stringify(errorBody(code, at)),
];

/** The answer to a transaction; its type is `multipart/mixed; boundary=batchresponse_1`. */
export const batchAnswer = (written: Written): string => {
  const parts = written.ok ? written.etags.map(done) : [refused(written.fault)];
  return [
    '--batchresponse_1',
    'Content-Type: multipart/mixed; boundary=changesetresponse_1',
    '',
    ...parts.flatMap((lines) => ['--changesetresponse_1', ...lines]),
    '--changesetresponse_1--',
    '--batchresponse_1--',
    '',
  ].join('\r\n');
};
