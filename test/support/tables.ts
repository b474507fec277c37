import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { freePort } from './free-port.ts';

export interface Tables {
  readonly connection: string;
  readonly port: number;
  /** Stops answering without closing anything, as a storage account does on a bad day. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

const account = 'devstoreaccount1';
/** The key that Azurite publishes for its one account. */
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const main = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--silent', '--disableTelemetry'];

export const connectionTo = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/${account};`;

const started = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('successfully started')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}: ${said}`)));
  });

/** It ends with this process, which does not wait for it. */
const endWithUs = (child: ChildProcess): void => {
  child.unref();
  if (child.stdout instanceof Socket) child.stdout.unref();
  process.once('exit', () => child.kill('SIGKILL'));
};

/**
 * Azure Tables in memory, in a process of its own: restify changes http.IncomingMessage for the whole process,
 * and an Azurite beside it loses its query strings and answers every range with all rows.
 */
export const startTables = async (): Promise<Tables> => {
  const port = await freePort();
  const child = spawn(process.execPath, [main, ...flags, '--tablePort', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await started(child);
  endWithUs(child);
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    connection: connectionTo(port),
    port,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: async () => {
      // Whoever stops it waits for its end.
      child.ref();
      child.kill('SIGKILL');
      await over;
    },
  };
};
