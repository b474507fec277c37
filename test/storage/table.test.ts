import assert from 'node:assert/strict';
import { RestError, TableClient } from '@azure/data-tables';
import sinon from 'sinon';
import { Refusal } from '../../bot/core/refusal.ts';
import { below } from '../../bot/storage/keys.ts';
import { type Table, table, type Write } from '../../bot/storage/table.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { dump, type FreshTable, freshTable } from './fresh-table.ts';

const insert = (key: string, value: unknown = {}): Write => ({ op: 'insert', key, value });

const storageFails = (fault: unknown): boolean => fault instanceof Refusal && fault.code === 'storage';

describe('the table', () => {
  let fresh: FreshTable;
  let rows: Table;
  let organisation: string;
  beforeEach(async () => {
    fresh = await freshTable();
    ({ rows, organisation } = fresh);
  });

  it('reads back what was written, with an ETag that changes with each write', async () => {
    await rows.commit(organisation, [insert('k', { text: 'one' })]);
    const first = await rows.read(organisation, 'k');
    await rows.commit(organisation, [{ op: 'put', key: 'k', value: { text: 'two' } }]);
    const second = await rows.read(organisation, 'k');
    assert.deepEqual([first?.value, second?.value], [{ text: 'one' }, { text: 'two' }]);
    assert.notEqual(first?.etag, second?.etag);
  });

  it('leaves no rest of a long value behind a short one', async () => {
    await rows.commit(organisation, [{ op: 'put', key: 'k', value: 'x'.repeat(100_000) }]);
    await rows.commit(organisation, [{ op: 'put', key: 'k', value: 'short' }]);
    assert.equal((await rows.read(organisation, 'k'))?.value, 'short');
    assert.doesNotMatch(JSON.stringify(await dump(fresh.client, organisation)), /xxx/);
  });

  it('knows a row that is not there', async () => {
    assert.equal(await rows.read(organisation, 'none'), undefined);
    assert.equal(await rows.columns(organisation, 'none'), undefined);
    assert.deepEqual(await rows.range(organisation, below('none'), 10), []);
  });

  it('calls it a conflict when a row is there already, has changed, or has gone', async () => {
    await rows.commit(organisation, [insert('k', 1)]);
    const read = await rows.read(organisation, 'k');
    await rows.commit(organisation, [{ op: 'put', key: 'k', value: 2 }]);
    const etag = read?.etag ?? '';
    const stale: readonly Write[] = [
      insert('k', 3),
      { op: 'replace', key: 'k', value: 3, etag },
      { op: 'replace', key: 'gone', value: 3, etag },
      { op: 'delete', key: 'gone' },
    ];
    for (const write of stale) {
      assert.equal(await rows.commit(organisation, [insert(`with ${write.op}`), write]), 'conflict');
      assert.equal(await rows.read(organisation, `with ${write.op}`), undefined, 'all or nothing');
    }
    assert.equal((await rows.read(organisation, 'k'))?.value, 2);
  });

  it('lets exactly one of 20 replace the version that all of them read', async () => {
    await rows.commit(organisation, [insert('k', -1)]);
    const etag = (await rows.read(organisation, 'k'))?.etag ?? '';
    const tries = Array.from({ length: 20 }, (_, value) =>
      rows.commit(organisation, [{ op: 'replace', key: 'k', value, etag }]),
    );
    const results = await Promise.all(tries);
    assert.equal(results.filter((result) => result === 'committed').length, 1);
    assert.equal((await rows.read(organisation, 'k'))?.value, results.indexOf('committed'));
  });

  it('removes the version that was read and no other', async () => {
    await rows.commit(organisation, [insert('k', 1)]);
    const old = (await rows.read(organisation, 'k'))?.etag ?? '';
    await rows.commit(organisation, [{ op: 'put', key: 'k', value: 2 }]);
    assert.equal(await rows.remove(organisation, 'k', old), false);
    const now = await rows.read(organisation, 'k');
    assert.equal(now?.value, 2);
    assert.equal(await rows.remove(organisation, 'k', now?.etag ?? ''), true);
    assert.equal(await rows.remove(organisation, 'k', now?.etag ?? ''), false);
  });

  it('merges columns into a row and keeps the others', async () => {
    await rows.commit(organisation, [{ op: 'merge', key: 'k', columns: { a: '1', b: '1' } }]);
    await rows.commit(organisation, [{ op: 'merge', key: 'k', columns: { b: '2' } }]);
    const columns = await rows.columns(organisation, 'k');
    assert.deepEqual([columns?.a, columns?.b], ['1', '2']);
  });

  it('reads a range of more than one page of 1,000, in order, and never more than asked for', async () => {
    const all = Array.from({ length: 1050 }, (_, at) => `list|${String(at).padStart(4, '0')}`);
    for (let at = 0; at < all.length; at += 100) {
      await rows.commit(
        organisation,
        all.slice(at, at + 100).map((key) => insert(key)),
      );
    }
    await rows.commit(organisation, [insert('lisp|9'), insert('list'), insert('list}'), insert('listen|0')]);
    for (const most of [1, 7, 999, 1000, 1001, 1050, 5000]) {
      const read = await rows.range(organisation, below('list'), most);
      assert.deepEqual(
        read.map(({ key }) => key),
        all.slice(0, most),
      );
    }
  });

  it('reads rows that are kept as columns, in order, and never more than asked for', async () => {
    const writes = ['c', 'a', 'b'].map(
      (name): Write => ({ op: 'merge', key: `list|${name}`, columns: { name } }),
    );
    await rows.commit(organisation, [...writes, insert('lisp|9'), insert('list}')]);
    const names = async (most: number) =>
      (await rows.columnsIn(organisation, below('list'), most)).map(({ name }) => name);
    assert.deepEqual(await names(10), ['a', 'b', 'c']);
    assert.deepEqual(await names(2), ['a', 'b']);
    assert.deepEqual(await rows.columnsIn(organisation, below('none'), 10), []);
  });

  it('counts the rows of a range, more than one page of them and none but these', async () => {
    for (let at = 0; at < 1100; at += 100) {
      await rows.commit(
        organisation,
        Array.from({ length: 100 }, (_, more) => insert(`ack|one|${at + more}`, 'x'.repeat(100))),
      );
    }
    await rows.commit(organisation, [
      insert('ack|other|1'),
      insert('ack|one'),
      insert('ack|one}'),
      insert('ack'),
    ]);
    assert.equal(await rows.count(organisation, below('ack|one')), 1100);
    assert.equal(await rows.count(organisation, below('ack|other')), 1);
    assert.equal(await rows.count(organisation, below('ack|nobody')), 0);
    assert.equal(await rows.count('another', below('ack|one')), 0);
  });

  it('counts by keys alone, without what the rows hold', async () => {
    await rows.commit(organisation, [insert('k|1', 'x'.repeat(10_000))]);
    const list = sinon.spy(fresh.client, 'listEntities');
    await rows.count(organisation, below('k'));
    assert.deepEqual(list.firstCall.args[0]?.queryOptions?.select, ['RowKey']);
  });

  it('gives the new ETag of each key to one who goes on from what was written', async () => {
    await rows.commit(organisation, [insert('old', 1)]);
    const read = (await rows.read(organisation, 'old'))?.etag ?? '';
    const etags = await rows.commitFor(organisation, [
      insert('new', 1),
      { op: 'replace', key: 'old', value: 2, etag: read },
      { op: 'put', key: 'put', value: 1 },
      { op: 'merge', key: 'merged', columns: { a: '1' } },
    ]);
    assert.ok(etags !== 'conflict');
    for (const key of ['new', 'old', 'put', 'merged']) {
      const etag = etags.get(key);
      assert.equal((await rows.columns(organisation, key))?.etag, etag, key);
      assert.notEqual(etag, read);
    }
    const onwards: Write = { op: 'replace', key: 'old', value: 3, etag: etags.get('old') ?? '' };
    assert.equal(await rows.commit(organisation, [onwards]), 'committed');
    assert.equal(await rows.commitFor(organisation, [onwards]), 'conflict');
    assert.equal((await rows.read(organisation, 'old'))?.value, 3);
  });

  it('keeps apart what a quotation mark in a filter would join', async () => {
    const awkward = ["k|it's", "k|' or RowKey ne '", 'k|a b', 'k|50% + & ü 😀'];
    await rows.commit(organisation, [...awkward.map((key) => insert(key, key)), insert('other', 'other')]);
    for (const key of awkward) assert.equal((await rows.read(organisation, key))?.value, key);
    const read = await rows.range(organisation, { from: "k|' or RowKey ne '", to: 'k}' }, 100);
    assert.deepEqual(read.map(({ value }) => value).sort(), [...awkward].sort());
    assert.deepEqual(await rows.range("' or PartitionKey ne '", below('k'), 100), []);
  });

  it('refuses a transaction that Azure would refuse, as a fault of storage', async () => {
    const many = Array.from({ length: 101 }, (_, at) => insert(`k${at}`));
    await assert.rejects(rows.commit(organisation, many), storageFails);
    await assert.rejects(rows.commit(organisation, [insert('k', 'x'.repeat(500_000))]), storageFails);
    assert.deepEqual(await dump(fresh.client, organisation), []);
  });

  it('tells a missing table from a missing row', async () => {
    const { connection } = await sharedTables();
    const nowhere = table(
      TableClient.fromConnectionString(connection, 'nosuchtable', { allowInsecureConnection: true }),
    );
    await assert.rejects(nowhere.read(organisation, 'k'), storageFails);
    await assert.rejects(nowhere.range(organisation, below('k'), 1), storageFails);
    await assert.rejects(nowhere.columnsIn(organisation, below('k'), 1), storageFails);
    await assert.rejects(nowhere.count(organisation, below('k')), storageFails);
    await assert.rejects(nowhere.commit(organisation, [insert('k')]), storageFails);
    await assert.rejects(nowhere.commitFor(organisation, [insert('k')]), storageFails);
    await assert.rejects(nowhere.remove(organisation, 'k', '*'), storageFails);
  });

  describe('against a service that fails', () => {
    afterEach(() => sinon.restore());

    for (const statusCode of [403, 408, 429, 500, 503]) {
      it(`calls ${statusCode} a fault of storage and keeps its words out of the message`, async () => {
        const fault = new RestError('Secret words of the service', { code: 'ServerBusy', statusCode });
        sinon.stub(fresh.client, 'getEntity').rejects(fault);
        sinon.stub(fresh.client, 'submitTransaction').rejects(fault);
        sinon.stub(fresh.client, 'deleteEntity').rejects(fault);
        const calls = [
          rows.read(organisation, 'k'),
          rows.commit(organisation, [insert('k')]),
          rows.remove(organisation, 'k', 'e'),
        ];
        for (const call of calls) {
          await assert.rejects(call, (refusal: Refusal) => {
            assert.ok(storageFails(refusal));
            assert.equal(refusal.message, 'storage: ServerBusy');
            assert.equal(refusal.cause, fault);
            return true;
          });
        }
      });
    }

    it('reads on behind an empty page, which Azure may send in the middle of a range', async () => {
      const entity = { rowKey: 'k', v0: '1', etag: 'e' };
      async function* pages() {
        yield [];
        yield [entity];
      }
      sinon.stub(fresh.client, 'listEntities').returns({ byPage: pages } as never);
      assert.equal((await rows.range(organisation, below('k'), 5)).length, 1);
    });
  });
});
