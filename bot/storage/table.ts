import type { RestError, TableClient, TransactionAction } from '@azure/data-tables';
import { Refusal } from '../core/refusal.ts';
import type { KeyRange } from './keys.ts';
import { fromEntity, type Row, toEntity } from './row.ts';

/** One write of a transaction. `replace` carries the ETag that was read: the last writer does not win. */
export type Write =
  | { readonly op: 'insert' | 'put'; readonly key: string; readonly value: unknown }
  | { readonly op: 'replace'; readonly key: string; readonly value: unknown; readonly etag: string }
  | { readonly op: 'delete'; readonly key: string }
  /** `update` is a merge into a row that has to be there. */
  | {
      readonly op: 'merge' | 'update';
      readonly key: string;
      readonly columns: Readonly<Record<string, string>>;
    };

/** The few things Wardline asks of Azure Tables, each one call. All throw Refusal `storage` when it fails. */
export interface Table {
  readonly read: <Value>(partition: string, key: string) => Promise<Row<Value> | undefined>;
  readonly columns: (
    partition: string,
    key: string,
  ) => Promise<Readonly<Record<string, unknown>> | undefined>;
  readonly range: <Value>(partition: string, range: KeyRange, most: number) => Promise<readonly Row<Value>[]>;
  /** The same for rows that are kept as columns: `only` these of them, where not all are needed. */
  readonly columnsIn: (
    partition: string,
    range: KeyRange,
    most: number,
    only?: string[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** How many rows there are; their keys alone cross the line. */
  readonly count: (partition: string, range: KeyRange) => Promise<number>;
  readonly commit: (partition: string, writes: readonly Write[]) => Promise<'committed' | 'conflict'>;
  /** The same for one who goes on from what was written: the new ETag of each key. */
  readonly commitFor: (
    partition: string,
    writes: readonly Write[],
  ) => Promise<ReadonlyMap<string, string> | 'conflict'>;
  /** Deletes exactly the version that was read; `false` where it has changed or gone. */
  readonly remove: (partition: string, key: string, etag: string) => Promise<boolean>;
}

/** An entity-group transaction takes 100 entities. */
export const mostWrites = 100;

/** As many at a time as go into one transaction. */
export const inTurn = async <Item>(
  items: readonly Item[],
  most: number,
  write: (some: readonly Item[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += most) await write(items.slice(at, at + most));
};

/** The fault of a transaction holds its code itself; those of single calls hold it in the body, or in a header. */
const codeOf = (fault: RestError): string | undefined => {
  const details = (fault.details ?? {}) as { odataError?: { code?: string }; errorCode?: string };
  return fault.code ?? details.odataError?.code ?? details.errorCode;
};

/** By name: the library comes in two builds, and each has a class of its own. */
const isRestError = (fault: unknown): fault is RestError =>
  fault instanceof Error && fault.name === 'RestError';

/** A missing table is a fault of the storage, unlike a missing row. */
const statusOf = (fault: unknown): number | undefined => {
  if (!isRestError(fault) || codeOf(fault) === 'TableNotFound') return undefined;
  return fault.statusCode;
};

const failed = (fault: unknown): Refusal => {
  const code = isRestError(fault) ? (codeOf(fault) ?? fault.statusCode) : (fault as Error)?.name;
  const refusal = new Refusal('storage', `storage: ${code}`);
  refusal.cause = fault;
  return refusal;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const toAction = (partition: string, write: Write): TransactionAction => {
  const { key } = write;
  switch (write.op) {
    case 'insert':
      return ['create', toEntity(partition, key, write.value)];
    case 'put':
      return ['upsert', toEntity(partition, key, write.value), 'Replace'];
    case 'replace':
      return ['update', toEntity(partition, key, write.value), 'Replace', { etag: write.etag }];
    case 'merge':
      return ['upsert', { partitionKey: partition, rowKey: key, ...write.columns }, 'Merge'];
    case 'update':
      return ['update', { partitionKey: partition, rowKey: key, ...write.columns }, 'Merge'];
    case 'delete':
      return ['delete', { partitionKey: partition, rowKey: key }];
  }
};

export const table = (client: TableClient): Table => {
  const columns: Table['columns'] = async (partition, key) => {
    try {
      return await client.getEntity(partition, key);
    } catch (fault) {
      if (statusOf(fault) === 404) return undefined;
      throw failed(fault);
    }
  };

  const entitiesIn = async (
    partition: string,
    { from, to }: KeyRange,
    most: number,
    select?: string[],
  ): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const filter = `PartitionKey eq ${quoted(partition)} and RowKey ge ${quoted(from)} and RowKey lt ${quoted(to)}`;
    const pages = client
      .listEntities({ queryOptions: { filter, ...(select ? { select } : {}) } })
      .byPage({ maxPageSize: Math.min(most, 1000) });
    const found: Readonly<Record<string, unknown>>[] = [];
    try {
      // A page of Azure Tables may be empty and still not be the last.
      for await (const page of pages) {
        found.push(...page);
        if (found.length >= most) break;
      }
    } catch (fault) {
      throw failed(fault);
    }
    return found.slice(0, most);
  };

  const commitFor: Table['commitFor'] = async (partition, writes) => {
    try {
      const done = await client.submitTransaction(writes.map((write) => toAction(partition, write)));
      return new Map(writes.map(({ key }, at) => [key, done.subResponses[at]?.etag ?? '']));
    } catch (fault) {
      const status = statusOf(fault);
      if (status === 404 || status === 409 || status === 412) return 'conflict';
      throw failed(fault);
    }
  };

  return {
    columns,

    read: async <Value>(partition: string, key: string) => {
      const entity = await columns(partition, key);
      return entity && fromEntity<Value>(entity);
    },

    range: async <Value>(partition: string, range: KeyRange, most: number) =>
      (await entitiesIn(partition, range, most)).map((entity) => fromEntity<Value>(entity)),

    columnsIn: entitiesIn,

    count: async (partition, range) => (await entitiesIn(partition, range, Infinity, ['RowKey'])).length,

    commitFor,

    commit: async (partition, writes) =>
      (await commitFor(partition, writes)) === 'conflict' ? 'conflict' : 'committed',

    remove: async (partition, key, etag) => {
      try {
        await client.deleteEntity(partition, key, { etag });
        return true;
      } catch (fault) {
        const status = statusOf(fault);
        if (status === 404 || status === 412) return false;
        throw failed(fault);
      }
    },
  };
};
