import { join } from 'node:path';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { logger } from './log.ts';

const result = readConfig();
if (!result.ok) {
  process.stderr.write(`Wardline cannot start:\n${result.faults.map((fault) => `  ${fault}\n`).join('')}`);
  process.exit(1);
}

const { config } = result;
const log = logger(config.logLevel);
/** Beside this file once both are built. */
const pages = join(import.meta.dirname, '../tab');
const app = await startApp({ config, log, pages }).catch((fault: unknown) => {
  const code = fault instanceof Error && 'code' in fault ? fault.code : fault;
  process.stderr.write(`Wardline cannot start:\n  port ${config.port}: ${code}\n`);
  process.exit(1);
});

/** A second signal, or a turn that never ends, must not hold up a deployment. */
const stop = (): void => {
  setTimeout(() => process.exit(1), 10_000).unref();
  app.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
