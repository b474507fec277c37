import { parseArgs } from 'node:util';
import { readToolConfig } from '../../bot/config.ts';
import { dryRun } from '../../bot/routing/replay.ts';
import { storage } from '../../bot/storage/storage.ts';
import { dryRunWords } from './words.ts';

const usage = 'npm run dry-run -- <settings file> [--last 200]';

const fail = (lines: readonly string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

const asked = (): { readonly file: string; readonly last: number } => {
  try {
    const { values, positionals } = parseArgs({
      options: { last: { type: 'string', default: '200' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const last = Number(values.last);
    if (file === undefined || more.length > 0 || !Number.isInteger(last) || last < 1) return fail([usage]);
    return { file, last };
  } catch (fault) {
    return fail([fault instanceof Error ? fault.message : String(fault), usage]);
  }
};

/** Replays the last requests against a changed settings file. Reads alone: nothing is sent or kept. */
const { file, last } = asked();
const read = readToolConfig(file);
if (!read.ok) fail(read.faults);
else {
  const { settings, storage: kept } = read.config;
  const stored = await storage(kept, settings.organisation.code, () => undefined);
  const requests = await stored.raised(new Date(), last);
  process.stdout.write(dryRunWords(dryRun(requests, settings.rules, settings)));
}
