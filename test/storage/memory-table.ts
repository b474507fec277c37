import { Refusal } from '../../bot/core/refusal.ts';
import type { Row } from '../../bot/storage/row.ts';
import { mostWrites, type Table, type Write } from '../../bot/storage/table.ts';

interface Kept {
  readonly json: string;
  readonly etag: string;
}

export interface MemoryTable extends Table {
  /** The keys of a partition that begin so, in order. */
  readonly keys: (partition: string, start?: string) => readonly string[];
  readonly partitions: () => readonly string[];
}

/**
 * A table for tests that turn the clock by hand, where no answer can come over a wire. `memory-table.test.ts` holds
 * it to what Azurite does.
 */
export const memoryTable = (): MemoryTable => {
  const partitions = new Map<string, Map<string, Kept>>();
  let written = 0;

  const rowsOf = (partition: string): Map<string, Kept> => {
    const rows = partitions.get(partition) ?? new Map<string, Kept>();
    partitions.set(partition, rows);
    return rows;
  };
  const columnsOf = (kept: Kept | undefined): Record<string, unknown> => (kept ? JSON.parse(kept.json) : {});
  const rowOf = <Value>(key: string, { json, etag }: Kept): Row<Value> => ({
    key,
    value: JSON.parse(json),
    etag,
  });

  const refuses = (rows: ReadonlyMap<string, Kept>, write: Write): boolean => {
    const kept = rows.get(write.key);
    if (write.op === 'insert') return kept !== undefined;
    if (write.op === 'replace') return kept?.etag !== write.etag;
    return (write.op === 'delete' || write.op === 'update') && kept === undefined;
  };

  const jsonAfter = (write: Write, kept: Kept | undefined): string | undefined => {
    if (write.op === 'delete') return undefined;
    if ('columns' in write) return JSON.stringify({ ...columnsOf(kept), ...write.columns });
    return JSON.stringify(write.value);
  };

  const entries = (partition: string, { from, to }: { from: string; to: string }) =>
    [...rowsOf(partition)]
      .filter(([key]) => key >= from && key < to)
      .sort(([one], [other]) => (one < other ? -1 : 1));

  const commitFor: Table['commitFor'] = async (partition, writes) => {
    const distinct = new Set(writes.map(({ key }) => key)).size;
    if (writes.length === 0 || writes.length > mostWrites || distinct < writes.length) {
      throw new Refusal('storage', `storage: ${writes.length} writes of ${distinct} rows`);
    }
    const rows = rowsOf(partition);
    if (writes.some((write) => refuses(rows, write))) return 'conflict';
    const etags = new Map<string, string>();
    for (const write of writes) {
      const json = jsonAfter(write, rows.get(write.key));
      written += 1;
      const etag = json === undefined ? '' : String(written);
      if (json === undefined) rows.delete(write.key);
      else rows.set(write.key, { json, etag });
      etags.set(write.key, etag);
    }
    return etags;
  };

  return {
    partitions: () => [...partitions.keys()].sort(),

    keys: (partition, start = '') =>
      [...rowsOf(partition).keys()].filter((key) => key.startsWith(start)).sort(),

    columns: async (partition, key) => {
      const kept = rowsOf(partition).get(key);
      return kept && columnsOf(kept);
    },
    read: async <Value>(partition: string, key: string) => {
      const kept = rowsOf(partition).get(key);
      return kept && rowOf<Value>(key, kept);
    },
    range: async <Value>(partition: string, range: { from: string; to: string }, most: number) =>
      entries(partition, range)
        .slice(0, most)
        .map(([key, kept]) => rowOf<Value>(key, kept)),
    columnsIn: async (partition, range, most) =>
      entries(partition, range)
        .slice(0, most)
        .map(([, kept]) => columnsOf(kept)),
    count: async (partition, range) => entries(partition, range).length,
    commitFor,
    commit: async (partition, writes) =>
      (await commitFor(partition, writes)) === 'conflict' ? 'conflict' : 'committed',
    remove: async (partition, key, etag) =>
      rowsOf(partition).get(key)?.etag === etag && rowsOf(partition).delete(key),
  };
};
