import assert from 'node:assert/strict';
import type { LogRow } from '../../bot/report/log.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { eventLog } from '../../bot/storage/log.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { take } from '../../bot/triage/rules.ts';
import { actor, minutesLater, numberOf, raised, start } from './example-request.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const iso = (minutes: number): string => minutesLater(minutes).toISOString();

describe('the log of what happened', () => {
  let fresh: FreshTable;
  beforeEach(async () => {
    fresh = await freshTable();
    const store = requestStore(fresh.rows, contacts(fresh.rows), () => undefined);
    for (const at of [0, 1, 2]) {
      await store.save(fresh.organisation, raised(numberOf(at), 'nadia', { now: minutesLater(at) }));
    }
    const before = (await store.load(fresh.organisation, numberOf(0))) ?? assert.fail();
    const change = take(before.request, actor('ivan'), minutesLater(60), minutesLater(5));
    if (typeof change === 'string') assert.fail(change);
    await store.save(fresh.organisation, { before, change, by: actor('ivan') });
  });

  const read = async (from: string, to: string, pageSize?: number) => {
    const rows: LogRow[] = [];
    let pages = 0;
    for await (const page of eventLog(fresh.rows, pageSize).between(fresh.organisation, from, to)) {
      rows.push(...page);
      pages += 1;
    }
    return { pages, told: rows.map(({ id, version, event }) => `${id} ${version} ${event}`) };
  };

  const all = ['WL-00000 1 submitted', 'WL-00001 1 submitted', 'WL-00002 1 submitted', 'WL-00000 2 taken'];

  it('is read in the order of time, from one instant until before another', async () => {
    assert.deepEqual((await read(iso(0), iso(6))).told, all);
    assert.deepEqual((await read(iso(1), iso(5))).told, all.slice(1, 3));
    assert.deepEqual((await read(iso(5), iso(5))).told, []);
  });

  it('is the same in pages of any size, and none is empty', async () => {
    for (const size of [1, 2, 3, 4, 5]) {
      const { pages, told } = await read(iso(-9), iso(9), size);
      assert.deepEqual(told, all);
      assert.equal(pages, Math.ceil(all.length / size));
    }
  });

  it('has the earlier events of one request, and of no other', async () => {
    const { earlier } = eventLog(fresh.rows);
    const until = async (version: number) =>
      (await earlier(fresh.organisation, numberOf(0), version)).map(({ event }) => event);
    assert.deepEqual(await until(1), []);
    assert.deepEqual(await until(2), ['submitted']);
    assert.deepEqual(await until(9), ['submitted', 'taken']);
  });

  it('D5.7: holds who, when and what, and nothing that anybody typed', async () => {
    for await (const page of eventLog(fresh.rows).between(fresh.organisation, iso(0), iso(9))) {
      for (const row of page) {
        assert.doesNotMatch(JSON.stringify(row), /printer|Colleague/);
        assert.ok(JSON.stringify(row).length < 500, 'a row is small');
        assert.ok(row.at >= start.toISOString());
      }
    }
  });
});
