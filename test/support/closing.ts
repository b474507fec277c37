import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import { create } from '../../bot/pulse/rules.ts';
import { ballotStore } from '../../bot/storage/ballots.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { participation } from '../../bot/storage/participation.ts';
import { pulseStore } from '../../bot/storage/pulses.ts';
import type { Storage } from '../../bot/storage/storage.ts';
import type { Table } from '../../bot/storage/table.ts';
import { pulseWatch } from '../../bot/wiring/pulse-watch.ts';
import { contactOf } from '../storage/example-request.ts';
import { freshBallots } from '../storage/fresh-ballots.ts';
import { freshTable } from '../storage/fresh-table.ts';
import { people } from './people.ts';
import { asker } from './pulses.ts';
import { anOrganisation } from './requests.ts';

const id = 'WP-7K2QX';
const opens = new Date('2026-12-02T10:00:00Z');
const over = new Date('2026-12-11T00:00:00Z');

/** Both tables behind one door, so that one count of calls goes over both. */
const oneDoor = (rows: Table, box: Table): Table => {
  const of = (partition: string): Table => (partition.includes('|') ? box : rows);
  return {
    read: (partition, key) => of(partition).read(partition, key),
    columns: (partition, key) => of(partition).columns(partition, key),
    range: (partition, range, most) => of(partition).range(partition, range, most),
    columnsIn: (partition, range, most) => of(partition).columnsIn(partition, range, most),
    count: (partition, range) => of(partition).count(partition, range),
    commit: (partition, writes) => of(partition).commit(partition, writes),
    commitFor: (partition, writes) => of(partition).commitFor(partition, writes),
    remove: (partition, key, etag) => of(partition).remove(partition, key, etag),
  };
};

export interface Crowd {
  /** How many were asked, and how many of them answered and wrote something. */
  readonly asked: number;
  readonly answered: number;
  readonly wrote: number;
}

/** An open pulse whose time is up, on real tables, and processes that close it. */
export const closingWorld = async ({ asked, answered, wrote }: Crowd) => {
  const fresh = await freshTable();
  const { organisation: code } = fresh;
  const box = await freshBallots(code);
  const organisation = anOrganisation({ code, people: [{ ...people.cio }] });
  const door = oneDoor(fresh.rows, box.rows);

  const storesOn = (table: Table) => {
    const known = contacts(table);
    return {
      contacts: known,
      pulses: pulseStore(table, known, () => undefined),
      ballots: ballotStore(table, code, ''),
      participation: participation(table, code),
    };
  };
  const stores = storesOn(door);

  const ids = Array.from({ length: asked }, (_, at) => `p${String(at).padStart(3, '0')}`);
  const groupsOf = (at: number) => ({ site: at % 2 ? 'Main' : 'East' });
  await stores.contacts.rememberAll(
    code,
    ids.map((one) => contactOf(one)),
  );
  const terms = { title: 'Charts', instruments: ['mood'], audience: 'everyone', closes: '2026-12-10' };
  const times = { opensAt: opens.toISOString(), closesAt: over.toISOString() };
  const change = create({ id, terms: { ...terms, by: ['site'] }, times, by: asker }, opens);
  await stores.pulses.save(code, { change, by: asker });
  const issued = ids.map((one, at) => ({ id: one, groups: groupsOf(at) }));
  // Where nobody is asked, it is closed before its first ballot was made.
  if (asked > 0) await stores.ballots.issue(id, issued);
  await stores.participation.markAsked(
    new Map(ids.map((one, at) => [one, { [id]: { on: '2026-12-02', groups: groupsOf(at) } }])),
  );
  await Promise.all(
    ids.slice(0, answered).map((one, at) =>
      stores.ballots.cast(id, one, {
        values: [1 + (at % 5)],
        ...(at < wrote ? { words: { text: `Words of ${one}`, consent: at % 2 === 0 } } : {}),
      }),
    ),
  );

  const faults: unknown[] = [];
  /** A process of its own: it looks at the pulse until there is nothing left to do. */
  const processOn = (table: Table) => {
    const watch = pulseWatch({
      stored: storesOn(table) as unknown as Storage,
      organisation,
      policy: { senders: ['cio'], threshold: 11, blackouts: [] },
      clock: () => over,
      failed: (fault) => faults.push(fault),
    });
    return async (): Promise<'ended'> => {
      for (let look = 0; look < 60; look += 1) {
        // Its own change wakes the outbox once more, for ballots and key.
        const isClosed = (await pulse()).status === 'closed';
        // A look that failed comes again, as the outbox does it.
        const next = await watch(id, over).catch(() => over);
        if (isClosed && next === undefined) return 'ended';
      }
      return assert.fail(`never came to an end: ${faults}`);
    };
  };

  const pulse = async (): Promise<Pulse> =>
    (await stores.pulses.load(code, id))?.pulse ?? assert.fail('there is no pulse');

  return {
    id,
    code,
    ids,
    door,
    stores,
    faults,
    pulse,
    processOn,
    /** What is left in the table of ballots, as kinds of rows. */
    left: async () => [...(await box.all(id)).map(({ rowKey }) => rowKey.split('|')[0] ?? '')].sort(),
    /** Everything that the closing was for; the same however it came about. */
    outcome: async () => {
      const { results, status, caused } = await pulse();
      const comments = await stores.ballots.comments(id);
      const everyone = await stores.contacts.everyone(code, undefined, 1000);
      return {
        status,
        results,
        caused,
        words: comments.map(({ text, consent }) => [text, consent]).sort(),
        took: everyone.people.map(({ contact, took }) => [contact.id, took[id]]),
      };
    },
  };
};

export type ClosingWorld = Awaited<ReturnType<typeof closingWorld>>;

/** The same table with pauses of a few turns before each call, so that two processes meet in ever new places. */
export const hesitant = (rows: Table, random: () => number): Table => {
  const after = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    for (let left = Math.floor(random() * 12); left > 0; left -= 1) await turn();
    return call();
  };
  return {
    read: (...given) => after(() => rows.read(...given)),
    columns: (...given) => after(() => rows.columns(...given)),
    range: (...given) => after(() => rows.range(...given)),
    columnsIn: (...given) => after(() => rows.columnsIn(...given)),
    count: (...given) => after(() => rows.count(...given)),
    commit: (...given) => after(() => rows.commit(...given)),
    commitFor: (...given) => after(() => rows.commitFor(...given)),
    remove: (...given) => after(() => rows.remove(...given)),
  };
};
