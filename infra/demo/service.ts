import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from './child.ts';
import { startPart } from './child.ts';
import { tablesConnection } from './tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = fileURLToPath(new URL('./settings.json', import.meta.url));

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
