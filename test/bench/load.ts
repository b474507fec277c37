import { startTables } from '../support/tables.ts';
import { type Done, work, workedOf } from './at-work.ts';
import type { Options } from './options.ts';
import { withParts } from './parts.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { openBareTeams } from './teams.ts';
import { triageHere } from './turns.ts';
import { stepAt } from './workday.ts';

const perSecond = 50;
const mostMs = 1000;

const rowFor = (done: readonly Done[], seconds: number, cpu: number): Row => {
  const { p50, p99, count, faults, verbs } = workedOf(done);
  return {
    what: `${perSecond} actions a second by 200 people`,
    measured: `p99 ${p99.toFixed(0)}, p50 ${p50.toFixed(0)} ms, ${faults.length} of ${count} failed`,
    budget: `p99 under ${mostMs} ms, none failed`,
    share: faults.length > 0 ? Number.NaN : p99 / mostMs,
    facts: { seconds, processorShare: cpu / (seconds * 1000), verbs, faults: faults.slice(0, 20) },
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
    const over = (at: number): boolean => at >= seconds * perSecond;
    const done = await work(service.url, teams, { perSecond, stepAt, over });
    return [rowFor(done, seconds, (await service.ask('cpu')) - before)];
  });
