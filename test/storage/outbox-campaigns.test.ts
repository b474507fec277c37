import assert from 'node:assert/strict';
import type { Mark } from '../../bot/core/mark.ts';
import type { Bulk, Entry, Repaint, Send, Task } from '../../bot/core/outbox.ts';
import { type Outbox, outbox } from '../../bot/storage/outbox.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { minutesLater } from './example-request.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const send: Send = {
  kind: 'send',
  subject: 'WL-00000',
  version: 7,
  why: 'outcome',
  urgent: false,
  recipient: { to: 'person', id: 'nadia', face: 'requester' },
  attempt: 0,
};
const repaint: Repaint = { kind: 'repaint', subject: 'WL-00000', attempt: 0 };

describe('the outbox', () => {
  let fresh: FreshTable;
  let box: Outbox;

  beforeEach(async () => {
    fresh = await freshTable();
    box = outbox(fresh.rows, fresh.organisation);
  });

  const put = (...tasks: readonly Task[]) =>
    fresh.rows.commit(
      fresh.organisation,
      tasks.map((task) => ({ op: 'put', key: outboxKey(task), value: task })),
    );

  describe('of campaigns', () => {
    const bulk = (of: string, id: string, more: Partial<Bulk> = {}): Bulk => ({
      kind: 'bulk',
      subject: of,
      job: 'send',
      urgent: false,
      person: { id, name: id },
      state: 'pending',
      attempt: 0,
      ...more,
    });
    const peopleIn = (entries: readonly Entry[]): readonly string[] =>
      entries.map(({ task }) => (task.kind === 'bulk' ? task.person.id : task.kind));

    it('never hides what is single behind it, and is found by itself', async () => {
      assert.equal(await box.anyCampaign(), false);
      await put(bulk('WB-00001', 'ann'), send);
      assert.deepEqual([peopleIn(await box.singles(10)), await box.anyCampaign()], [['send'], true]);
    });

    it('goes from one to the next, however many rows each has, outages apart', async () => {
      for (const id of ['ann', 'bob', 'cat']) {
        await put(bulk('WB-00001', id), bulk('WB-00002', id), bulk('WB-00003', id, { urgent: true }));
      }
      const first = await box.nextCampaign('other');
      const second = await box.nextCampaign('other', first);
      assert.deepEqual([first, second], ['WB-00001', 'WB-00002']);
      assert.equal(await box.nextCampaign('other', second), undefined);
      assert.equal(await box.nextCampaign('urgent'), 'WB-00003');
    });

    it('gives the rows of one, a page after another, corrections first', async () => {
      await put(bulk('WB-00001', 'ann'), bulk('WB-00001', 'bob'), bulk('WB-00001', 'cat', { job: 'edit' }));
      await put(bulk('WB-00002', 'dee'), bulk('WB-00001', 'eve', { urgent: true }));
      const page = await box.campaign('other', 'WB-00001', undefined, 2);
      assert.deepEqual(peopleIn(page), ['cat', 'ann']);
      assert.deepEqual(peopleIn(await box.campaign('other', 'WB-00001', page.at(-1)?.key, 2)), ['bob']);
    });

    it('gives what waits only when it is due, oldest first, campaigns and news alike', async () => {
      const at = (minutes: number) => ({ notBefore: minutesLater(minutes).toISOString() });
      await put(bulk('WB-00001', 'ann', at(20)), { ...send, ...at(10) }, { ...repaint, ...at(30) });
      assert.deepEqual([peopleIn(await box.singles(10)), await box.anyCampaign()], [[], false]);
      assert.deepEqual(peopleIn(await box.due(minutesLater(9), 10)), []);
      assert.deepEqual(peopleIn(await box.due(minutesLater(20), 10)), ['send', 'ann']);
      assert.deepEqual(peopleIn(await box.due(minutesLater(30), 1)), ['send']);
    });

    it('pages through the ledger in the order of ids', async () => {
      const rows = ['cat', 'ann', 'bob'].map((id): Mark => {
        const person = { id, name: id };
        const row = { person, state: 'sent', at: '', version: 1, copies: [], chased: 0 } as const;
        return { kind: 'ledger', subject: 'WB-00001', row };
      });
      await box.record(rows);
      const ids = async (person: string | undefined) =>
        (await box.ledger('WB-00001', person, 2)).map((row) => row.person.id);
      assert.deepEqual([await ids(undefined), await ids('bob')], [['ann', 'bob'], ['cat']]);
      assert.equal((await box.ledgerRow('WB-00001', 'bob'))?.state, 'sent');
    });

    it('writes all of what belongs together, or none of it', async () => {
      const task = bulk('WB-00001', 'ann');
      await put(task);
      const written = await box.record([
        { kind: 'drop', key: outboxKey(bulk('WB-00001', 'nobody')) },
        { kind: 'drop', key: outboxKey(task) },
      ]);
      assert.equal(written, 'conflict');
      assert.equal((await box.campaign('other', 'WB-00001', undefined, 9)).length, 1);
    });

    it('tells whether a row is still as it was read', async () => {
      await put(repaint);
      const [entry] = await box.singles(1);
      assert.ok(entry);
      assert.equal(await box.stands(entry), true);
      await put(repaint);
      assert.equal(await box.stands(entry), false);
    });
  });
});
