import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import fc from 'fast-check';
import { tableClient, tableNames } from '../../bot/storage/client.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { type OrderedStore, startOrderedStore } from './ordered-store.ts';
import { sortedKeys } from './sorted-keys.ts';
import { steps } from './store-steps.ts';
import { takeSteps } from './taking-steps.ts';

describe('the store that the bench measures with', () => {
  let store: OrderedStore;
  let ours: readonly [TableClient, TableClient];
  let azurite: readonly [TableClient, TableClient];

  const tablesOf = async (connection: string): Promise<readonly [TableClient, TableClient]> => {
    const open = (name: string): Promise<TableClient> =>
      tableClient({ kind: 'connection-string', value: connection }, name);
    const both = [await open(tableNames.all), await open(tableNames.ballots)] as const;
    await Promise.all(both.map((one) => one.createTable()));
    return both;
  };

  before(async () => {
    store = await startOrderedStore();
    ours = await tablesOf(store.connection);
    azurite = await tablesOf((await sharedTables()).connection);
  });
  after(() => store.stop());

  it('answers any series of reads and transactions on two tables as Azurite does', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (series) => {
        const partition = `R${randomBytes(6).toString('hex')}`;
        const [mine, theirs] = await Promise.all([
          takeSteps(ours, partition, series),
          takeSteps(azurite, partition, series),
        ]);
        assert.deepEqual(mine, theirs);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 3000 },
    );
  }).timeout(10_000);

  it('has no table before it is made, and makes it once', async () => {
    const empty = await startOrderedStore();
    const client = await tableClient({ kind: 'connection-string', value: empty.connection });
    const asked = () => client.getEntity('R1', 'a');
    await assert.rejects(asked, /TableNotFound/);
    await client.createTable();
    await client.createTable();
    await assert.rejects(asked, /ResourceNotFound/);
    await empty.stop();
  });

  it('refuses what it does not know, so that a scan cannot pass', async () => {
    const rows = ours[0].listEntities({ queryOptions: { filter: "PartitionKey eq 'R1'" } });
    await assert.rejects(rows.next(), /InvalidInput/);
  });
});

describe('keys in their order', () => {
  it('are found as in a sorted list, however many come and go', () => {
    const key = fc.integer({ min: 0, max: 5000 }).map((at) => String(at).padStart(4, '0'));
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 3000, size: 'max' }),
        fc.array(key, { maxLength: 500, size: 'max' }),
        key,
        (added, gone, from) => {
          const keys = sortedKeys();
          for (const one of added) keys.add(one);
          for (const one of gone) keys.remove(one);
          const left = new Set(added);
          for (const one of gone) left.delete(one);
          const expected = [...left].sort().filter((one) => one >= from);
          assert.deepEqual(keys.between(from, '9', 10_000), expected);
          assert.deepEqual(keys.between(from, '9', 3), expected.slice(0, 3));
        },
      ),
      { numRuns: 30 },
    );
  });
});
