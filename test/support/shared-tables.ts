import { startTables, type Tables } from './tables.ts';

let tables: Promise<Tables> | undefined;

/** One Azurite for each process that runs tests; it takes a second to start, and ends with the process. */
export const sharedTables = (): Promise<Tables> => {
  tables ??= startTables();
  return tables;
};
