import assert from 'node:assert/strict';
import sinon from 'sinon';
import { draft } from '../../bot/broadcast/draft-rules.ts';
import { cancel, finished } from '../../bot/broadcast/rules.ts';
import type { BroadcastStore, Save } from '../../bot/broadcast/store.ts';
import { broadcastStore } from '../../bot/storage/broadcasts.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { aBroadcast, ada, cleo, someWords } from '../support/broadcasts.ts';
import { now } from '../support/requests.ts';
import { contactOf } from './example-request.ts';
import { type FreshTable, freshTable, keysOf } from './fresh-table.ts';

const numberOf = (count: number): string => `WB-${String(count).padStart(5, '0')}`;

describe('the store of broadcasts', () => {
  let fresh: FreshTable;
  let organisation: string;
  let store: BroadcastStore;
  let saved: sinon.SinonSpy;

  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    saved = sinon.fake();
    store = broadcastStore(fresh.rows, contacts(fresh.rows), saved);
  });

  const drafted = (id: string, by = cleo, minutes = 0): Save => ({
    change: draft(id, someWords(), by, new Date(now.getTime() + minutes * 60_000)),
    by,
    contact: contactOf(by.id),
  });

  it('gives back the broadcast as it was saved, and tells the outbox', async () => {
    const save = drafted('WB-00000');
    assert.equal(await store.save(organisation, save), 'saved');
    sinon.assert.calledOnce(saved);
    const loaded = await store.load(organisation, 'WB-00000');
    assert.deepEqual(loaded?.broadcast, JSON.parse(JSON.stringify(save.change.broadcast)));
    assert.equal(await store.load(organisation, 'WB-00001'), undefined);
    assert.equal(await store.save(organisation, drafted('WB-00000', ada)), 'conflict');
  });

  it('lets one of two racing changes win', async () => {
    await store.save(organisation, drafted('WB-00000'));
    const before = await store.load(organisation, 'WB-00000');
    assert.ok(before);
    const change = cancel(before.broadcast, now);
    assert.ok(typeof change !== 'string');
    const results = await Promise.all(
      [1, 2].map(() => store.save(organisation, { before, change, by: cleo })),
    );
    assert.deepEqual([...results].sort(), ['conflict', 'saved']);
  });

  it('takes a change of the sending itself, which is nobody with a chat', async () => {
    const before = aBroadcast({ id: 'WB-00000', status: 'sending' });
    await fresh.rows.commit(organisation, [{ op: 'insert', key: 'broadcast|WB-00000', value: before }]);
    const loaded = await store.load(organisation, 'WB-00000');
    assert.ok(loaded);
    const change = finished(loaded.broadcast, now);
    assert.ok(typeof change !== 'string');
    assert.equal(
      await store.save(organisation, { before: loaded, change, by: loaded.broadcast.author }),
      'saved',
    );
    assert.equal((await store.load(organisation, 'WB-00000'))?.broadcast.status, 'sent');
  });

  it('pages through all, or through those of one author, newest first', async () => {
    await Promise.all(
      Array.from({ length: 11 }, (_, at) =>
        store.save(organisation, drafted(numberOf(at), at % 2 === 0 ? cleo : ada, at)),
      ),
    );
    const first = await store.list(organisation);
    const second = await store.list(organisation, first.next);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    assert.deepEqual(
      ids,
      Array.from({ length: 11 }, (_, at) => numberOf(10 - at)),
    );
    assert.equal(second.next, undefined);
    const mine = await store.list(organisation, undefined, ada.id);
    assert.deepEqual(
      mine.items.map(({ id }) => id),
      [9, 7, 5, 3, 1].map(numberOf),
    );
    const forged = await store.list(organisation, first.next, ada.id);
    assert.deepEqual(forged, mine);
  });

  it('counts a reader once however often they press, and keeps their last answer', async () => {
    const press = (answer?: string) => store.acknowledge(organisation, 'WB-00000', ada, now, answer);
    const pressed = await Promise.all([press(), press(), press()]);
    assert.deepEqual([...pressed].sort(), ['again', 'again', 'first']);
    assert.equal(await press('Yes'), 'again');
    assert.equal(await press('No'), 'again');
    await store.acknowledge(organisation, 'WB-00000', cleo, now);
    assert.equal(await store.acknowledged(organisation, 'WB-00000'), 2);
    assert.equal(await store.answered(organisation, 'WB-00000'), 1);
    const row = await fresh.rows.read<{ answer: string }>(organisation, `answer|WB-00000|${ada.id}`);
    assert.equal(row?.value.answer, 'No');
    assert.deepEqual(await keysOf(fresh.client, organisation, 'outbox|4'), ['outbox|4repaint|WB-00000']);
  });
});
