import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { people } from '../support/people.ts';
import { startTables } from '../support/tables.ts';
import type { Options } from './options.ts';
import { type Part, withParts } from './parts.ts';
import { programs, root } from './places.ts';
import type { Row } from './row.ts';
import { environmentOf } from './service.ts';
import { sideBySide } from './side-by-side.ts';
import { ratioOf, spreadOf, timesWords } from './stats.ts';
import { type BareTeams, openBareTeams } from './teams.ts';
import { press } from './turns.ts';

const most = 2;
const patienceMs = 20_000;

interface Startable {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

const startProcess = async ({ file, env }: Startable, port: number): Promise<Part & { over(): boolean }> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    over: () => child.exitCode !== null,
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
};

/** Milliseconds from the start of a process to the end of its first answer. The process is ended again. */
const startOnce = (startable: Startable, teams: BareTeams): Promise<number> =>
  withParts(async (keep) => {
    const port = await freePort();
    const activity = press(teams.serviceUrl, people.nadia, 'request.start', {});
    const begun = performance.now();
    const bot = await keep(startProcess(startable, port));
    while (!bot.over() && performance.now() - begun < patienceMs) {
      const answered = await teams.send(`http://127.0.0.1:${port}`, activity).catch(() => undefined);
      if (answered?.status === 200) return performance.now() - begun;
      await pause(5);
    }
    throw new Error(`${startable.file} gave no answer`);
  });

/** The service as it is deployed, with storage that is up, beside a bot that does nothing. */
export const startRows = ({ quick }: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const { connection } = await keep(startTables());
    const teams = await keep(openBareTeams());
    const service: Startable = { file: programs.service, env: environmentOf('RSTART', connection) };
    const echo: Startable = { file: programs.echo, env: {} };
    // The first of each only fills the machine's cache of files.
    const rounds = { warm: 1, pairs: quick ? 2 : 9 };
    const pairs = await sideBySide([service, echo], rounds, (side) => startOnce(side, teams));
    const ratio = ratioOf(pairs);
    const spread = { service: spreadOf(pairs.map(([ms]) => ms)), echo: spreadOf(pairs.map(([, ms]) => ms)) };
    const millis = `${spread.service.median.toFixed(0)} to ${spread.echo.median.toFixed(0)} ms`;
    return [
      {
        what: 'start to first answer',
        measured: `${timesWords(ratio)}: ${millis}`,
        budget: `${most} x a bare bot`,
        share: ratio.median / most,
        facts: { ratio, ...spread, pairs: pairs.length },
      },
    ];
  });
