import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

let built: Promise<string> | undefined;

const builder = new URL('../../infra/build/pages.ts', import.meta.url).href;

/** A process of its own: under mocha, Vite 8.3 finds no style sheet whose address has a query. */
const build = async (folder: string): Promise<void> => {
  const script = `import { buildPages } from '${builder}'; await buildPages(${JSON.stringify(folder)});`;
  await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
};

/** The pages as `npm run build` makes them, once for each process that tests; gone with it. */
export const builtPages = (): Promise<string> => {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wardline-pages-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await build(folder);
    return folder;
  })();
  return built;
};
