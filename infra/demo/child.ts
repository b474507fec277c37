import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface Program {
  /** As messages call it: "the service". */
  readonly name: string;
  /** Node's arguments: a JavaScript file and what it is given. No shell, so the pid is the program's own. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where its output goes. */
  readonly log: string;
  /** Where it tells of its own faults, if not in its output. */
  readonly faults?: string;
}

/** A program that runs. */
export interface Part {
  /** Resolves when the program has ended, asked or not, to a sentence with the end of its log. */
  readonly ended: Promise<string>;
  /** Asks it to end, insists after five seconds, and resolves when it is gone. */
  stop(): Promise<void>;
}

const insistAfterMs = 5_000;
const lastLines = 15;

const lastOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lastLines).join('\n');
  } catch {
    return '(nothing was written there)';
  }
};

/** What the parts say to each other stays on this machine. */
const alone = {
  // A hospital's proxy would be asked to carry it.
  NO_PROXY: 'localhost,127.0.0.1',
  no_proxy: 'localhost,127.0.0.1',
  // With its telemetry off, the Playground still reports to Microsoft that it runs.
  APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
};

export const startProgram = (program: Program): Part => {
  mkdirSync(path.dirname(program.log), { recursive: true });
  const log = openSync(program.log, 'w');
  const child = spawn(process.execPath, program.args, {
    cwd: program.cwd,
    env: { ...process.env, ...alone, ...program.env },
    stdio: ['ignore', log, log],
    // Out of reach of the terminal's Ctrl-C, so that the parts stop in order. On Windows this opens a window.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log);

  const { log: output, faults = output } = program;
  let running = true;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string): void => {
      running = false;
      resolve(`${program.name} ${how}. The end of ${faults}:\n${lastOf(faults)}`);
    };
    child.once('exit', (code, signal) => end(`stopped (${signal ?? `code ${code}`})`));
    child.once('error', (error) => end(`did not start (${error.message})`));
  });

  const stop = async (): Promise<void> => {
    // Azurite writes its file on SIGINT, not on SIGTERM.
    if (running) child.kill('SIGINT');
    const insist = setTimeout(() => child.kill('SIGKILL'), insistAfterMs);
    await ended;
    clearTimeout(insist);
  };
  return { ended, stop };
};

const patienceMs = 60_000;

const untilAnswered = async (url: string, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const status = await fetch(url, { signal }).then(
      (response) => response.status,
      () => undefined,
    );
    if (status !== undefined && status < 500) return;
    await delay(100, undefined, { signal });
  }
};

/**
 * Starts a program and waits until `url` answers with anything but a server error.
 * Throws a sentence if it ends first, or not within a minute, or when `stopping` aborts; then it is gone.
 */
export const startPart = async (program: Program, url: string, stopping: AbortSignal): Promise<Part> => {
  const part = startProgram(program);
  const over = new AbortController();
  const patience = AbortSignal.timeout(patienceMs);
  const ended = part.ended.then((why) => {
    throw new Error(why);
  });
  try {
    await Promise.race([untilAnswered(url, AbortSignal.any([stopping, patience, over.signal])), ended]);
    return part;
  } catch (error) {
    await part.stop();
    if (!patience.aborted) throw error;
    throw new Error(`${program.name} did not answer at ${url} within a minute.\n${await part.ended}`);
  } finally {
    over.abort();
  }
};
