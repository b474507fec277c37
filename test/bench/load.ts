import { setTimeout as pause } from 'node:timers/promises';
import { people } from '../support/people.ts';
import { startTables } from '../support/tables.ts';
import type { Activity } from '../teams/activities.ts';
import { faultOf } from './checked.ts';
import type { Options } from './options.ts';
import { colleague } from './organisation.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { quantile } from './stats.ts';
import { type BareTeams, openBareTeams } from './teams.ts';
import { numberOf, press, report, triageHere } from './turns.ts';

const perSecond = 50;
const staff = 200;
const mostMs = 1000;
const code = 'RLOAD';

interface Planned {
  readonly verb: string;
  readonly make: (serviceUrl: string) => Activity;
  /** What the answer has to hold. */
  readonly expect: string;
}

/**
 * Ten actions in a row: three raised, two of those taken, two spoken about, three lists. An action about a request
 * comes a second or more after the one that raised it, as no person is faster.
 */
const behind = 5;

const planned = (at: number): Planned => {
  const round = Math.floor(at / 10);
  const place = at % 10;
  const raising = place < 3;
  // The requests of an earlier round: three in each, of which two are taken and two are spoken about.
  const which = raising ? round * 3 + place : (round - behind) * 3 + (place % 2);
  const number = numberOf(which);
  const nurse = colleague(which % staff);
  const list = place >= 7 || (!raising && round < behind);
  if (list) {
    const own = place % 2 === 0;
    return own
      ? {
          verb: 'my requests',
          make: (url) => press(url, colleague(at % staff), 'request.list', {}),
          expect: '',
        }
      : {
          verb: 'queue',
          make: (url) => press(url, people.lead, 'triage.list', { filter: 'all' }),
          expect: '',
        };
  }
  if (raising) {
    const fields = { id: number, ...report, checked: '' };
    return { verb: 'raise', make: (url) => press(url, nurse, 'request.submit', fields), expect: number };
  }
  if (place < 5) {
    return {
      verb: 'take',
      make: (url) => press(url, people.informatics, 'triage.take', { id: number }),
      expect: number,
    };
  }
  const words = { id: number, message: `It is the one by the sluice, ${at}` };
  return { verb: 'say', make: (url) => press(url, nurse, 'request.say', words), expect: number };
};

interface Done {
  readonly verb: string;
  /** From the moment it was due, so that a bot that holds everybody up is not timed only once. */
  readonly ms: number;
  readonly fault?: string;
}

const act = async (bot: string, teams: BareTeams, plan: Planned, due: number): Promise<Done> => {
  const { verb, make, expect } = plan;
  try {
    const answered = await teams.send(bot, make(teams.serviceUrl));
    const ms = performance.now() - due;
    const fault = faultOf(answered) ?? (answered.text.includes(expect) ? undefined : 'another request');
    return fault === undefined ? { verb, ms } : { verb, ms, fault };
  } catch (fault) {
    return { verb, ms: performance.now() - due, fault: String(fault) };
  }
};

/** People at work at a steady pace, whether or not the bot keeps up, with delivery running beside them. */
export const loadRows = async ({ quick }: Options): Promise<readonly Row[]> => {
  const seconds = quick ? 4 : 20;
  const tables = await startTables();
  const teams = await openBareTeams();
  const service = await startService({ connection: tables.connection, code, delivery: 'running' });
  const acts: Promise<Done>[] = [];
  try {
    await teams.send(service.url, triageHere(teams.serviceUrl));
    const before = await service.ask('cpu');
    const begun = performance.now() + 500;
    for (let at = 0; at < seconds * perSecond; at += 1) {
      const due = begun + (at * 1000) / perSecond;
      await pause(Math.max(0, due - performance.now()));
      acts.push(act(service.url, teams, planned(at), due));
    }
    const done = await Promise.all(acts);
    const cpu = ((await service.ask('cpu')) - before) / (performance.now() - begun);
    const waits = done.map(({ ms }) => ms);
    const faults = done.flatMap(({ verb, fault }) => (fault === undefined ? [] : [`${verb}: ${fault}`]));
    const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)];
    const verbs = [...new Set(done.map(({ verb }) => verb))].map((verb) => {
      const own = done.filter((one) => one.verb === verb).map(({ ms }) => ms);
      return { verb, count: own.length, p50: quantile(own, 0.5), p99: quantile(own, 0.99) };
    });
    return [
      {
        what: `answer at ${perSecond} actions a second by ${staff} people`,
        measured: `p99 ${p99.toFixed(0)} ms, p50 ${p50.toFixed(0)} ms, ${faults.length} of ${done.length} failed`,
        budget: `p99 under ${mostMs} ms, none failed`,
        share: faults.length > 0 ? Number.POSITIVE_INFINITY : p99 / mostMs,
        facts: { p50, p99, seconds, cpuShare: cpu, verbs, faults: faults.slice(0, 20) },
      },
    ];
  } finally {
    await service.stop();
    await teams.close();
    await tables.stop();
  }
};
