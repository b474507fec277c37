import type { TransactionAction } from '@azure/data-tables';

/** A row as the client returns it: columns and keys, and what the store adds. */
export type Entity = Readonly<Record<string, unknown>>;

/** One call to the store, with all that is needed to make it again. */
export type Call =
  | {
      readonly op: 'get';
      readonly partition: string;
      readonly key: string;
      /** Absent where there was no such row. */
      readonly found?: Entity;
    }
  | { readonly op: 'list'; readonly filter: string; readonly most: number; readonly found: readonly Entity[] }
  | { readonly op: 'commit'; readonly actions: readonly TransactionAction[] };

/** The same calls of the same size about other rows: `names` are pairs of equal length, old and new. */
export const renamed = (
  calls: readonly Call[],
  names: readonly (readonly [string, string])[],
): readonly Call[] =>
  JSON.parse(names.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(calls)));

const stored = ({ etag, timestamp, 'odata.metadata': _, ...columns }: Entity): Entity => columns;

const rowsFor = (call: Call): readonly Entity[] => {
  switch (call.op) {
    case 'get':
      return call.found ? [stored(call.found)] : [];
    case 'list':
      return call.found.map(stored);
    case 'commit':
      return call.actions
        .filter(([kind]) => kind === 'update' || kind === 'delete')
        .map(([, { partitionKey, rowKey }]) => ({ partitionKey, rowKey }));
  }
};

/** The rows that have to be there before these calls are made, each once. */
export const rowsBefore = (calls: readonly Call[]): readonly Entity[] => {
  const rows = new Map<string, Entity>();
  for (const row of calls.flatMap(rowsFor)) {
    const key = `${row.partitionKey}|${row.rowKey}`;
    // What was read holds the row itself; an update or a delete knows its key only.
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
};
