import { startTables, type Tables } from './tables.ts';

let tables: Promise<Tables> | undefined;

/** One Azurite for the whole run; it takes a second to start. */
export const sharedTables = (): Promise<Tables> => {
  tables ??= startTables();
  return tables;
};

/** Mocha's root hook: nothing that a run started outlives it. */
export const mochaHooks = {
  afterAll: async (): Promise<void> => {
    await (await tables)?.stop();
  },
};
