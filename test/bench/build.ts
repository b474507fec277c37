import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../../infra/build/bundle.ts';
import { programs, root } from './places.ts';

const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const run = promisify(execFile);

/** Compiles the children of the bench, and the service as it runs elsewhere. Throws the compiler's own words. */
export const build = async (): Promise<void> => {
  const tsc = path.join(typescript, 'bin/tsc');
  await run(process.execPath, [tsc, '-p', 'test/bench/tsconfig.json'], { cwd: root }).catch(
    (error: Error & { readonly stdout?: string }) => {
      throw new Error(`The bench does not compile.\n${error.stdout ?? error.message}`);
    },
  );
  await bundle(programs.service);
};
