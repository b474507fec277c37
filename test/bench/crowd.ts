import { keys } from '../../bot/storage/keys.ts';
import { exampleTenant } from '../teams/client.ts';
import type { StoredRow } from './ordered-store.ts';
import { colleague, memberOf } from './organisation.ts';
import type { StoreChild } from './service.ts';

/** The 1:1 chat with somebody. */
export const chatWith = (person: string): string => `a:${person}`;

const atOnce = 5000;

const contactRow = (code: string, at: number, serviceUrl: string, seen: string): StoredRow => {
  const { id, name } = colleague(at);
  const row = { partitionKey: code, rowKey: keys.contact(id), id, name, account: memberOf({ id, name }).id };
  return { ...row, tenant: exampleTenant, serviceUrl, chat: chatWith(id), seen };
};

/** So many people have met Wardline. */
export const crowd = async (
  store: StoreChild,
  code: string,
  count: number,
  serviceUrl: string,
): Promise<void> => {
  const seen = new Date().toISOString();
  for (let from = 0; from < count; from += atOnce) {
    const length = Math.min(atOnce, count - from);
    await store.ask(
      'put',
      Array.from({ length }, (_, at) => contactRow(code, from + at, serviceUrl, seen)),
    );
  }
};
