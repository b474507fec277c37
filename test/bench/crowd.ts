import { keys } from '../../bot/storage/keys.ts';
import { exampleTenant } from '../teams/client.ts';
import type { OrderedStore, StoredRow } from './ordered-store.ts';
import { colleague, memberOf } from './organisation.ts';
import type { StoreChild } from './service.ts';

/** The 1:1 chat with somebody. */
export const chatWith = (person: string): string => `a:${person}`;

const atOnce = 5000;

const contactRow = (code: string, at: number, serviceUrl: string, more: Columns): StoredRow => {
  const { id, name } = colleague(at);
  const row = { partitionKey: code, rowKey: keys.contact(id), id, name, account: memberOf({ id, name }).id };
  return { ...row, tenant: exampleTenant, serviceUrl, chat: chatWith(id), ...more };
};

/** Of a person by number, beside how to reach them. */
type Columns = Readonly<Record<string, string>>;

/** So many people have met Wardline. */
export const crowd = async (
  store: Pick<StoreChild | OrderedStore, 'put'>,
  code: string,
  count: number,
  serviceUrl: string,
  columnsOf: (at: number) => Columns = () => ({}),
): Promise<void> => {
  const seen = new Date().toISOString();
  for (let from = 0; from < count; from += atOnce) {
    const length = Math.min(atOnce, count - from);
    const row = (at: number): StoredRow => contactRow(code, at, serviceUrl, { seen, ...columnsOf(at) });
    await store.put(Array.from({ length }, (_, at) => row(from + at)));
  }
};
