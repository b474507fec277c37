import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Part } from './child.ts';
import { startPart } from './child.ts';
import { tablesConnection } from './tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const settings = fileURLToPath(new URL('./settings.json', import.meta.url));

const run = promisify(execFile);

/** Throws the compiler's own words when the service does not compile. */
export const buildService = async (stopping: AbortSignal): Promise<void> => {
  const tsc = path.join(typescript, 'bin/tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, signal: stopping }).catch(
    (error: Error & { readonly stdout?: string }) => {
      throw stopping.aborted
        ? error
        : new Error(`The service does not compile.\n${error.stdout ?? error.message}`);
    },
  );
};

/** The service as built, on `port`, with the demo's settings and the tables on `tablesPort`. */
export const startService = (
  port: number,
  tablesPort: number,
  folder: string,
  stopping: AbortSignal,
): Promise<Part> =>
  startPart(
    {
      name: 'The service',
      args: ['--disable-warning=ExperimentalWarning', path.join(root, 'dist/bot/index.js')],
      cwd: root,
      env: {
        PORT: String(port),
        WARDLINE_LOCAL: '1',
        WARDLINE_SETTINGS: settings,
        AZURE_STORAGE_CONNECTION_STRING: tablesConnection(tablesPort),
      },
      log: path.join(folder, 'service.log'),
    },
    `http://127.0.0.1:${port}/health/ready`,
    stopping,
  );
