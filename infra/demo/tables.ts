import { createRequire } from 'node:module';
import path from 'node:path';
import type { Part } from './child.ts';
import { startPart } from './child.ts';

const azurite = path.dirname(createRequire(import.meta.url).resolve('azurite/package.json'));

/** Azurite's published account and key: the same on every machine in the world, and no secret. */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export const tablesConnection = (port: number): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `TableEndpoint=http://127.0.0.1:${port}/${account};`,
  ].join(';');

/** Azure Tables on this machine, kept in `folder` from one start to the next. */
export const startTables = (port: number, folder: string, stopping: AbortSignal): Promise<Part> =>
  startPart(
    {
      name: 'The table store (Azurite)',
      args: [
        path.join(azurite, 'dist/src/table/main.js'),
        ...['--tableHost', '127.0.0.1', '--tablePort', String(port), '--location', folder],
        // Without the last, a newer table client is refused for speaking a newer version of the protocol.
        ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
      ],
      cwd: folder,
      log: path.join(folder, 'azurite.log'),
    },
    `http://127.0.0.1:${port}/`,
    stopping,
  );
