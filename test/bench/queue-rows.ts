import { TableTransaction } from '@azure/data-tables';
import { tableClient } from '../../bot/storage/client.ts';
import { keys } from '../../bot/storage/keys.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { toEntity } from '../../bot/storage/row.ts';
import { people } from '../support/people.ts';
import type { StoredRow } from './ordered-store.ts';
import { raised } from './stored.ts';
import { numberOf } from './turns.ts';

const owner = { id: people.informatics.id, name: people.informatics.name };

/** The index rows of open requests. Of every ten one is urgent, and one belongs to the person from informatics. */
export const queueOf = (code: string, count: number): readonly StoredRow[] =>
  Array.from({ length: count }, (_, at) => {
    const { request } = raised(numberOf(at), at);
    const urgent = at % 10 === 3 ? ({ harm: 'could' } as const) : {};
    const owned = at % 10 === 7 ? ({ status: 'accepted', owner } as const) : {};
    const rows = [...indexRows({ ...request, ...urgent, ...owned })];
    return rows.map(([key, value]) => toEntity(code, key, value) as StoredRow);
  }).flat();

/** After every number of the queue's. */
const digestFrom = 1_000_000;
export const firstOfDigest = numberOf(digestFrom);

/** What waits for one lead with little time, with the requests themselves: as much as one ever has. */
export const digestOf = (code: string): readonly StoredRow[] =>
  Array.from({ length: 40 }, (_, at) => {
    const { request } = raised(numberOf(digestFrom + at), at);
    const lead = { id: people.lead.id, name: people.lead.name };
    const mine = at < 30 ? { ...request, lead } : { ...request, status: 'received' as const, owner: lead };
    const rows: readonly (readonly [string, unknown])[] = [[keys.request(mine.id), mine], ...indexRows(mine)];
    return rows.map(([key, value]) => toEntity(code, key, value) as StoredRow);
  }).flat();

/** Puts the same rows into tables that speak the whole protocol. */
export const fillTables = async (connection: string, rows: readonly StoredRow[]): Promise<void> => {
  const client = await tableClient({ kind: 'connection-string', value: connection });
  await client.createTable();
  for (let at = 0; at < rows.length; at += 100) {
    const transaction = new TableTransaction();
    for (const row of rows.slice(at, at + 100)) transaction.createEntity(row);
    await client.submitTransaction(transaction.actions);
  }
};
