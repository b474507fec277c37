import assert from 'node:assert/strict';
import { lease } from '../../bot/storage/lease.ts';
import { minutesLater, start } from './example-request.ts';
import { type FreshTable, freshTable, keysOf } from './fresh-table.ts';

const secondsLater = (seconds: number): Date => minutesLater(seconds / 60);

describe('the outbox has a lease', () => {
  let fresh: FreshTable;
  let box: ReturnType<typeof lease>;

  beforeEach(async () => {
    fresh = await freshTable();
    box = lease(fresh.rows, fresh.organisation);
  });

  it('that one holder has and renews, and another waits for', async () => {
    assert.equal(await box.lease('one', start), true);
    assert.equal(await box.lease('two', secondsLater(9)), false);
    assert.equal(await box.lease('one', secondsLater(9)), true);
    assert.equal(await box.lease('two', secondsLater(15)), false);
  });

  it('that another takes over once it ran out, and the first does not get back', async () => {
    await box.lease('one', start);
    assert.equal(await box.lease('two', secondsLater(10)), true);
    assert.equal(await box.lease('one', secondsLater(11)), false);
  });

  it('that goes to exactly one of many, when it is new and when it ran out', async () => {
    const holders = Array.from({ length: 10 }, (_, at) => `holder${at}`);
    for (const moment of [start, minutesLater(1)]) {
      const results = await Promise.all(holders.map((holder) => box.lease(holder, moment)));
      assert.equal(results.filter(Boolean).length, 1);
    }
  });

  it('that only its holder gives up', async () => {
    await box.lease('one', start);
    await box.release('two');
    assert.equal(await box.lease('two', start), false);
    await box.release('one');
    assert.deepEqual(await keysOf(fresh.client, fresh.organisation, 'lease'), []);
    assert.equal(await box.lease('two', start), true);
  });
});
