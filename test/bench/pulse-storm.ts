import { isDeepStrictEqual } from 'node:util';
import { leastGroup } from '../../bot/measure/figures.ts';
import { startTables } from '../support/tables.ts';
import { bareInserts } from './bare-inserts.ts';
import { startChild } from './child.ts';
import type { Options } from './options.ts';
import { colleague } from './organisation.ts';
import { type Keep, withParts } from './parts.ts';
import { data, programs } from './places.ts';
import { expectedOf, isTruePulse, type PulseAccount, pulseAccountOf } from './pulse-account.ts';
import { answersOf, askedCrowd, askedOf, terms, twiceOf } from './pulse-crowd.ts';
import { closeAndCount, type Stormed, sendAll } from './pulse-sending.ts';
import { storePulse } from './pulse-stored.ts';
import { fillTables } from './queue-rows.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { sideBySide } from './side-by-side.ts';
import { type Pair, quantile, ratioOf, spreadOf, timesWords } from './stats.ts';
import { openStore } from './stored.ts';
import { openBareTeams } from './teams.ts';
import { press } from './turns.ts';

const code = 'RSTORM';
const least = 0.5;
/** Of the storm, and of the bare inserts. All calls begin at once, and wait for one of these. */
const connections = 500;

const sizeOf = ({ quick }: Options) =>
  quick ? { count: 500, warm: 1, pairs: 2 } : { count: 5000, warm: 1, pairs: 5 };

/** One pulse that everybody answered. */
interface Round extends Stormed {
  readonly id: string;
  readonly account: PulseAccount;
  /** Processor time of the service for one answer, in milliseconds. */
  readonly cpu: number;
}

const numberOf = (at: number): string => `WP-BEN${String(at).padStart(2, '0')}`;

/** A service, and as many pulses as there will be rounds, each asked of everybody. */
const openStorm = async (keep: Keep, count: number, rounds: number) => {
  const ids = Array.from({ length: rounds }, (_, at) => numberOf(at));
  const asked = askedOf(count);
  const answers = answersOf(count);
  const store = await keep(startTables());
  const teams = await keep(openBareTeams(connections));
  await askedCrowd({ put: (rows) => fillTables(store.connection, rows) }, code, count, teams.serviceUrl, ids);
  const stored = await openStore(store.connection, code);
  for (const id of ids) await storePulse(stored, code, { id, asked, ...terms });
  const service = await keep(startService({ connection: store.connection, code, delivery: 'running' }));
  // Node takes no new connection while those it has keep it busy: all are there before the first storm.
  await Promise.all(
    Array.from({ length: connections }, (_, at) =>
      teams.send(service.url, press(teams.serviceUrl, colleague(at), 'desk.help', {})),
    ),
  );
  const echo = await keep(startChild({ file: programs.echo, env: {} }));
  const bare = await keep(Promise.resolve(bareInserts(store.connection, connections)));
  let inserted = 0;

  return {
    answer: async (id: string): Promise<Round> => {
      const before = await service.ask('cpu');
      const stormed = await sendAll(service.url, teams, id, answers);
      const cpu = ((await service.ask('cpu')) - before) / answers.length;
      const account = await pulseAccountOf(stored.ballots, id, asked, stormed.thanked);
      return { ...stormed, id, account, cpu };
    },
    insert: (): Promise<number> => {
      inserted += 1;
      return bare.insert(`${code}|bare${inserted}`, answers.length);
    },
    /** The same presses to a bot that keeps nothing. */
    echo: async (): Promise<number> => (await sendAll(echo.url, teams, numberOf(0), answers)).perSecond,
    close: async ({ id, account }: Round) => {
      const { pulse, ms } = await closeAndCount(service.url, teams, stored.pulses, code, id);
      const expected: unknown = JSON.parse(JSON.stringify(expectedOf(id, account.ballots, leastGroup)));
      return { ms, results: pulse.results, expected, isExact: isDeepStrictEqual(pulse.results, expected) };
    },
    profile: () => service.ask('profile', `${data}/pulse-storm.cpuprofile`),
  };
};

interface Weathered {
  readonly count: number;
  /** Answers and bare inserts, a second. */
  readonly pairs: readonly Pair<number>[];
  readonly rounds: readonly Round[];
  /** Presses that a bare bot answers, a second. */
  readonly echoes: readonly number[];
  readonly closed: Awaited<ReturnType<Awaited<ReturnType<typeof openStorm>>['close']>>;
}

const rowsOf = ({ count, pairs, rounds, echoes, closed }: Weathered): readonly Row[] => {
  const size = count.toLocaleString('en-GB');
  const ratio = ratioOf(pairs);
  const rate = { storm: spreadOf(pairs.map(([one]) => one)), bare: spreadOf(pairs.map(([, one]) => one)) };
  const sum = (of: (round: Round) => number): number => rounds.reduce((all, round) => all + of(round), 0);
  const waits = rounds.flatMap((round) => round.waits);
  const wait = { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
  const { ms, isExact } = closed;
  const isTrue =
    isExact && rounds.every(({ account, faults }) => isTruePulse(account) && faults.length === 0);
  return [
    {
      what: `${size} answer at once, ${twiceOf(count)} of them twice`,
      measured:
        `${timesWords(ratio)}: ${rate.storm.median.toFixed(0)} to ${rate.bare.median.toFixed(0)} a second; ` +
        `lost ${sum(({ account }) => account.lost.length)}, double ${sum(({ account }) => account.double)}, ` +
        `failed ${sum(({ faults }) => faults.length)}, tally ${isExact ? 'exact' : 'wrong'}`,
      budget: `at least ${least} x bare inserts, lost 0, double 0, tally exact`,
      share: isTrue ? least / ratio.median : Number.NaN,
      facts: {
        ratio,
        rate,
        wait,
        cpu: spreadOf(rounds.map(({ cpu }) => cpu)),
        rounds: rounds.length,
        faults: rounds.flatMap(({ faults }) => faults).slice(0, 20),
        untrue: rounds.flatMap(({ account }) => account.untrue).slice(0, 20),
        ...closed,
      },
    },
    {
      what: `answer to one person of those ${size}`,
      measured: `p50 ${(wait.p50 / 1000).toFixed(1)}, p99 ${(wait.p99 / 1000).toFixed(1)} s`,
      budget: '',
      facts: wait,
    },
    {
      what: `the same presses to a bare bot that keeps nothing`,
      measured: `${spreadOf(echoes).median.toFixed(0)} a second, ${(spreadOf(echoes).median / rate.bare.median).toFixed(2)} x bare inserts`,
      budget: '',
      facts: { echoes },
    },
    {
      what: `from the close to the results of ${size}`,
      measured: `${(ms / 1000).toFixed(1)} s`,
      budget: '',
      facts: { ms },
    },
  ];
};

/** Everybody answers in the same second, some on two devices; beside it, as many rows that nobody looks at. */
export const stormRows = (options: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const { count, ...times } = sizeOf(options);
    const { answer, insert, echo, close, profile } = await openStorm(
      keep,
      count,
      times.warm + times.pairs + 1,
    );
    const rounds: Round[] = [];
    const storm = async (): Promise<number> => {
      const round = await answer(numberOf(rounds.length));
      rounds.push(round);
      return round.perSecond;
    };
    const pairs = await sideBySide([storm, insert], times, (side) => side());
    // One more to be counted, and to be looked into.
    if (options.profile) await profile();
    const last = await answer(numberOf(rounds.length));
    if (options.profile) await profile();
    const echoes: number[] = [];
    for (let time = 0; time < times.pairs; time += 1) echoes.push(await echo());
    return rowsOf({ count, pairs, rounds: [...rounds, last], echoes, closed: await close(last) });
  });
