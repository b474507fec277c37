import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import type { Recipient, Send } from '../../bot/core/outbox.ts';
import type { Carried } from '../../bot/delivery/carrier.ts';
import type { DeliveryPorts, Painted } from '../../bot/delivery/ports.ts';
import { keys } from '../../bot/storage/keys.ts';
import { contactOf, minutesLater, start } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { type Desk, deskOn, fails, parcel, type Scripted, scriptedCourier, sendTo } from './scripted.ts';
import { workerOn } from './worker.ts';

const subject = 'WL-00000';
const channel = { id: '19:c@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;
const toChannel: Recipient = { to: 'channel', face: 'triage' };

describe('a single message', () => {
  let fresh: FreshTable;
  let courier: Scripted;
  let desk: Desk;

  beforeEach(async () => {
    fresh = await freshTable();
    courier = scriptedCourier();
    desk = deskOn(fresh.rows, fresh.organisation, courier);
    await desk.meet('nadia');
  });

  const delivering = (send: Send, scripted: Partial<Courier> = {}): Promise<Carried> =>
    workerOn(desk, { courier: scripted }).doing(send);

  /** The last line of the ledger about this person and this news. */
  const told = async (id: string, why = 'outcome'): Promise<LedgerRow | undefined> =>
    (await fresh.rows.read<LedgerRow>(fresh.organisation, keys.told(subject, 2, why, id)))?.value;
  const events = (): readonly string[] => desk.ports.log.args.map(([event]) => String(event));
  const nothingLeft = async (): Promise<void> => {
    assert.deepEqual([await desk.left(), await desk.waiting()], [[], []]);
  };

  it('goes to the person and leaves a living card and a line of the ledger', async () => {
    await delivering(sendTo('nadia'));
    assert.deepEqual(courier.toPerson.args, [[contactOf('nadia'), parcel]]);
    const [card] = await desk.box.cards(subject);
    assert.deepEqual(card?.news, { why: 'outcome', version: 2 });
    const row = await told('nadia');
    assert.deepEqual([row?.state, row?.copies[0]?.activity], ['sent', 'm1']);
    await nothingLeft();
  });

  it('is a short card below the whole one, but for the desk and for a receipt', async () => {
    await desk.people.settle(fresh.organisation, 'triage', channel);
    await delivering(sendTo('nadia'));
    await delivering(sendTo('nadia', { why: 'received' }));
    await delivering(sendTo('nadia', { recipient: toChannel }));
    const details = desk.ports.paint.args.map(([, , detail]) => detail);
    assert.deepEqual(details, ['news', 'whole', 'whole']);
  });

  it('D5.4: is drawn for the one person whom it names, and stays theirs', async () => {
    const recipient: Recipient = { to: 'person', id: 'nadia', face: 'named' };
    await delivering(sendTo('nadia', { recipient, why: 'consent' }));
    assert.deepEqual(desk.ports.paint.args, [[subject, 'named', 'whole', 'consent', 'nadia']]);
    assert.equal((await desk.box.cards(subject))[0]?.person, 'nadia');
    await delivering(sendTo('nadia', { why: 'reply' }));
    assert.deepEqual(desk.ports.paint.args[1], [subject, 'requester', 'news', 'reply', undefined]);
    const others = (await desk.box.cards(subject)).filter(({ face }) => face !== 'named');
    assert.ok(others.every((card) => !('person' in card)));
  });

  it('to somebody whom a story names is about them: it waits for their time, and cannot be stopped', async () => {
    const asked: (typeof occasions)[number][] = [];
    const occasions = [{ topic: 'request', urgent: false, bulk: false }] as const;
    const reach: DeliveryPorts['store']['reach'] = async (id) => {
      const found = await desk.ports.store.reach(id);
      return (
        found && {
          ...found,
          may: (occasion) => {
            asked.push(occasion as (typeof occasions)[number]);
            return { say: 'send' };
          },
        }
      );
    };
    const ports = { ...desk.ports, store: { ...desk.ports.store, reach } };
    const recipient: Recipient = { to: 'person', id: 'nadia', face: 'named' };
    await workerOn({ ...desk, ports }).doing(sendTo('nadia', { recipient, why: 'thanks' }));
    assert.deepEqual(asked, occasions);
  });

  it('goes to the channel that was chosen for its side, and to no other', async () => {
    const wins = { ...channel, id: '19:wins@thread.tacv2' };
    await desk.people.settle(fresh.organisation, 'triage', channel);
    await desk.people.settle(fresh.organisation, 'stories', wins);
    const asked = sinon.spy(desk.ports.store.channel);
    const ports = { ...desk.ports, store: { ...desk.ports.store, channel: asked } };
    const to = (face: 'triage' | 'reader'): Promise<Carried> =>
      workerOn({ ...desk, ports }).doing(sendTo('', { recipient: { to: 'channel', face }, why: 'story' }));
    await to('triage');
    await to('reader');
    assert.deepEqual(asked.args, [['triage'], ['reader']]);
    assert.deepEqual(
      courier.toChannel.args.map(([place]) => place.id),
      [channel.id, wins.id],
    );
  });

  it('is not posted in a channel where what it was to tell is over, such as a story that was taken back', async () => {
    await desk.people.settle(fresh.organisation, 'stories', channel);
    const ports = { ...desk.ports, paint: async () => ({ ...parcel, over: true }) };
    const recipient: Recipient = { to: 'channel', face: 'reader' };
    await workerOn({ ...desk, ports }).doing(sendTo('', { recipient, why: 'story' }));
    assert.deepEqual([courier.toChannel.callCount, await desk.box.cards(subject)], [0, []]);
    await nothingLeft();
  });

  it('goes to the triage channel', async () => {
    await desk.people.settle(fresh.organisation, 'triage', channel);
    await delivering(sendTo('nadia', { recipient: toChannel }));
    assert.deepEqual(courier.toChannel.args, [[channel, parcel]]);
    assert.equal((await desk.box.cards(subject))[0]?.face, 'triage');
  });

  it('remembers the chat that had to be opened for it', async () => {
    const { chat: _none, ...inChannel } = contactOf('omar');
    await desk.people.remember(fresh.organisation, inChannel);
    await delivering(sendTo('omar'));
    assert.equal((await desk.people.reach(fresh.organisation, 'omar'))?.contact.chat, 'opened:omar');
  });

  describe('that waited for somebody’s shift', () => {
    const held = { notBefore: start.toISOString() } as const;
    /** The card as it is now: of a later version than the news that waited. */
    const painted = (card: Partial<Painted>): void => {
      const paint = sinon.spy<DeliveryPorts['paint']>(async () => ({ ...parcel, ...card }));
      desk = { ...desk, ports: { ...desk.ports, paint } };
    };
    const notes = (...versions: readonly number[]): readonly Send[] =>
      versions.map((version) => sendTo('nadia', { ...held, why: 'progress', version }));

    it('is one card of a request where each of several would say how it stands', async () => {
      painted({ version: 9 });
      for (const note of notes(3, 6, 9)) await delivering(note);
      assert.equal(courier.toPerson.callCount, 1);
      const skipped = await fresh.rows.read<LedgerRow>(
        fresh.organisation,
        keys.told(subject, 9, 'progress', 'nadia'),
      );
      assert.deepEqual([skipped?.value.state, skipped?.value.reason], ['skipped', 'newer card']);
      await nothingLeft();
    });

    it('is a card of its own where the request has moved on since, or where it asks or answers', async () => {
      painted({ version: 3 });
      await delivering(notes(3)[0] ?? assert.fail());
      painted({ version: 6 });
      await delivering(notes(6)[0] ?? assert.fail());
      await delivering(sendTo('nadia', { ...held, why: 'question', version: 5 }));
      assert.equal(courier.toPerson.callCount, 3);
    });

    it('is not sent where what it was to tell is over, such as a question that has its answer', async () => {
      painted({ over: true });
      await delivering(sendTo('nadia', { ...held, why: 'question' }));
      assert.equal(courier.toPerson.callCount, 0);
      assert.deepEqual((await told('nadia', 'question'))?.reason, 'over');
      await nothingLeft();
    });
  });

  it('A2: counts against what a person is told unasked', async () => {
    await delivering(sendTo('nadia'));
    await delivering(sendTo('nadia', { why: 'reply' }));
    assert.deepEqual((await desk.people.reach(fresh.organisation, 'nadia'))?.told, { today: 2 });
  });

  for (const [kind, reason, state] of [
    ['stop', '403 ConversationBlockedByUser', 'blocked'],
    ['gone', '404', 'failed'],
    ['failed', '413', 'failed'],
    ['failed', '500', 'failed'],
  ] as const) {
    it(`is given up, logged and in the ledger as "${state}" when it is refused with ${reason}`, async () => {
      await delivering(sendTo('nadia'), { toPerson: async () => fails(kind, reason) });
      await nothingLeft();
      assert.deepEqual(await desk.box.cards(subject), []);
      const row = await told('nadia');
      assert.deepEqual([row?.state, row?.reason, events()], [state, reason, ['undelivered']]);
    });
  }

  it('is not even tried once Teams has said 403, until the person writes again', async () => {
    await delivering(sendTo('nadia'), { toPerson: async () => fails('stop', '403') });
    await delivering(sendTo('nadia', { why: 'reply' }));
    sinon.assert.notCalled(courier.toPerson);
    assert.equal((await told('nadia', 'reply'))?.state, 'blocked');
    await deskOn(fresh.rows, fresh.organisation).meet('nadia');
    await delivering(sendTo('nadia', { why: 'question' }));
    sinon.assert.calledOnce(courier.toPerson);
  });

  it('opens the chat anew after a 404', async () => {
    await delivering(sendTo('nadia'), { toPerson: async () => fails('gone', '404') });
    await delivering(sendTo('nadia', { why: 'reply' }));
    assert.equal(courier.toPerson.args[0]?.[0].chat, undefined);
  });

  for (const reason of ['412', '429', '502', '503', '504']) {
    it(`waits for its next try after ${reason}, and not less than Teams said`, async () => {
      await delivering(sendTo('nadia'), { toPerson: async () => fails('later', reason, 60_000) });
      const [task] = await desk.waiting();
      assert.ok(task?.kind === 'send' && task.attempt === 1 && task.notBefore);
      const wait = Date.parse(task.notBefore) - start.getTime();
      assert.ok(wait >= 60_000 && wait <= 72_000);
      assert.deepEqual([await desk.left(), events()], [[], ['later']]);
    });
  }

  it('is given up after its last try, and logged', async () => {
    await delivering(sendTo('nadia', { attempt: 16 }), { toPerson: async () => fails('later', '503') });
    await nothingLeft();
    assert.deepEqual([events(), (await told('nadia'))?.state], [['undelivered'], 'failed']);
  });

  it('is held while the contact rules say so, says why in the ledger, and goes when it may', async () => {
    const until = minutesLater(600);
    desk.verdicts.set('nadia', { say: 'hold', until, reason: 'quiet-hours' });
    await delivering(sendTo('nadia'));
    const held = await told('nadia');
    assert.deepEqual([held?.state, held?.reason, held?.until], ['held', 'quiet-hours', until.toISOString()]);
    sinon.assert.notCalled(courier.toPerson);
    desk.verdicts.clear();
    desk.pass(600 * 60_000);
    await workerOn(desk).drain();
    sinon.assert.calledOnce(courier.toPerson);
    assert.deepEqual([(await told('nadia'))?.state, events()], ['sent', ['held']]);
  });

  it('A4.7: is for the digest of the next session, where it is work on a request and waits for that', async () => {
    const recipient: Recipient = { to: 'person', id: 'nadia', face: 'triage' };
    desk.verdicts.set('nadia', { say: 'hold', until: minutesLater(600), reason: 'session' });
    await delivering(sendTo('nadia', { recipient, why: 'reply' }));
    await nothingLeft();
    const row = await told('nadia', 'reply');
    assert.deepEqual([row?.state, row?.reason], ['skipped', 'digest']);
    const off = await fresh.rows.read(fresh.organisation, keys.putOff('nadia', subject));
    assert.deepEqual(off?.value, { id: subject, why: 'reply', at: start.toISOString() });
    sinon.assert.notCalled(courier.toPerson);

    await delivering(sendTo('nadia', { recipient, why: 'digest', subject: 'digest:nadia:1' }));
    await delivering(sendTo('nadia', { why: 'outcome' }));
    assert.equal((await desk.waiting()).length, 2, 'the digest itself, and what they raised themselves');
  });

  it('is skipped where the person has stopped this kind', async () => {
    desk.verdicts.set('nadia', { say: 'skip', reason: 'stopped' });
    await delivering(sendTo('nadia'));
    await nothingLeft();
    const row = await told('nadia');
    assert.deepEqual([row?.state, row?.reason], ['skipped', 'stopped']);
  });

  it('is dropped with a line in the log where there is nobody and nothing to send', async () => {
    await delivering(sendTo('never met'));
    await delivering(sendTo('nadia', { recipient: toChannel }));
    desk.ports.paint.resetHistory();
    const gone = { ...desk, ports: { ...desk.ports, paint: async () => undefined } };
    await workerOn(gone).doing(sendTo('nadia'));
    const reasons = desk.ports.log.args.map(([, facts]) => facts.reason);
    assert.deepEqual(reasons, ['never met', 'no channel', 'gone']);
    await nothingLeft();
    sinon.assert.notCalled(courier.toPerson);
  });

  it('D1.3: logs numbers and codes, and no name, address or word', async () => {
    await delivering(sendTo('nadia'), { toPerson: async () => fails('stop') });
    assert.deepEqual(desk.ports.log.args, [
      ['undelivered', { subject, to: 'person', why: 'outcome', reason: '403' }],
    ]);
  });

  it('stays in the outbox when its card cannot be drawn', async () => {
    const ports = { ...desk.ports, paint: () => Promise.reject(new Error('a field lacks')) };
    await assert.rejects(workerOn({ ...desk, ports }).doing(sendTo('nadia')));
    assert.equal((await desk.left()).length, 1);
  });

  it('is not sent by a process that is no longer the sender', async () => {
    const worker = workerOn(desk, { mayStill: () => false });
    assert.equal(await worker.doing(sendTo('nadia')), 'left');
    sinon.assert.notCalled(courier.toPerson);
    assert.equal((await desk.left()).length, 1);
  });
});
