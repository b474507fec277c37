import { createRequire } from 'node:module';
import type { TableClient } from '@azure/data-tables';

/**
 * `require`, because botbuilder has loaded the CommonJS build of all that lies beneath by now. Its ESM build would
 * load the same once more, a tenth of the time to start.
 */
const tables: typeof import('@azure/data-tables') = createRequire(import.meta.url)('@azure/data-tables');

export type StorageConfig =
  | { readonly kind: 'connection-string'; readonly value: string }
  | { readonly kind: 'account'; readonly account: string };

/** Answers stand apart from everything that names a person (D4.2). */
export const tableNames = { all: 'wardline', ballots: 'wardlineballots' } as const;

/** A person waits behind each call: one that hangs is given up, one that breaks is tried once more. */
const callTimeout = 4000;
const retryOptions = { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 500 };

const giveUp: Parameters<TableClient['pipeline']['addPolicy']>[0] = {
  name: 'wardlineTimeout',
  sendRequest: (request, next) => {
    request.timeout = callTimeout;
    return next(request);
  },
};

/** Azurite for a connection string to this machine, Azure Tables by managed identity for an account. */
export const tableClient = async (
  config: StorageConfig,
  tableName: string = tableNames.all,
): Promise<TableClient> => {
  const client =
    config.kind === 'connection-string'
      ? tables.TableClient.fromConnectionString(config.value, tableName, {
          allowInsecureConnection: true,
          retryOptions,
        })
      : new tables.TableClient(
          `https://${config.account}.table.core.windows.net`,
          tableName,
          // Loaded only where it is used: it takes as long to load as the rest of storage.
          new (await import('@azure/identity')).DefaultAzureCredential(),
          { retryOptions },
        );
  client.pipeline.addPolicy(giveUp);
  return client;
};
