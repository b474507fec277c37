import { setTimeout as pause } from 'node:timers/promises';
import { tableClient } from '../../bot/storage/client.ts';
import { dump } from '../storage/fresh-table.ts';
import type { Ward } from '../support/ward.ts';

export interface StoredRow {
  readonly rowKey: string;
  readonly [column: string]: unknown;
}

/** Everything that a ward has in its table, row by row in the order of their keys. */
export const storedBy = async ({ config }: Ward, start = ''): Promise<readonly StoredRow[]> => {
  const client = await tableClient(config.storage);
  const rows = (await dump(client, config.settings.organisation.code)) as readonly StoredRow[];
  return rows.filter(({ rowKey }) => rowKey.startsWith(start));
};

/** What changes by itself: the lease of delivery, and what looks after the leads from a second after the start. */
export const isRestless = (rowKey: string): boolean =>
  /^lease\||^digest\||^listed\||\|(?:leads?|listed):/.test(rowKey);

/** The keys of those rows without what changes by itself: the lease of delivery. */
export const keysStored = async (ward: Ward, start = ''): Promise<readonly string[]> =>
  (await storedBy(ward, start)).map(({ rowKey }) => rowKey).filter((key) => start !== '' || !isRestless(key));

/** Waits until everything that was to be told has been told. */
export const outboxEmpty = async (ward: Ward, withinMs = 5000): Promise<void> => {
  const end = Date.now() + withinMs;
  for (;;) {
    const left = await keysStored(ward, 'outbox|');
    if (left.length === 0) return;
    if (Date.now() > end) throw new Error(`still to be told after ${withinMs} ms: ${left.join(', ')}`);
    await pause(20);
  }
};
