import assert from 'node:assert/strict';
import sinon from 'sinon';
import { classes, type Status } from '../../bot/broadcast/broadcast.ts';
import { cancel } from '../../bot/broadcast/rules.ts';
import type { BroadcastStore } from '../../bot/broadcast/store.ts';
import { broadcastStore } from '../../bot/storage/broadcasts.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { below, keys } from '../../bot/storage/keys.ts';
import type { Storage } from '../../bot/storage/storage.ts';
import { storyStore } from '../../bot/storage/stories.ts';
import { sending } from '../../bot/wiring/sending.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { aBroadcast, broadcastStatuses, cleo } from '../support/broadcasts.ts';
import { anOrganisation, inMinutes, minutesAgo, now } from '../support/requests.ts';
import { aPostedStory } from '../support/stories.ts';

const id = 'WB-7K2QX';

describe('what delivery asks of broadcasts', () => {
  let fresh: FreshTable;
  let code: string;
  let store: BroadcastStore;
  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    store = broadcastStore(fresh.rows, contacts(fresh.rows), () => undefined);
  });

  const put = async (more: Parameters<typeof aBroadcast>[0]): Promise<void> => {
    const value = aBroadcast(more);
    await fresh.rows.commit(code, [{ op: 'put', key: keys.broadcast(id), value }]);
  };
  const asking = (broadcasts: Pick<BroadcastStore, 'load' | 'save'> = store, clock = () => now) =>
    sending({ broadcasts } as Storage, anOrganisation({ code }), clock);
  const status = async (): Promise<Status | undefined> => (await store.load(code, id))?.broadcast.status;
  const trail = async (version: number) =>
    (await fresh.rows.read<{ event: string; by: string }>(code, keys.event(id, version)))?.value;

  it('goes out only while it is approved and not stopped, whatever stands in the outbox', async () => {
    const running: Status[] = [];
    for (const one of broadcastStatuses) {
      await put({ status: one });
      if ((await asking().campaign(id))?.running) running.push(one);
    }
    assert.deepEqual(running, ['sending', 'sent']);
  });

  it('A2.5: is urgent where it is an outage, and in no other case', async () => {
    for (const one of classes) {
      await put({ status: 'sending', class: one, text: 3 });
      assert.deepEqual(await asking().campaign(id), {
        topic: one,
        urgent: one === 'outage',
        version: 3,
        running: true,
      });
    }
  });

  it('knows of none that is not there', async () => {
    assert.equal(await asking().campaign(id), undefined);
    await asking().started(id);
    await asking().finished(id);
    assert.equal(await status(), undefined);
  });

  it('D5.4: of a story is a celebration, in the version of what is public, while it is posted', async () => {
    const stories = storyStore(fresh.rows, contacts(fresh.rows), () => undefined);
    const asked = sending({ broadcasts: store, stories } as Storage, anOrganisation({ code }), () => now);
    for (const status of ['told', 'declined', 'posted', 'withdrawn'] as const) {
      const value = aPostedStory({ id: 'WS-00000', status, copy: 3 });
      await fresh.rows.commit(code, [{ op: 'put', key: keys.story('WS-00000'), value }]);
      assert.deepEqual(await asked.campaign('WS-00000'), {
        topic: 'celebration',
        urgent: false,
        version: 3,
        running: status === 'posted',
      });
    }
    assert.equal(await asked.campaign('WS-00001'), undefined);
    await asked.started('WS-00000');
    await asked.finished('WS-00000');
  });

  it('begins when its chosen time has come and not before, and says in the trail that nobody pressed', async () => {
    await put({ status: 'scheduled', sendAt: inMinutes(5).toISOString() });
    await asking().started(id);
    assert.equal(await status(), 'scheduled');
    await asking(store, () => inMinutes(5)).started(id);
    assert.equal(await status(), 'sending');
    const { event, by } = (await trail(5)) ?? {};
    assert.deepEqual([event, by], ['started', 'wardline']);
  });

  it('D5.4: begins with no word of a story that was taken back, and tells its author why', async () => {
    const story = aPostedStory({ status: 'withdrawn' });
    const sendAt = inMinutes(5).toISOString();
    await put({ status: 'scheduled', sendAt, story: story.id });
    const at = () => inMinutes(5);
    const stories = { load: async () => ({ story, etag: 'e' }) };
    const late = sending({ broadcasts: store, stories } as unknown as Storage, anOrganisation({ code }), at);
    await late.started(id);
    const held = (await store.load(code, id))?.broadcast;
    assert.deepEqual([held?.status, held?.sendAt, held?.startedAt], ['draft', undefined, undefined]);
    assert.match(held?.declined?.reason ?? '', /taken back/);
    assert.equal((await late.campaign(id))?.running, false);
    const [task] = await fresh.rows.range<{ why: string }>(code, below('outbox'), 1);
    assert.equal(task?.value.why, 'decided');
    await late.started(id);
    assert.equal(await trail(6), undefined);
  });

  it('ends once, and neither begins nor ends one that was stopped', async () => {
    await put({ status: 'sending' });
    await asking().finished(id);
    await asking().finished(id);
    assert.equal(await status(), 'sent');
    assert.equal(await trail(6), undefined);
    for (const one of ['draft', 'waiting', 'approved', 'cancelled'] as const) {
      await put({ status: one, startedAt: minutesAgo(5) });
      await asking().started(id);
      await asking().finished(id);
      assert.equal(await status(), one);
    }
  });

  it('sees what somebody else made of it: a Stop pressed meanwhile wins', async () => {
    await put({ status: 'sending' });
    const save = sinon.stub<Parameters<BroadcastStore['save']>, ReturnType<BroadcastStore['save']>>();
    save.callsFake(store.save);
    save.onFirstCall().callsFake(async (...given) => {
      const before = await store.load(code, id);
      const change = before && cancel(before.broadcast, now);
      assert.ok(change && typeof change !== 'string');
      assert.equal(await store.save(code, { before, change, by: cleo }), 'saved');
      return store.save(...given);
    });
    await asking({ load: store.load, save }).finished(id);
    assert.equal(await status(), 'cancelled');
    sinon.assert.calledOnce(save);
  });

  it('fails loudly where it finds no quiet moment, to be asked again', async () => {
    await put({ status: 'sending' });
    const save = sinon.fake.resolves('conflict' as const);
    await assert.rejects(asking({ load: store.load, save }).finished(id), /no quiet moment for WB-7K2QX/);
    assert.equal(await status(), 'sending');
  });
});
