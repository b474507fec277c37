import { people } from '../support/people.ts';
import { startTables } from '../support/tables.ts';
import { type Block, codes, runBlock, type Side, type Trial } from './block.ts';
import { clientsOf } from './clients.ts';
import type { Options } from './options.ts';
import { withParts } from './parts.ts';
import { data } from './places.ts';
import { storePulse } from './pulse-stored.ts';
import { recordTurn } from './recording.ts';
import { startFloor, startService } from './service.ts';
import { sideBySide } from './side-by-side.ts';
import type { Pair } from './stats.ts';
import { openStore, storeRequests } from './stored.ts';
import { type BareTeams, openBareTeams } from './teams.ts';
import { numberOf, openPulse, type TurnKind } from './turns.ts';

/** As many open requests as a new sentence is compared with. */
const open = 200;
/** Blocks of one side under the profiler, where a profile is asked for. */
const profiled = 40;

export interface Tried {
  /** The service first, the floor second. */
  readonly pairs: readonly Pair<Block>[];
  readonly calls: number;
  readonly turns: number;
}

const countsOf = ({ quick }: Options) =>
  quick ? { warm: 2, pairs: 4, turns: 20 } : { warm: 30, pairs: 50, turns: 40 };

const numbersFrom = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => numberOf(first + at));

/** What the turn really does, taken from a service that already knows the person. */
const prepareTrial = async (
  kind: TurnKind,
  { child }: Side,
  connection: string,
  teams: BareTeams,
): Promise<Trial> => {
  const store = await openStore(connection, codes.service);
  await storeRequests(store, codes.service, numbersFrom(0, open));
  const isAnswer = kind.about === 'an open pulse';
  if (isAnswer)
    await storePulse(store, codes.service, { id: openPulse, asked: [{ id: people.nadia.id, groups: {} }] });
  const [first = '', number = ''] = numbersFrom(kind.about === 'a new request' ? open : 0, 2);
  const met = await recordTurn(child, teams, kind, first);
  const recording = await recordTurn(child, teams, kind, number);
  if (recording.wire !== recording.calls.length) {
    throw new Error(
      `${recording.wire} requests to the store, of which ${recording.calls.length} are understood`,
    );
  }
  // An open pulse is remembered for some seconds, and then read again; so is the key of its ballots.
  const standing = isAnswer ? met.calls : [];
  return { kind, recording, standing, number, clientOf: await clientsOf(connection), teams };
};

/** The service and its floor in turn, on one store. */
export const runTrial = (kind: TurnKind, options: Options): Promise<Tried> =>
  withParts(async (keep) => {
    const { turns, ...rounds } = countsOf(options);
    const { connection } = await keep(startTables());
    const teams = await keep(openBareTeams());
    const service: Side = {
      name: 'service',
      child: await keep(startService({ connection, code: codes.service, delivery: 'held' })),
    };
    const floor: Side = { name: 'floor', child: await keep(startFloor(connection)) };

    const trial = await prepareTrial(kind, service, connection, teams);
    const run = (side: Side): Promise<Block> => runBlock(side, trial, numbersFrom(1000, turns));
    const pairs = await sideBySide([service, floor], rounds, run);
    for (const side of options.profile ? [service, floor] : []) {
      const file = `${data}/${kind.name}-${side.name}.cpuprofile`;
      await side.child.ask('profile', file);
      for (let block = 0; block < profiled; block += 1) await run(side);
      await side.child.ask('profile', file);
    }
    return { pairs, calls: trial.recording.calls.length, turns };
  });
