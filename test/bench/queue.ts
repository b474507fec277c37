import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { startTables } from '../support/tables.ts';
import { checked } from './checked.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { type OrderedStore, startOrderedStore } from './ordered-store.ts';
import { withParts } from './parts.ts';
import { digestOf, fillTables, firstOfDigest, queueOf } from './queue-rows.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { sideBySide } from './side-by-side.ts';
import { ratioOf, spreadOf, timesWords } from './stats.ts';
import { openStore } from './stored.ts';
import { type BareTeams, openBareTeams } from './teams.ts';
import { digest, queue, type TurnKind } from './turns.ts';

const most = 1.5;
const few = 1_000;
const filters = ['all', 'urgent', 'mine'] as const;

const countsOf = ({ quick }: Options) =>
  quick ? { many: 10_000, warm: 2, pairs: 5, turns: 10 } : { many: 100_000, warm: 15, pairs: 40, turns: 15 };

/** Mean milliseconds of a page, one after the other. */
const pageOf = async (service: Child, teams: BareTeams, kind: TurnKind, turns: number): Promise<number> => {
  let waited = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    waited += checked(await teams.send(service.url, kind.send(teams.serviceUrl, ''))).ms;
  }
  return waited / turns;
};

/** The stand-in has to be believed: on what Azurite can hold, both give the same pages. */
const compareWithAzurite = (store: OrderedStore): Promise<void> =>
  withParts(async (keep) => {
    const code = 'RBOTH';
    const rows = queueOf(code, 100);
    const azurite = await keep(startTables());
    await fillTables(azurite.connection, rows);
    store.put(rows);
    for (const filter of filters) {
      const reading = [azurite, store].map(async ({ connection }) => {
        const { requests } = await openStore(connection, code);
        const first = await requests.open(code, filter, people.informatics.id);
        return [first, await requests.open(code, filter, people.informatics.id, first.next)];
      });
      const [theirs, ours] = await Promise.all(reading);
      assert.deepEqual(ours, theirs, `the queue, ${filter}`);
    }
  });

interface Sizes {
  readonly full: Child;
  readonly near: Child;
}

const rowFor = async (
  { full, near }: Sizes,
  store: OrderedStore,
  teams: BareTeams,
  kind: TurnKind,
  { many, turns, ...rounds }: ReturnType<typeof countsOf>,
): Promise<Row> => {
  const pairs = await sideBySide([full, near], rounds, (side) => pageOf(side, teams, kind, turns));
  const before = store.sent();
  await pageOf(full, teams, kind, 1);
  const read = store.sent() - before;
  const ratio = ratioOf(pairs);
  const spread = { many: spreadOf(pairs.map(([ms]) => ms)), few: spreadOf(pairs.map(([, ms]) => ms)) };
  const millis = `${spread.many.median.toFixed(1)} to ${spread.few.median.toFixed(1)} ms`;
  return {
    what: `a page of ${many.toLocaleString('en-GB')} requests: ${kind.name}`,
    measured: `${timesWords(ratio)}: ${millis}, ${read} rows read`,
    budget: `${most} x that of ${few.toLocaleString('en-GB')}`,
    share: ratio.median / most,
    facts: { ratio, ...spread, read, pairs: pairs.length, turns },
  };
};

/** The queue's first page, and one of a lead's digest, in two organisations that differ in how much they have stored. */
export const queueRows = (options: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const counts = countsOf(options);
    const store = await keep(startOrderedStore());
    const teams = await keep(openBareTeams());
    await compareWithAzurite(store);
    store.put([...queueOf('RFEW', few), ...queueOf('RMANY', counts.many)]);
    store.put(['RFEW', 'RMANY'].flatMap(digestOf));
    const start = (code: string): Promise<Child> =>
      keep(startService({ connection: store.connection, code, delivery: 'held' }));
    const sizes: Sizes = { full: await start('RMANY'), near: await start('RFEW') };
    const rows: Row[] = [];
    for (const kind of [...filters.map(queue), digest(firstOfDigest)]) {
      rows.push(await rowFor(sizes, store, teams, kind, counts));
    }
    return rows;
  });
