import type { TransactionAction } from '@azure/data-tables';

/** A row as the client returns it: columns and keys, and what the store adds. */
export type Entity = Readonly<Record<string, unknown>>;

/** One call to the store, with all that is needed to make it again. */
export type Call = {
  /** The name of the table. */
  readonly table: string;
} & (
  | {
      readonly op: 'get';
      readonly partition: string;
      readonly key: string;
      /** Absent where there was no such row. */
      readonly found?: Entity;
    }
  | { readonly op: 'list'; readonly filter: string; readonly most: number; readonly found: readonly Entity[] }
  | { readonly op: 'commit'; readonly actions: readonly TransactionAction[] }
);

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

/** A row and where it lies. */
export interface Lying {
  readonly table: string;
  readonly row: Entity;
}

/** The rows that have to be there before these calls are made, each once. */
export const rowsBefore = (calls: readonly Call[]): readonly Lying[] => {
  const rows = new Map<string, Lying>();
  for (const call of calls) {
    for (const row of rowsFor(call)) {
      const { table } = call;
      const place = `${table}|${row.partitionKey}|${row.rowKey}`;
      // What was read holds the row itself; an update or a delete knows its key only.
      if (!rows.has(place)) rows.set(place, { table, row });
    }
  }
  return [...rows.values()];
};
