import assert from 'node:assert/strict';
import sinon, { type SinonFakeTimers, type SinonSpy } from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Send } from '../../bot/core/outbox.ts';
import { type Dispatcher, type DispatcherPorts, dispatcher } from '../../bot/delivery/dispatcher.ts';
import { start } from '../storage/example-request.ts';
import { memoryOutbox, sendTo } from './memory-outbox.ts';
import { fails, parcel, scriptedCourier } from './scripted.ts';

const seconds = 1000;
const minutes = 60 * seconds;

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

describe('the dispatcher', () => {
  let timers: SinonFakeTimers;
  let courier: ReturnType<typeof scriptedCourier>;
  let failed: SinonSpy;
  let running: Dispatcher[];

  beforeEach(() => {
    timers = sinon.useFakeTimers({
      now: start,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    courier = scriptedCourier();
    failed = sinon.fake();
    running = [];
  });
  afterEach(async () => {
    const stopped = Promise.all(running.map((one) => one.stop()));
    await timers.tickAsync(10 * minutes);
    await stopped;
    timers.restore();
  });

  const run = (box: ReturnType<typeof memoryOutbox>, more: Partial<DispatcherPorts> = {}): Dispatcher => {
    const { store, queue } = box;
    const one = dispatcher({
      store,
      queue,
      courier,
      paint: async () => parcel,
      clock: () => new Date(),
      log: () => undefined,
      holder: 'one',
      interval: seconds,
      failed,
      ...more,
    });
    running.push(one);
    return one;
  };

  /** Who was written to, in order. */
  const told = (): readonly string[] => courier.toPerson.args.map(([contact]) => contact.id);

  /** A courier that takes its time over each message. */
  const slow = (ms: number): Courier => ({
    ...courier,
    toPerson: async (...to) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return courier.toPerson(...to);
    },
  });

  it('works through everything at once, in order, and then looks each second', async () => {
    const box = memoryOutbox([sendTo('b'), sendTo('a'), sendTo('c')]);
    const pending = sinon.spy(box.queue, 'pending');
    run(box);
    await timers.tickAsync(0);
    assert.deepEqual(told(), ['a', 'b', 'c']);
    const looks = pending.callCount;
    await timers.tickAsync(5 * seconds);
    assert.equal(pending.callCount, looks + 5);
  });

  it('looks at once when it is called, also in the middle of a round', async () => {
    const box = memoryOutbox([sendTo('a')]);
    const one = run(box, { courier: slow(200) });
    await timers.tickAsync(100);
    box.put(sendTo('b'));
    one.kick();
    await timers.tickAsync(300);
    assert.deepEqual(told(), ['a', 'b']);
    box.put(sendTo('c'));
    one.kick();
    await timers.tickAsync(200);
    assert.deepEqual(told(), ['a', 'b', 'c']);
  });

  it('has one row in flight at a time', async () => {
    let inFlight = 0;
    let most = 0;
    const toPerson: Courier['toPerson'] = async (...to) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 50));
      inFlight -= 1;
      return courier.toPerson(...to);
    };
    const one = run(memoryOutbox(['a', 'b', 'c', 'd'].map((id) => sendTo(id))), {
      courier: { ...courier, toPerson },
    });
    for (let time = 0; time < 10; time += 1) {
      one.kick();
      await timers.tickAsync(30);
    }
    assert.deepEqual([most, told()], [1, ['a', 'b', 'c', 'd']]);
  });

  it('leaves a row that has to wait until its time has come', async () => {
    run(memoryOutbox([sendTo('later', { attempt: 1, notBefore: fromNow(30 * seconds) }), sendTo('now')]));
    await timers.tickAsync(29 * seconds);
    assert.deepEqual(told(), ['now']);
    await timers.tickAsync(2 * seconds);
    assert.deepEqual(told(), ['now', 'later']);
  });

  it('tries again after a fault that passes, and keeps at it until the message arrives', async () => {
    let tries = 0;
    const toPerson: Courier['toPerson'] = async (...to) => {
      tries += 1;
      return tries < 4 ? fails('later', 20 * seconds) : courier.toPerson(...to);
    };
    const box = memoryOutbox([sendTo('a')]);
    run(box, { courier: { ...courier, toPerson } });
    await timers.tickAsync(59 * seconds);
    assert.deepEqual(told(), []);
    await timers.tickAsync(16 * seconds);
    assert.deepEqual([told(), box.rows.size], [['a'], 0]);
  });

  it('is not held up by many rows that have to wait', async () => {
    const waiting = Array.from(
      { length: 300 },
      (_, at): Send => sendTo(`a${at}`, { attempt: 3, notBefore: fromNow(10 * minutes) }),
    );
    run(memoryOutbox([...waiting, sendTo('behind them')]));
    await timers.tickAsync(2 * seconds);
    assert.deepEqual(told(), ['behind them']);
  });

  it('is not held up by a row that cannot be done, and does not give that one up', async () => {
    const paint = sinon.spy(async (request: string) => {
      if (request === 'WL-00000') throw new Error('the data lacks a field');
      return parcel;
    });
    const box = memoryOutbox([sendTo('a'), sendTo('b', { request: 'WL-00001' })]);
    run(box, { paint });
    await timers.tickAsync(3 * seconds);
    assert.deepEqual(told(), ['b']);
    sinon.assert.called(failed);
    await timers.tickAsync(10 * minutes);
    assert.equal(box.rows.size, 1);
    const tries = paint.args.filter(([request]) => request === 'WL-00000').length;
    assert.ok(tries > 10 && tries < 60, `tried ${tries} times in ten minutes`);
  });

  it('goes on when storage is back', async () => {
    const box = memoryOutbox([sendTo('a')]);
    const pending = sinon.stub(box.queue, 'pending').rejects(new Error('no storage'));
    run(box);
    await timers.tickAsync(3 * seconds);
    assert.equal(failed.callCount, 4);
    pending.restore();
    await timers.tickAsync(seconds);
    assert.deepEqual(told(), ['a']);
  });

  describe('when it is stopped', () => {
    it('finishes the row in hand, leaves the rest and gives up its lease', async () => {
      const box = memoryOutbox([sendTo('a'), sendTo('b'), sendTo('c')]);
      const one = run(box, { courier: slow(500) });
      await timers.tickAsync(700);
      const stopped = one.stop();
      await timers.tickAsync(300);
      await stopped;
      assert.deepEqual([told(), box.rows.size, box.leaseHolder()], [['a', 'b'], 1, '']);
      one.kick();
      await timers.tickAsync(minutes);
      assert.deepEqual(told(), ['a', 'b']);
    });

    it('is done at once when it has nothing in hand', async () => {
      const one = run(memoryOutbox([]));
      await timers.tickAsync(100);
      await one.stop();
    });

    it('leaves what is left to the next start', async () => {
      const box = memoryOutbox(['a', 'b', 'c'].map((id) => sendTo(id)));
      const one = run(box, { courier: slow(500) });
      await timers.tickAsync(700);
      const stopped = one.stop();
      await timers.tickAsync(300);
      await stopped;
      run(box, { holder: 'two' });
      await timers.tickAsync(0);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });
  });

  describe('beside another one', () => {
    it('does nothing while the other has the lease, and takes over when that has run out', async () => {
      const box = memoryOutbox([sendTo('a')]);
      await box.queue.lease('crashed', new Date());
      run(box);
      await timers.tickAsync(9 * seconds);
      assert.deepEqual(told(), []);
      await timers.tickAsync(2 * seconds);
      assert.deepEqual(told(), ['a']);
    });

    it('repeats at most the one message that a crashed one had in hand', async () => {
      const box = memoryOutbox(['a', 'b', 'c'].map((id) => sendTo(id)));
      const crash = new Promise<never>(() => undefined);
      const crashing: Courier = {
        ...courier,
        toPerson: async (...to) => {
          await courier.toPerson(...to);
          return told().length === 2 ? crash : { ok: true, value: { message: {} as never, contact: to[0] } };
        },
      };
      const dead = dispatcher({
        ...box,
        courier: crashing,
        paint: async () => parcel,
        clock: () => start,
        log: () => undefined,
        holder: 'crashed',
        interval: seconds,
        failed,
      });
      await timers.tickAsync(seconds);
      assert.ok(dead);
      assert.deepEqual(told(), ['a', 'b']);
      run(box, { holder: 'two' });
      await timers.tickAsync(15 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'b', 'c']);
    });

    it('keeps its lease through a row that takes longer than a lease lives', async () => {
      const box = memoryOutbox([sendTo('a'), sendTo('b')]);
      run(box, { courier: slow(25 * seconds) });
      await timers.tickAsync(seconds);
      run(box, { holder: 'two' });
      await timers.tickAsync(60 * seconds);
      assert.deepEqual(told(), ['a', 'b']);
    });

    it('stops in the middle of a round when it has lost the lease', async () => {
      const box = memoryOutbox(['a', 'b', 'c'].map((id) => sendTo(id)));
      const lease = sinon.stub(box.queue, 'lease').callThrough();
      lease.onSecondCall().resolves(false).onThirdCall().resolves(false);
      run(box, { courier: slow(4 * seconds) });
      await timers.tickAsync(5 * seconds);
      assert.deepEqual(told(), ['a']);
      await timers.tickAsync(20 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });
  });
});
