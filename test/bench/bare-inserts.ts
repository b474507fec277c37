import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import { tableNames } from '../../bot/storage/client.ts';

/** The build that the service uses. */
const tables: typeof import('@azure/data-tables') = createRequire(import.meta.url)('@azure/data-tables');

/** As long as a sealed answer. */
const column = 'x'.repeat(380);

/**
 * Puts rows into the table of ballots, each by a call of its own, all at the same moment and over so many connections.
 * The service's own client would give up those that wait long for one.
 */
export const bareInserts = (connection: string, connections: number) => {
  const client = tables.TableClient.fromConnectionString(connection, tableNames.ballots, {
    allowInsecureConnection: true,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  client.pipeline.addPolicy({
    name: 'connections',
    sendRequest: (request, next) => {
      request.agent = agent;
      return next(request);
    },
  });

  return {
    /** How many a second. */
    insert: async (partition: string, count: number): Promise<number> => {
      const begun = performance.now();
      await Promise.all(
        Array.from({ length: count }, (_, at) =>
          client.createEntity({ partitionKey: partition, rowKey: `bare|${at}`, a: column }),
        ),
      );
      return (count * 1000) / (performance.now() - begun);
    },
    stop: async (): Promise<void> => agent.destroy(),
  };
};
