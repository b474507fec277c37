import type { RequestStore } from '../request/store.ts';
import { type StorageConfig, tableClient } from './client.ts';
import { type Contacts, contacts } from './contacts.ts';
import { keys } from './keys.ts';
import { type Outbox, outbox } from './outbox.ts';
import { requestStore } from './requests.ts';
import { table } from './table.ts';

export interface Storage {
  readonly requests: RequestStore;
  readonly contacts: Contacts;
  readonly outbox: Outbox;
  /** Whether storage answers now; makes the table when it is not there yet. Never throws. */
  readonly ready: () => Promise<boolean>;
}

/** Everything that is kept. Starts without storage too: `ready` tells, and recovers by itself. */
export const storage = async (
  config: StorageConfig,
  organisation: string,
  saved: () => void,
): Promise<Storage> => {
  const client = await tableClient(config);
  const rows = table(client);
  const people = contacts(rows);
  let made = false;

  const ready = async (): Promise<boolean> => {
    try {
      // A table that is there already is no fault for createTable.
      if (!made) await client.createTable();
      made = true;
      await rows.read(organisation, keys.lease);
      return true;
    } catch {
      // The reason is the caller's to log, by what it was about to do.
      made = false;
      return false;
    }
  };

  await ready();
  return {
    requests: requestStore(rows, people, saved),
    contacts: people,
    outbox: outbox(rows, organisation),
    ready,
  };
};
