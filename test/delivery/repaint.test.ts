import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Face, LivingCard, Repaint } from '../../bot/core/outbox.ts';
import type { Carried } from '../../bot/delivery/carrier.ts';
import type { DeliveryPorts } from '../../bot/delivery/ports.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { type Desk, deskOn, fails, parcel, type Scripted, scriptedCourier } from './scripted.ts';
import { type Worker, workerOn } from './worker.ts';

const subject = 'WL-00000';
const repaint: Repaint = { kind: 'repaint', subject, attempt: 0 };

describe('a repaint', () => {
  let fresh: FreshTable;
  let courier: Scripted;
  let desk: Desk;
  let worker: Worker;

  beforeEach(async () => {
    fresh = await freshTable();
    courier = scriptedCourier();
    desk = deskOn(fresh.rows, fresh.organisation, courier);
    worker = workerOn(desk);
  });

  const posted = async (activity: string, face: Face, more: Partial<LivingCard> = {}): Promise<void> => {
    const conversation = { id: `a:${face}`, kind: 'personal', serviceUrl: 's', tenant: 't' } as const;
    const card: LivingCard = { message: { conversation, activity }, face, ...more };
    await desk.box.record([{ kind: 'card', subject, card }]);
  };
  const painting = (scripted: Partial<Courier> = {}): Promise<Carried> =>
    workerOn(desk, { courier: scripted }).doing(repaint);
  const updated = (): readonly string[] => courier.update.args.map(([{ activity }]) => activity).sort();
  const events = (): readonly string[] => desk.ports.log.args.map(([event]) => String(event));
  const tasks = async () => [...(await desk.left()), ...(await desk.waiting())];

  it('brings every card of the request up to date, each side painted once', async () => {
    await posted('1', 'requester');
    await posted('2', 'triage');
    await posted('3', 'triage');
    await painting();
    assert.deepEqual(updated(), ['1', '2', '3']);
    assert.equal(desk.ports.paint.callCount, 2);
    assert.deepEqual(await tasks(), []);
  });

  it('leaves out the card that was posted for this very version', async () => {
    await posted('1', 'requester');
    await posted('2', 'triage', { news: { why: 'raised', version: 4 } });
    const ports = { ...desk.ports, paint: async () => ({ ...parcel, version: 4 }) };
    await workerOn({ ...desk, ports }).doing(repaint);
    assert.deepEqual(updated(), ['1']);
  });

  it('makes an older card point to the newer one below it, once and for all', async () => {
    await posted('1', 'requester', { news: { why: 'question', version: 2 } });
    await posted('2', 'requester', { news: { why: 'outcome', version: 5 } });
    await painting();
    assert.deepEqual(desk.ports.paint.args.map(([, , detail]) => detail).sort(), ['moved', 'news']);
    assert.equal((await desk.box.cards(subject)).length, 1);
  });

  it('D5.4: never shows what one person said to being named to another: each card is painted for its own', async () => {
    const chatOf = (id: string) =>
      ({ id: `a:${id}`, kind: 'personal', serviceUrl: 's', tenant: 't' }) as const;
    for (const person of ['nadia', 'ivan', 'omar']) {
      const message = { conversation: chatOf(person), activity: person };
      const news = { why: 'consent', version: 1 } as const;
      await desk.box.record([{ kind: 'card', subject, card: { message, face: 'named', person, news } }]);
    }
    const paint: DeliveryPorts['paint'] = async (...[, , , , person]) => ({
      ...parcel,
      summary: `for ${person}`,
    });
    await workerOn({ ...desk, ports: { ...desk.ports, paint: sinon.spy(paint) } }).doing(repaint);
    const shown = courier.update.args.map(([{ activity }, { summary }]) => `${activity}: ${summary}`);
    assert.deepEqual(shown.sort(), ['ivan: for ivan', 'nadia: for nadia', 'omar: for omar']);
  });

  for (const face of ['named', 'author', 'approver'] as const) {
    it(`leaves one card of somebody who is "${face}" in their chat: the newest, also where they pressed the older`, async () => {
      const person = face === 'named' ? { person: 'nadia' } : {};
      await posted('1', face, person);
      await posted('2', face, { ...person, news: { why: 'consent', version: 2 } });
      await posted('3', face, { ...person, news: { why: 'thanks', version: 5 } });
      await painting();
      assert.deepEqual(desk.ports.paint.args.map(([, , detail]) => detail).sort(), ['moved', 'whole']);
      assert.deepEqual(
        (await desk.box.cards(subject)).map(({ message }) => message.activity),
        ['3'],
      );
    });
  }

  it('A8.1: keeps the first post of a story whole beside the one a year later, which goes on saying so', async () => {
    await posted('1', 'reader', { news: { why: 'story', version: 2 } });
    await posted('2', 'reader', { news: { why: 'year-ago', version: 7 } });
    await painting();
    assert.deepEqual(
      desk.ports.paint.args.map(([, , detail, why]) => [detail, why]),
      [
        ['whole', undefined],
        ['whole', 'year-ago'],
      ],
    );
    assert.equal((await desk.box.cards(subject)).length, 2);
  });

  it('of one side leaves the cards of all others alone', async () => {
    await posted('1', 'author');
    await posted('2', 'reader', { news: { why: 'story', version: 2 } });
    await worker.doing({ ...repaint, face: 'reader' });
    assert.deepEqual([updated(), await tasks()], [['2'], []]);
  });

  it('of one side is a row of its own, so that one of all cards is never lost in it', async () => {
    await desk.put(repaint, { ...repaint, face: 'reader' });
    assert.equal((await desk.left()).length, 2);
  });

  it('forgets a message that Teams no longer knows, and paints the others', async () => {
    await posted('1', 'requester');
    await posted('2', 'triage');
    await painting({
      update: async (message, of) => (message.activity === '1' ? fails('gone') : courier.update(message, of)),
    });
    assert.deepEqual([(await desk.box.cards(subject)).length, updated(), events()], [1, ['2'], ['gone']]);
  });

  for (const kind of ['stop', 'failed'] as const) {
    it(`goes on, and keeps the card for the next change, when an update is refused as "${kind}"`, async () => {
      await posted('1', 'requester');
      await painting({ update: async () => fails(kind) });
      assert.equal((await desk.box.cards(subject)).length, 1);
      assert.deepEqual([await tasks(), events()], [[], ['undelivered']]);
    });
  }

  it('comes again later when one card could not be reached, and paints all of them then', async () => {
    await posted('1', 'requester');
    await posted('2', 'triage');
    await painting({
      update: async (message, of) =>
        message.activity === '1' ? fails('later', '503', 5_000) : courier.update(message, of),
    });
    const [task] = await desk.waiting();
    assert.ok(task?.kind === 'repaint' && task.attempt === 1);
    desk.pass(4_999);
    assert.deepEqual(await desk.left(), []);
    desk.pass(1_002);
    await worker.drain();
    assert.deepEqual([updated(), await tasks()], [['1', '2', '2'], []]);
  });

  it('is not lost when the request changes again while it is being painted', async () => {
    await posted('1', 'requester');
    await painting({
      update: async () => {
        await desk.put(repaint);
        return { ok: true, value: undefined };
      },
    });
    assert.deepEqual(
      (await desk.left()).map(({ task }) => task),
      [repaint],
    );
  });

  it('shows the first change at once, and a burst of others together', async () => {
    await posted('1', 'requester');
    assert.equal(await worker.doing(repaint), 'done');
    const rest = await worker.doing(repaint);
    assert.ok(typeof rest === 'number' && rest > 0 && rest <= 2_000, String(rest));
    for (let change = 0; change < 20; change += 1) await desk.put(repaint);
    desk.pass(2_000);
    await worker.drain();
    assert.equal(courier.update.callCount, 2);
  });

  it('asks for leave for each card, and gives it back whatever happens', async () => {
    for (const activity of ['1', '2', '3']) await posted(activity, 'requester');
    const answered = sinon.fake();
    const done = sinon.fake();
    const pace = { take: sinon.fake.resolves({ answered, done }), spend: sinon.fake(), hold: sinon.fake() };
    await workerOn(desk, { pace }).doing(repaint);
    assert.deepEqual([pace.take.callCount, answered.callCount, done.callCount], [3, 3, 3]);
    const update: Courier['update'] = () => Promise.reject(new Error('a mistake of ours'));
    await assert.rejects(workerOn(desk, { pace, courier: { update } }).doing(repaint));
    assert.equal(done.callCount, pace.take.callCount);
  });

  it('stops in the middle when this process is no longer the sender, and is left for another', async () => {
    await posted('1', 'requester');
    await posted('2', 'triage');
    const result = await workerOn(desk, { mayStill: () => courier.update.callCount === 0 }).doing(repaint);
    assert.deepEqual([result, courier.update.callCount, (await desk.left()).length], ['left', 1, 1]);
  });

  it('of a request without cards is done at once', async () => {
    await painting();
    sinon.assert.notCalled(courier.update);
    assert.deepEqual(await tasks(), []);
  });
});
