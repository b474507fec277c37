import { setTimeout as pause } from 'node:timers/promises';
import { type Account, accountFacts, accountWords, isTrue } from './account.ts';
import { type Done, work, workedOf } from './at-work.ts';
import {
  accountFor,
  type Hall,
  type HallOptions,
  openHall,
  patience,
  percent,
  type Rate,
  rateOf,
} from './broadcast-hall.ts';
import { type Campaign, send, untilOver } from './campaign.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { withParts } from './parts.ts';
import { data } from './places.ts';
import { readerSteps } from './reader-steps.ts';
import type { Row } from './row.ts';
import { startSender } from './service.ts';

const least = 0.97;
const actions = 20;
/** The default of the settings, of the rate that Teams allows: the rest is left to answers, which wait for nobody. */
const usual = 30 / 50;
const mostMs = 1000;

export const sizeOf = ({ quick }: Options) =>
  quick ? { count: 900, perSecond: 150 } : { count: 10_000, perSecond: 150 };

/** Some seconds in the middle of the sending. */
const profileOf = async (service: Child, file: string): Promise<void> => {
  await pause(5000);
  await service.ask('profile', file);
  await pause(15_000);
  await service.ask('profile', file);
};

interface Told {
  readonly hall: Hall;
  readonly account: Account;
  readonly rate: Rate;
  /** What people did meanwhile. */
  readonly done: readonly Done[];
  readonly facts: Readonly<Record<string, unknown>>;
}

const tell = (options: Options, given: HallOptions, busy: boolean): Promise<Told> =>
  withParts(async (keep) => {
    const hall = await openHall(keep, given);
    const { code, perSecond, store, stored, room, teams } = hall;
    const service = await keep(startSender({ connection: store.connection, code, perSecond }));
    const campaign: Campaign = { id: 'WB-BENCH', code, stored };
    const before = await service.ask('cpu');
    const begun = performance.now();
    await send(campaign, service.url, teams);
    let over = false;
    const steps = { perSecond: actions, stepAt: readerSteps(campaign.id), over: () => over };
    const working = busy ? work(service.url, teams, steps) : Promise.resolve([]);
    const profiling = options.profile ? profileOf(service, `${data}/${code}.cpuprofile`) : Promise.resolve();
    await untilOver(campaign, patience(hall)).finally(() => {
      over = true;
    });
    const done = await working;
    await profiling;
    const processorShare = ((await service.ask('cpu')) - before) / (performance.now() - begun);
    const account = await accountFor(hall, campaign);
    const rate = rateOf(hall);
    const statuses = { ...room.statuses };
    return {
      hall,
      account,
      rate,
      done,
      facts: { ...rate, processorShare, statuses, ...accountFacts(account) },
    };
  });

/** Everyone is told at the limit that the connector enforces, and nothing else goes on. */
const rateRow = async (options: Options): Promise<Row> => {
  const { hall, account, rate, facts } = await tell(options, { code: 'RTELL', ...sizeOf(options) }, false);
  const { count, perSecond } = hall;
  return {
    what: `${count.toLocaleString('en-GB')} told, where Teams takes ${perSecond} a second`,
    measured: `${percent(rate.ofAllowed)} of that, ${accountWords(account)}`,
    budget: `at least ${percent(least)}, lost 0, twice 0`,
    share: isTrue(account) ? least / rate.ofAllowed : Number.NaN,
    facts: { perSecond, ...facts },
  };
};

/** The same with room for answers, and with twenty people who press and type. */
const workRow = async (options: Options): Promise<Row> => {
  const { count, perSecond } = sizeOf(options);
  const hall = { code: 'RTELLBUSY', count, perSecond, limit: perSecond / usual };
  const { account, done, facts } = await tell(options, hall, true);
  const { p50, p99, count: all, faults, verbs } = workedOf(done);
  return {
    what: `${actions} actions a second while ${count.toLocaleString('en-GB')} are told, ${perSecond} a second`,
    measured: `p99 ${p99.toFixed(0)}, p50 ${p50.toFixed(0)} ms, ${faults.length} of ${all} failed, ${accountWords(account)}`,
    budget: `p99 under ${mostMs} ms, none failed`,
    share: faults.length === 0 && isTrue(account) ? p99 / mostMs : Number.NaN,
    facts: { perSecond, limit: hall.limit, work: { verbs, faults: faults.slice(0, 20) }, ...facts },
  };
};

export const rateRows = async (options: Options): Promise<readonly Row[]> => [
  await rateRow(options),
  await workRow(options),
];
