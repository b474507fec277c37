import assert from 'node:assert/strict';
import type { Kept, SettingsStore, Version } from '../../bot/settings/version.ts';
import { settingsStore } from '../../bot/storage/settings.ts';
import { people } from '../support/people.ts';
import { type FreshTable, freshTable, keysOf } from './fresh-table.ts';

const by = { id: people.admin.id, name: people.admin.name };

const version = (number: number, more: Partial<Version> = {}): Kept => ({
  about: {
    version: number,
    at: '2026-11-24T09:00:00.000Z',
    by,
    kind: 'change',
    sections: ['people'],
    file: 'f',
    ...more,
  },
  written: { people: [], silence: `${number}h` },
});

describe('the settings that are stored', () => {
  let fresh: FreshTable;
  let store: SettingsStore;
  beforeEach(async () => {
    fresh = await freshTable();
    store = settingsStore(fresh.rows, fresh.organisation);
  });

  it('have no version before the first, and are then the newest with who and when', async () => {
    assert.equal(await store.newest(), 0);
    assert.equal(await store.load(1), undefined);
    assert.deepEqual([await store.between(1, 20), await store.between(2, 1)], [[], []]);
    assert.equal(await store.save([version(1, { kind: 'file', sections: [] }), version(2)]), 'saved');
    assert.equal(await store.newest(), 2);
    assert.deepEqual(await store.load(2), version(2));
    assert.equal(await store.save([version(3, { undoes: 2 })]), 'saved');
    assert.deepEqual(
      (await store.between(2, 3)).map((one) => [one.version, one.undoes, one.by.name]),
      [
        [3, 2, by.name],
        [2, undefined, by.name],
      ],
    );
  });

  it('are saved by one of two who save at once, and the other is told', async () => {
    const other = settingsStore(fresh.rows, fresh.organisation);
    const mine = version(1);
    const theirs = version(1, { by: { id: 'b', name: 'B' } });
    const results = await Promise.all([store.save([mine]), other.save([theirs])]);
    assert.deepEqual(results.toSorted(), ['conflict', 'saved']);
    assert.deepEqual(await store.load(1), results[0] === 'saved' ? mine : theirs);
    assert.equal(await store.newest(), 1);
  });

  it('are read with all they say, newest first, to be compared', async () => {
    for (const number of [1, 2, 3, 4]) await store.save([version(number)]);
    assert.deepEqual(await store.keptBetween(2, 3), [version(3), version(2)]);
    assert.deepEqual(await store.keptBetween(4, 9), [version(4)]);
    assert.deepEqual(await store.keptBetween(2, 1), []);
  });

  it('leave nothing behind where one of several is there already', async () => {
    await store.save([version(1)]);
    const before = await keysOf(fresh.client, fresh.organisation, 'settings');
    assert.equal(await store.save([version(1), version(2)]), 'conflict');
    assert.deepEqual(await keysOf(fresh.client, fresh.organisation, 'settings'), before);
    assert.equal(await store.newest(), 1);
  });

  it('may be of hundreds of people, and a page of their history reads none of them', async () => {
    const staff = Array.from({ length: 1_500 }, (_, at) => ({
      id: `${at}`,
      name: `Zoë "Ward" ${'x'.repeat(200)}`,
    }));
    const long: Kept = { ...version(1), written: { people: staff } };
    assert.ok(JSON.stringify(long.written).length > 350_000);
    assert.equal(await store.save([long]), 'saved');
    assert.deepEqual(await store.load(1), long);
    const page = await store.between(1, 20);
    assert.ok(JSON.stringify(page).length < 500);
  });
});
