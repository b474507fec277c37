import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { data, programs, root } from './places.ts';
import type { Envelope, Question, Questions } from './questions.ts';

/** A program in a process of its own, so that its processor time is nobody else's. */
export interface Child {
  readonly url: string;
  ask<Name extends Question>(
    question: Name,
    ...asked: Questions[Name]['asked'] extends null ? [] : [Questions[Name]['asked']]
  ): Promise<Questions[Name]['answered']>;
  stop(): Promise<void>;
  /** Ends it between two instructions, as a power cut does. */
  kill(): Promise<void>;
}

export interface Program {
  readonly file: string;
  /** Of Node. */
  readonly flags?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const patienceMs = 20_000;

/** Resolves when anything is answered at all; rejects when the child ends first. */
const untilUp = async (url: string, child: ChildProcess): Promise<void> => {
  const late = Date.now() + patienceMs;
  while (child.exitCode === null && Date.now() < late) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await pause(20);
  }
  throw new Error(`${child.spawnargs.at(-1)} did not answer at ${url}`);
};

export const startChild = async ({ file, flags = [], env }: Program): Promise<Child> => {
  const port = await freePort();
  // What it logs is part of its work, so it logs as much as anywhere.
  const output = `${data}/${path.basename(file, '.js')}.log`;
  const log = openSync(output, 'a');
  const child = fork(file, {
    cwd: root,
    stdio: ['ignore', log, log, 'ipc'],
    env: { PATH: process.env.PATH, ...env, PORT: String(port) },
    execArgv: [...flags, '--disable-warning=ExperimentalWarning', `--import=${programs.probe}`],
  });
  closeSync(log);
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<number, (value: unknown) => void>();
  child.on('message', ({ id, value }: Envelope) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  });

  let asked = 0;
  const url = `http://127.0.0.1:${port}`;
  await untilUp(url, child).catch((fault) => {
    child.kill('SIGKILL');
    throw fault;
  });

  return {
    url,
    ask: (question, ...[value]) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, resolve as (value: unknown) => void);
        const envelope: Envelope = { id: asked, question, value };
        child.send(envelope, (fault) => fault && reject(fault));
        over.then(() => reject(new Error(`${file} ended; see ${output}`)));
      }),
    stop: async () => {
      const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
      if (child.connected) child.disconnect();
      await over;
      clearTimeout(insist);
    },
    kill: () => {
      child.kill('SIGKILL');
      return over;
    },
  };
};
