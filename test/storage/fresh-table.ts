import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { tableClient } from '../../bot/storage/client.ts';
import { type Table, table } from '../../bot/storage/table.ts';
import { sharedTables } from '../support/shared-tables.ts';

export interface FreshTable {
  readonly client: TableClient;
  readonly rows: Table;
  /** A partition that no other test writes to. */
  readonly organisation: string;
}

/** The table of this run's store, made where it is not there yet. */
export const freshTable = async (): Promise<FreshTable> => {
  const { connection } = await sharedTables();
  const client = await tableClient({ kind: 'connection-string', value: connection });
  await client.createTable();
  return { client, rows: table(client), organisation: `R${randomBytes(6).toString('hex').toUpperCase()}` };
};

/** Everything that is stored of an organisation, as it came over the wire. */
export const dump = async (client: TableClient, organisation: string): Promise<readonly object[]> => {
  const entities: object[] = [];
  const filter = `PartitionKey eq '${organisation}'`;
  for await (const entity of client.listEntities({ queryOptions: { filter } })) entities.push(entity);
  return entities;
};

/** The row keys of an organisation that begin so, in order. */
export const keysOf = async (
  client: TableClient,
  organisation: string,
  start: string,
): Promise<readonly string[]> => {
  const entities = (await dump(client, organisation)) as readonly { readonly rowKey: string }[];
  return entities.map(({ rowKey }) => rowKey).filter((key) => key.startsWith(start));
};
