import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Entry, Recipient, Repaint, Send, Task } from '../../bot/core/outbox.ts';
import { deliver } from '../../bot/delivery/deliver.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { contactOf, start } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { type Desk, deskOn, fails, parcel, scriptedCourier } from './scripted.ts';

const request = 'WL-00000';
const channel = { id: '19:c@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;
const toNadia: Recipient = { to: 'person', id: 'nadia', face: 'requester' };
const sendTo = (recipient: Recipient, more: Partial<Send> = {}): Send => ({
  kind: 'send',
  request,
  version: 2,
  why: 'outcome',
  recipient,
  attempt: 0,
  ...more,
});
const repaint: Repaint = { kind: 'repaint', request, attempt: 0 };

describe('delivering', () => {
  let fresh: FreshTable;
  let courier: ReturnType<typeof scriptedCourier>;
  let desk: Desk;

  beforeEach(async () => {
    fresh = await freshTable();
    courier = scriptedCourier();
    desk = deskOn(fresh.rows, fresh.organisation, courier);
    await desk.people.remember(fresh.organisation, contactOf('nadia'));
  });

  const put = (task: Task) =>
    fresh.rows.commit(fresh.organisation, [{ op: 'put', key: outboxKey(task), value: task }]);

  const left = async (): Promise<readonly Task[]> => (await desk.box.pending(100)).map(({ task }) => task);
  const events = (): readonly string[] => desk.ports.log.args.map(([event]) => String(event));

  /** Puts a task into the outbox and carries it out, with the parts of the courier that a test is about. */
  const delivering = async (task: Task, scripted: Partial<Courier> = {}): Promise<void> => {
    await put(task);
    const entry = (await desk.box.pending(100)).find(({ key }) => key === outboxKey(task));
    assert.ok(entry);
    await deliver({ ...desk.ports, courier: { ...courier, ...scripted } }, entry);
  };

  /** A living card of Nadia's, as a send leaves it. */
  const posted = async (): Promise<string> => {
    await delivering(sendTo(toNadia));
    const cards = await desk.box.cards(request);
    return cards.at(-1)?.message.activity ?? '';
  };

  describe('a message', () => {
    it('goes to the person and leaves a living card', async () => {
      assert.equal(await posted(), 'm1');
      assert.deepEqual(courier.toPerson.args, [[contactOf('nadia'), parcel]]);
      assert.deepEqual(await left(), []);
    });

    it('goes to the triage channel', async () => {
      await desk.people.settle(fresh.organisation, 'triage', channel);
      await delivering(sendTo({ to: 'channel', face: 'triage' }));
      assert.deepEqual(courier.toChannel.args, [[channel, parcel]]);
      assert.equal((await desk.box.cards(request))[0]?.face, 'triage');
    });

    it('remembers the chat that had to be opened for it', async () => {
      const { chat: _none, ...inChannel } = contactOf('omar');
      await desk.people.remember(fresh.organisation, inChannel);
      await delivering(sendTo({ ...toNadia, id: 'omar' }));
      assert.equal((await desk.people.find(fresh.organisation, 'omar'))?.chat, 'opened:omar');
    });

    for (const kind of ['stop', 'gone', 'failed'] as const) {
      it(`is given up and logged when it is refused as "${kind}"`, async () => {
        await delivering(sendTo(toNadia), { toPerson: async () => fails(kind) });
        assert.deepEqual([await left(), await desk.box.cards(request)], [[], []]);
        assert.deepEqual(events(), ['undelivered']);
      });
    }

    it('waits for its next try when the fault will pass, and not less than Teams said', async () => {
      await delivering(sendTo(toNadia), { toPerson: async () => fails('later', 60_000) });
      const [task] = await left();
      assert.ok(task?.kind === 'send' && task.attempt === 1 && task.notBefore);
      const wait = Date.parse(task.notBefore) - start.getTime();
      assert.ok(wait >= 60_000 && wait <= 72_000);
      assert.deepEqual([events(), await desk.box.cards(request)], [['later'], []]);
    });

    it('is given up after its last try, and logged', async () => {
      await delivering(sendTo(toNadia, { attempt: 16 }), { toPerson: async () => fails('later') });
      assert.deepEqual([await left(), events()], [[], ['undelivered']]);
    });

    it('is dropped with a line in the log where there is nobody and nothing to send', async () => {
      await delivering(sendTo({ ...toNadia, id: 'never met' }));
      await delivering(sendTo({ to: 'channel', face: 'triage' }));
      desk.ports.paint.resetHistory();
      const gone = { ...desk.ports, paint: async () => undefined };
      await put(sendTo(toNadia));
      const [entry] = await desk.box.pending(1);
      await deliver(gone, entry as Entry);
      const reasons = desk.ports.log.args.map(([, facts]) => facts.reason);
      assert.deepEqual(reasons, ['never met', 'no triage channel', 'no such request']);
      assert.deepEqual(await left(), []);
      sinon.assert.notCalled(courier.toPerson);
    });

    it('D1.3: logs numbers and codes, and no name, address or word', async () => {
      await delivering(sendTo(toNadia), { toPerson: async () => fails('stop') });
      assert.deepEqual(desk.ports.log.args, [
        ['undelivered', { request, to: 'person', why: 'outcome', reason: '403' }],
      ]);
    });

    it('stays in the outbox when storage fails after it went out', async () => {
      const store = { ...desk.ports.store, sent: sinon.fake.rejects(new Error('no storage')) };
      await put(sendTo(toNadia));
      const [entry] = await desk.box.pending(1);
      await assert.rejects(deliver({ ...desk.ports, store }, entry as Entry));
      assert.equal((await left()).length, 1);
    });
  });

  describe('a repaint', () => {
    it('brings every card of the request up to date, each side painted once', async () => {
      await desk.people.settle(fresh.organisation, 'triage', channel);
      await posted();
      await delivering(sendTo({ to: 'channel', face: 'triage' }));
      desk.ports.paint.resetHistory();
      await delivering(repaint);
      const updated = courier.update.args.map(([message]) => message.activity);
      assert.deepEqual(updated.sort(), ['m1', 'm2']);
      assert.equal(desk.ports.paint.callCount, 2);
      assert.deepEqual(await left(), []);
    });

    it('forgets a message that Teams no longer knows, and paints the others', async () => {
      await posted();
      await delivering(repaint, { update: async () => fails('gone') });
      assert.deepEqual([await desk.box.cards(request), await left()], [[], []]);
      assert.deepEqual(events(), ['gone']);
    });

    for (const kind of ['stop', 'failed'] as const) {
      it(`goes on, and keeps the card for the next change, when an update is refused as "${kind}"`, async () => {
        await posted();
        await delivering(repaint, { update: async () => fails(kind) });
        assert.equal((await desk.box.cards(request)).length, 1);
        assert.deepEqual([await left(), events()], [[], ['undelivered']]);
      });
    }

    it('comes again later when one card could not be reached, and paints all of them then', async () => {
      await posted();
      await delivering(repaint, { update: async () => fails('later', 5000) });
      const [task] = await left();
      assert.ok(task?.kind === 'repaint' && task.attempt === 1);
      assert.ok(Date.parse(task.notBefore ?? '') >= start.getTime() + 5000);
      assert.equal((await desk.box.cards(request)).length, 1);
    });

    it('is not lost when the request changes again while it is being painted', async () => {
      await posted();
      await delivering(repaint, {
        update: async () => {
          await put(repaint);
          return { ok: true, value: undefined };
        },
      });
      assert.deepEqual(await left(), [repaint]);
    });

    it('of a request without cards is simply done', async () => {
      await delivering(repaint);
      sinon.assert.notCalled(courier.update);
      assert.deepEqual(await left(), []);
    });
  });
});
