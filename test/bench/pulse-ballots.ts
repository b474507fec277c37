import { ballotStore } from '../../bot/storage/ballots.ts';
import { tableNames } from '../../bot/storage/client.ts';
import { toEntity } from '../../bot/storage/row.ts';
import { memoryTable } from '../storage/memory-table.ts';
import type { OrderedStore, StoredRow } from './ordered-store.ts';
import type { Sent } from './pulse-crowd.ts';
import type { AskedOne } from './pulse-stored.ts';
import type { StoreChild } from './service.ts';

const atOnce = 5000;

/** Puts the answers into the store as if they had come one by one: sealed by the service's own code, and moved as rows. */
export const putBallots = async (
  store: Pick<StoreChild | OrderedStore, 'put'>,
  code: string,
  pulse: string,
  asked: readonly AskedOne[],
  answers: readonly Sent[],
): Promise<void> => {
  const table = memoryTable();
  const ballots = ballotStore(table, code, '');
  await ballots.issue(pulse, asked);
  await Promise.all(
    answers.map(({ person, values, comment }) =>
      ballots.cast(pulse, person.id, {
        values,
        words: comment === undefined ? undefined : { text: comment, consent: true },
      }),
    ),
  );
  for (const partition of table.partitions()) {
    const keys = table.keys(partition);
    for (let from = 0; from < keys.length; from += atOnce) {
      const rows = keys.slice(from, from + atOnce).map(async (key): Promise<StoredRow> => {
        const columns = (await table.columns(partition, key)) ?? {};
        // Ballots are kept as columns, all other rows as one value.
        const row = key.startsWith('ballot|') ? columns : toEntity(partition, key, columns);
        return { ...row, partitionKey: partition, rowKey: key };
      });
      await store.put(await Promise.all(rows), tableNames.ballots);
    }
  }
};
