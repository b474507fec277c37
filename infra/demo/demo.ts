import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../build/bundle.ts';
import { buildPages } from '../build/pages.ts';
import type { Part } from './child.ts';
import { startCrowd } from './crowd.ts';
import { personas } from './personas.ts';
import { startPlayground } from './playground.ts';
import { demandPorts } from './ports.ts';
import { startService } from './service.ts';
import { startTables } from './tables.ts';

const data = fileURLToPath(new URL('../../.data', import.meta.url));
const servicePort = Number(process.env.PORT ?? 3978);
/** Not Azurite's own 10002, where a developer's may already run. */
const tablesPort = 10102;
const crowdPort = 10103;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

// When the terminal has been closed, nobody can read the last words; the parts must stop all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const running: Part[] = [];

/** Waits for all of them, so that what did start is known and can be stopped when one did not. */
const started = async (starting: readonly Promise<Part>[]): Promise<void> => {
  const results = await Promise.allSettled(starting);
  for (const result of results) if (result.status === 'fulfilled') running.push(result.value);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
};

const start = async (): Promise<void> => {
  await demandPorts([
    { port: servicePort, wanted: 'the service' },
    { port: tablesPort, wanted: 'the table store' },
    { port: crowdPort, wanted: 'the other colleagues' },
    ...personas.map(({ port, name }) => ({ port, wanted: `the Teams window of ${name}` })),
  ]);
  console.log('Building the service and its pages ...');
  await Promise.all([bundle('dist/bot/index.js'), buildPages('dist/tab')]);
  console.log('Starting ...');
  await started([startTables(tablesPort, path.join(data, 'tables'), stopping.signal)]);
  await started([
    startService(servicePort, tablesPort, data, stopping.signal),
    ...personas.map((persona) =>
      startPlayground(persona, servicePort, path.join(data, 'playground'), stopping.signal),
    ),
  ]);
  await started([startCrowd(crowdPort, servicePort)]);
};

const welcome = (): string =>
  [
    '',
    'Wardline is ready. Open all three: a window shows only what arrives while it is open.',
    '',
    ...personas.flatMap(({ port, name, job, idea }) => [
      `  http://localhost:${port}  ${name}, ${job}`,
      `    ${idea}`,
    ]),
    '',
    'The pages that stand beside the chat in Teams, as each of them sees them:',
    ...personas.map(({ id, name }) => `  http://localhost:${servicePort}/tab/?persona=${id}  ${name}`),
    '',
    'Sixty colleagues without a window have met Wardline too. They answer when it asks something.',
    `What is said is kept in ${data}. Delete that folder to start afresh. Ctrl-C stops everything.`,
  ].join('\n');

/** Resolves when somebody asks for the end, or with the words of the first part that ended by itself. */
const untilOver = (): Promise<string | undefined> =>
  Promise.race([
    new Promise<undefined>((resolve) => {
      stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
    }),
    ...running.map((part) => part.ended),
  ]);

try {
  await start();
  console.log(welcome());
  const fault = await untilOver();
  if (fault !== undefined) throw new Error(fault);
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} finally {
  console.log('Stopping ...');
  for (const part of running.reverse()) await part.stop();
}
