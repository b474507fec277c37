import { keys } from './keys.ts';
import type { Table, Write } from './table.ts';

/** How long a sender may be silent before another takes over, in milliseconds. */
const leaseFor = 10_000;

interface Lease {
  readonly holder: string;
  readonly until: number;
}

/** One sender at a time for each organisation; `false` while another holds the lease. */
export const lease = (table: Table, organisation: string) => ({
  lease: async (holder: string, now: Date): Promise<boolean> => {
    const row = await table.read<Lease>(organisation, keys.lease);
    const value: Lease = { holder, until: now.getTime() + leaseFor };
    if (!row)
      return (await table.commit(organisation, [{ op: 'insert', key: keys.lease, value }])) === 'committed';
    if (row.value.holder !== holder && row.value.until > now.getTime()) return false;
    const write: Write = { op: 'replace', key: keys.lease, value, etag: row.etag };
    return (await table.commit(organisation, [write])) === 'committed';
  },

  release: async (holder: string): Promise<void> => {
    const row = await table.read<Lease>(organisation, keys.lease);
    if (row?.value.holder === holder) await table.remove(organisation, keys.lease, row.etag);
  },
});
