import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { BallotStore } from '../../bot/pulse/ballot.ts';
import { ballotStore } from '../../bot/storage/ballots.ts';
import { tableClient, tableNames } from '../../bot/storage/client.ts';
import { type Table, table } from '../../bot/storage/table.ts';
import { sharedTables } from '../support/shared-tables.ts';

export interface BallotRow {
  readonly rowKey: string;
  readonly etag: string;
  readonly timestamp: string;
  readonly [column: string]: unknown;
}

export interface FreshBallots {
  readonly client: TableClient;
  readonly rows: Table;
  readonly organisation: string;
  /** As another process would have it, with nothing in memory yet. */
  readonly store: (pepper?: string, rows?: Table) => BallotStore;
  /** Everything that is kept of a pulse in the table of ballots. */
  readonly all: (pulse: string) => Promise<readonly BallotRow[]>;
}

/** The table of ballots of this run's store, and an organisation that no other test writes to. */
export const freshBallots = async (
  organisation = `R${randomBytes(6).toString('hex').toUpperCase()}`,
): Promise<FreshBallots> => {
  const { connection } = await sharedTables();
  const client = await tableClient({ kind: 'connection-string', value: connection }, tableNames.ballots);
  await client.createTable();
  const rows = table(client);
  return {
    client,
    rows,
    organisation,
    store: (pepper = '', on = rows) => ballotStore(on, organisation, pepper),
    all: async (pulse) => {
      // Its own partition and those of its boxes.
      const own = `${organisation}|${pulse}`;
      const filter = `PartitionKey ge '${own}' and PartitionKey lt '${own}}'`;
      const found: BallotRow[] = [];
      for await (const row of client.listEntities({ queryOptions: { filter } })) found.push(row as BallotRow);
      return found;
    },
  };
};

/** Every ballot of a pulse, in the order in which the store gives them. */
export const allBallots = async (store: BallotStore, pulse: string) => {
  const found = [];
  for await (const page of store.pages(pulse)) found.push(...page);
  return found;
};
