import type { TableClient } from '@azure/data-tables';
import { tableClient, tableNames } from '../../bot/storage/client.ts';

/** The bare client of each table that the service uses, by its name. */
export const clientsOf = async (connection: string): Promise<(table: string) => TableClient> => {
  const open = (name: string): Promise<TableClient> =>
    tableClient({ kind: 'connection-string', value: connection }, name);
  const clients = await Promise.all(Object.values(tableNames).map(open));
  return (table) => {
    const client = clients.find(({ tableName }) => tableName === table);
    if (!client) throw new Error(`no table ${table}`);
    return client;
  };
};
