import { type SortedKeys, sortedKeys } from './sorted-keys.ts';

/** A row as it goes over the wire. */
export type WireRow = Readonly<Record<string, unknown>>;

/** One write as the protocol knows it. `ifMatch` is an ETag, `*` for any, or absent where the row need not be there. */
export interface RowWrite {
  readonly op: 'insert' | 'replace' | 'merge' | 'delete';
  readonly partition: string;
  readonly key: string;
  readonly columns: WireRow;
  readonly ifMatch?: string | undefined;
}

export interface RowFault {
  readonly status: 400 | 404 | 409 | 412;
  readonly code:
    | 'ResourceNotFound'
    | 'EntityAlreadyExists'
    | 'UpdateConditionNotSatisfied'
    | 'InvalidDuplicateRow'
    | 'InvalidInput';
  /** Which write of the transaction it was. */
  readonly at: number;
}

export type Written =
  | { readonly ok: true; readonly etags: readonly (string | undefined)[] }
  | { readonly ok: false; readonly fault: RowFault };

export interface Page {
  readonly rows: readonly WireRow[];
  readonly next: string | undefined;
}

interface Partition {
  readonly keys: SortedKeys;
  readonly rows: Map<string, WireRow>;
}

export const etagOf = (row: WireRow): string => String(row['odata.etag']);

/** Rows of one table, in the order of their keys; a transaction is written as a whole or not at all. */
export interface OrderedRows {
  get(partition: string, key: string): WireRow | undefined;
  page(partition: string, from: string, to: string, most: number): Page;
  write(all: readonly RowWrite[]): Written;
}

export const orderedRows = (): OrderedRows => {
  const partitions = new Map<string, Partition>();
  let writes = 0;

  const partitionOf = (name: string): Partition => {
    const known = partitions.get(name);
    if (known) return known;
    const fresh: Partition = { keys: sortedKeys(), rows: new Map() };
    partitions.set(name, fresh);
    return fresh;
  };

  /** A new version each time, even within one millisecond, as long as Azure's own. */
  const stamp = (): string => {
    writes += 1;
    return `${new Date().toISOString().slice(0, -1)}${String(writes % 10_000).padStart(4, '0')}Z`;
  };

  const put = ({ keys, rows }: Partition, key: string, row: WireRow | undefined): void => {
    if (row) {
      if (!rows.has(key)) keys.add(key);
      rows.set(key, row);
    } else if (rows.delete(key)) keys.remove(key);
  };

  const faultOf = (
    { op, ifMatch }: RowWrite,
    before: WireRow | undefined,
  ): Omit<RowFault, 'at'> | undefined => {
    if (op === 'insert') return before && { status: 409, code: 'EntityAlreadyExists' };
    if (ifMatch === undefined) return undefined;
    if (!before) return { status: 404, code: 'ResourceNotFound' };
    if (ifMatch === '*' || ifMatch === etagOf(before)) return undefined;
    return { status: 412, code: 'UpdateConditionNotSatisfied' };
  };

  const rowAfter = (
    { op, partition, key, columns }: RowWrite,
    before: WireRow | undefined,
  ): WireRow | undefined => {
    if (op === 'delete') return undefined;
    const at = stamp();
    const kept = op === 'merge' ? { ...before } : {};
    const keys = { PartitionKey: partition, RowKey: key };
    const etag = `W/"datetime'${at.replaceAll(':', '%3A')}'"`;
    return { ...kept, ...columns, ...keys, Timestamp: at, 'odata.etag': etag };
  };

  return {
    get: (partition, key) => partitions.get(partition)?.rows.get(key),

    page: (partition, from, to, most) => {
      const known = partitions.get(partition);
      const keys = known?.keys.between(from, to, most + 1) ?? [];
      const rows = keys.slice(0, most).map((key) => known?.rows.get(key) ?? {});
      return { rows, next: keys[most] };
    },

    write: (all) => {
      if (all.length > 100) return { ok: false, fault: { status: 400, code: 'InvalidInput', at: 99 } };
      const seen = new Set<string>();
      const undo: (() => void)[] = [];
      const etags: (string | undefined)[] = [];
      for (const [at, write] of all.entries()) {
        const partition = partitionOf(write.partition);
        const before = partition.rows.get(write.key);
        const twice = { status: 400, code: 'InvalidDuplicateRow' } as const;
        const fault = seen.has(write.key) ? twice : faultOf(write, before);
        seen.add(write.key);
        if (fault) {
          for (const back of undo.reverse()) back();
          return { ok: false, fault: { ...fault, at } };
        }
        const after = rowAfter(write, before);
        put(partition, write.key, after);
        undo.push(() => put(partition, write.key, before));
        etags.push(after && etagOf(after));
      }
      return { ok: true, etags };
    },
  };
};
