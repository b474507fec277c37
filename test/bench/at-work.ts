import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from '../teams/activities.ts';
import { faultOf } from './checked.ts';
import { quantile } from './stats.ts';
import type { BareTeams } from './teams.ts';

/** One press or sentence of one of the people at work. */
export interface Step {
  readonly verb: string;
  /** The request it is about, which has to stand in the answer. */
  readonly number?: string;
  readonly send: (serviceUrl: string) => Activity;
}

export interface Done {
  readonly verb: string;
  /** From the moment it was due, so that a bot that holds everybody up is not timed only once. */
  readonly ms: number;
  readonly fault?: string | undefined;
}

export interface Work {
  readonly perSecond: number;
  readonly stepAt: (at: number) => Step;
  /** Asked before each step. */
  readonly over: (at: number) => boolean;
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
export const work = async (
  bot: string,
  teams: BareTeams,
  { perSecond, stepAt, over }: Work,
): Promise<readonly Done[]> => {
  const raised = new Map<string, Promise<Done>>();
  const done: Promise<Done>[] = [];
  const begun = performance.now() + 200;
  for (let at = 0; !over(at); at += 1) {
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

/** How long people waited, what failed, and each kind of step by itself. */
export const workedOf = (done: readonly Done[]) => {
  const faults = done.flatMap(({ verb, fault }) => (fault === undefined ? [] : [`${verb}: ${fault}`]));
  const verbs = [...new Set(done.map(({ verb }) => verb))];
  const byVerb = verbs.map((verb) => [verb, waitsOf(done.filter((one) => one.verb === verb))]);
  return { ...waitsOf(done), faults, verbs: Object.fromEntries(byVerb) };
};
