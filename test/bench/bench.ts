import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { faultRows } from './broadcast-faults.ts';
import { killedRows } from './broadcast-killed.ts';
import { memoryRows } from './broadcast-memory.ts';
import { rateRows } from './broadcast-rate.ts';
import { build } from './build.ts';
import { callRows } from './calls.ts';
import { cardRows } from './cards.ts';
import { cpuRows } from './cpu.ts';
import { loadRows } from './load.ts';
import { type Options, readOptions, type Subject } from './options.ts';
import { stopAllParts } from './parts.ts';
import { data, report as reportFile } from './places.ts';
import { resultRows } from './pulse-results.ts';
import { stormRows } from './pulse-storm.ts';
import { queueRows } from './queue.ts';
import { type Row, verdictOf } from './row.ts';
import { startRows } from './start.ts';
import { tableOf } from './table.ts';
import { yearRows } from './year.ts';

const measures: Readonly<Record<Subject, (options: Options) => Promise<readonly Row[]>>> = {
  cards: cardRows,
  calls: callRows,
  cpu: cpuRows,
  queue: queueRows,
  start: startRows,
  load: loadRows,
  'broadcast-rate': rateRows,
  'broadcast-faults': faultRows,
  'broadcast-killed': killedRows,
  'broadcast-memory': memoryRows,
  'pulse-storm': stormRows,
  'pulse-results': resultRows,
  year: yearRows,
  // Loaded last and only where it is asked for: restify, which it brings, changes HTTP for the whole process.
  pages: async (options) => (await import('./pages.ts')).pageRows(options),
};

const options = readOptions(process.argv.slice(2));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stopAllParts().finally(() => process.exit(1)));
}
const started = Date.now();
rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
const [busy = 0] = loadavg();
if (busy > 1) console.log(`Something else keeps ${busy.toFixed(1)} cores busy: times will be too long.`);
console.log('Building ...');
await build();
const rows: Row[] = [];
for (const subject of options.only) {
  console.log(`Measuring ${subject} ...`);
  rows.push(...(await measures[subject](options)));
}

const machine = { node: process.version, cores: cpus().length, busy, model: cpus()[0]?.model };
const report = {
  at: new Date(started).toISOString(),
  seconds: Math.round((Date.now() - started) / 1000),
  quick: options.quick,
  machine,
  rows: rows.map((row) => ({ ...row, verdict: verdictOf(row) })),
};
writeFileSync(reportFile, `${JSON.stringify(report, undefined, 2)}\n`);
console.log(`\n${tableOf(rows)}\n`);
console.log(`${machine.cores} cores, Node ${machine.node}, ${report.seconds} s. All of it: ${reportFile}`);
if (rows.some((row) => verdictOf(row) === 'MISS')) process.exitCode = 1;
