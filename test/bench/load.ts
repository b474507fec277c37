import { setTimeout as pause } from 'node:timers/promises';
import { startTables } from '../support/tables.ts';
import { faultOf } from './checked.ts';
import type { Options } from './options.ts';
import { withParts } from './parts.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { quantile } from './stats.ts';
import { type BareTeams, openBareTeams } from './teams.ts';
import { triageHere } from './turns.ts';
import { type Step, stepAt } from './workday.ts';

const perSecond = 50;
const mostMs = 1000;

interface Done {
  readonly verb: Step['verb'];
  /** From the moment it was due, so that a bot that holds everybody up is not timed only once. */
  readonly ms: number;
  readonly fault?: string | undefined;
}

const act = async (
  bot: string,
  teams: BareTeams,
  { verb, number = '', send }: Step,
  due: number,
): Promise<Done> => {
  const took = (fault?: string): Done => ({ verb, ms: performance.now() - due, fault });
  try {
    const answered = await teams.send(bot, send(teams.serviceUrl));
    return took(faultOf(answered) ?? (answered.text.includes(number) ? undefined : 'another request'));
  } catch (fault) {
    return took(String(fault));
  }
};

/** Each step at its moment, whether or not the bot keeps up; but nobody presses a card that is not there yet. */
const work = async (bot: string, teams: BareTeams, seconds: number): Promise<readonly Done[]> => {
  const raised = new Map<string, Promise<Done>>();
  const done: Promise<Done>[] = [];
  const begun = performance.now() + 200;
  for (let at = 0; at < seconds * perSecond; at += 1) {
    const due = begun + (at * 1000) / perSecond;
    await pause(Math.max(0, due - performance.now()));
    const step = stepAt(at);
    const before = step.number === undefined ? undefined : raised.get(step.number);
    const acted = before
      ? before.then(() => act(bot, teams, step, Math.max(due, performance.now())))
      : act(bot, teams, step, due);
    if (step.number !== undefined && !before) raised.set(step.number, acted);
    done.push(acted);
  }
  return Promise.all(done);
};

const waitsOf = (done: readonly Done[]) => {
  const waits = done.map(({ ms }) => ms);
  return { count: done.length, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
};

const rowFor = (done: readonly Done[], seconds: number, cpu: number): Row => {
  const { p50, p99, count } = waitsOf(done);
  const faults = done.flatMap(({ verb, fault }) => (fault === undefined ? [] : [`${verb}: ${fault}`]));
  const verbs = [...new Set(done.map(({ verb }) => verb))];
  const byVerb = verbs.map((verb) => [verb, waitsOf(done.filter((one) => one.verb === verb))]);
  return {
    what: `${perSecond} actions a second by 200 people`,
    measured: `p99 ${p99.toFixed(0)}, p50 ${p50.toFixed(0)} ms, ${faults.length} of ${count} failed`,
    budget: `p99 under ${mostMs} ms, none failed`,
    share: faults.length > 0 ? Number.NaN : p99 / mostMs,
    facts: {
      seconds,
      processorShare: cpu / (seconds * 1000),
      verbs: Object.fromEntries(byVerb),
      faults: faults.slice(0, 20),
    },
  };
};

/** People at work at a steady pace, with delivery running beside them in the same process. */
export const loadRows = ({ quick }: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const seconds = quick ? 4 : 20;
    const { connection } = await keep(startTables());
    const teams = await keep(openBareTeams());
    const service = await keep(startService({ connection, code: 'RLOAD', delivery: 'running' }));
    await teams.send(service.url, triageHere(teams.serviceUrl));
    const before = await service.ask('cpu');
    const done = await work(service.url, teams, seconds);
    return [rowFor(done, seconds, (await service.ask('cpu')) - before)];
  });
