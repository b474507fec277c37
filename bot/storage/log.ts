import type { EventLog, LogRow } from '../report/log.ts';
import type { Trail } from '../request/trail.ts';
import { after, keys } from './keys.ts';
import type { Table } from './table.ts';

/** As many as one answer of Azure Tables holds. */
const mostRows = 1000;

/** The log in the order of time, and the events of one request. */
export const eventLog = (table: Table, pageSize = mostRows): EventLog => ({
  async *between(organisation, from, to) {
    const range = { from: `log|${from}`, to: `log|${to}` };
    let last: string | undefined;
    for (;;) {
      const rows = await table.range<LogRow>(organisation, after(range, last), pageSize);
      if (rows.length > 0) yield rows.map(({ value }) => value);
      if (rows.length < pageSize) return;
      last = rows.at(-1)?.key;
    }
  },

  earlier: async (organisation, id, version) => {
    const range = { from: keys.event(id, 0), to: keys.event(id, version) };
    const rows = await table.range<Trail>(organisation, range, Number.POSITIVE_INFINITY);
    return rows.map(({ value }) => value);
  },
});
