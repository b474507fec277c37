import type { Change } from '../../bot/request/change.ts';
import { submit } from '../../bot/request/rules.ts';
import { type Storage, storage } from '../../bot/storage/storage.ts';
import { people } from '../support/people.ts';
import { exampleTenant } from '../teams/client.ts';
import { report } from './turns.ts';

const { id, name } = people.nadia;
const nadia = { id, name };
const contact = { ...nadia, account: `29:${id}`, tenant: exampleTenant, serviceUrl: 'http://127.0.0.1' };
const route = { desk: 'informatics', rule: 'else' } as const;

/** What the service makes of a new request; `at` spaces them a minute apart. */
export const raised = (number: string, at: number): Change => {
  const now = new Date(Date.UTC(2026, 8, 1, 8) + at * 60_000);
  return submit(
    {
      id: number,
      report,
      by: nadia,
      route,
      hearBy: now,
      look: now,
      alert: () => [{ to: 'channel', why: 'raised' }],
      onCard: true,
    },
    now,
  );
};

/** The store as the service uses it, for putting requests in beforehand. */
export const openStore = (connection: string, code: string): Promise<Storage> =>
  storage({ kind: 'connection-string', value: connection }, code, () => undefined);

/** Stores requests as if they had been raised one by one. */
export const storeRequests = async (
  { requests }: Storage,
  code: string,
  numbers: readonly string[],
): Promise<void> => {
  for (const [at, number] of numbers.entries()) {
    const saved = await requests.save(code, { change: raised(number, at), by: nadia, contact });
    if (saved !== 'saved') throw new Error(`${number} was there already`);
  }
};
