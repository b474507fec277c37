import type { EventLog, LogRow } from '../../bot/report/log.ts';
import type { Trail } from '../../bot/request/trail.ts';

/** The port to the log over rows that are in memory, for tests of what is worked out from them. */
export const logOf = (rows: readonly LogRow[], pageSize = 1000): EventLog => {
  const sorted = rows.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const byId = new Map<string, Trail[]>();
  for (const row of rows) {
    if (row.id.startsWith('WB-')) continue;
    byId.set(row.id, [...(byId.get(row.id) ?? []), row as Trail]);
  }
  return {
    async *between(_organisation, from, to) {
      const found = sorted.filter(({ at }) => from <= at && at < to);
      for (let at = 0; at < found.length; at += pageSize) yield found.slice(at, at + pageSize);
    },
    earlier: async (_organisation, id, version) =>
      (byId.get(id) ?? [])
        .filter((row) => row.version < version)
        .toSorted((one, other) => one.version - other.version),
  };
};
