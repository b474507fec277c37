import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Send } from '../../bot/core/outbox.ts';
import { memoryOutbox, sendTo } from './memory-outbox.ts';
import { fails, parcel } from './scripted.ts';
import { minutes, seconds, type TurnedClock, turnClock } from './turned-clock.ts';

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

describe('the dispatcher', () => {
  let here: TurnedClock;
  beforeEach(() => {
    here = turnClock();
  });
  afterEach(() => here.end());
  const told = () => here.told();
  const run: TurnedClock['run'] = (...given) => here.run(...given);
  const pass = (ms: number) => here.pass(ms);

  it('works through everything at once, in order, and then looks each second', async () => {
    const box = memoryOutbox([sendTo('b'), sendTo('a'), sendTo('c')]);
    const pending = sinon.spy(box.queue, 'pending');
    run(box);
    await pass(0);
    assert.deepEqual(told(), ['a', 'b', 'c']);
    const looks = pending.callCount;
    await pass(5 * seconds);
    assert.equal(pending.callCount, looks + 5);
  });

  it('looks at once when it is called, also in the middle of a round', async () => {
    const box = memoryOutbox([sendTo('a')]);
    const one = run(box, { courier: here.slow(200) });
    await pass(100);
    box.put(sendTo('b'));
    one.kick();
    await pass(300);
    assert.deepEqual(told(), ['a', 'b']);
    box.put(sendTo('c'));
    one.kick();
    await pass(200);
    assert.deepEqual(told(), ['a', 'b', 'c']);
  });

  it('looks again at once when it is called while it is looking', async () => {
    const box = memoryOutbox([]);
    const slowly = async (most: number) => {
      const seen = await box.queue.pending(most);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return seen;
    };
    const one = run({ ...box, queue: { ...box.queue, pending: slowly } });
    await pass(50);
    box.put(sendTo('a'));
    one.kick();
    await pass(200);
    assert.deepEqual(told(), ['a']);
  });

  it('has one row in flight at a time', async () => {
    let inFlight = 0;
    let most = 0;
    const toPerson: Courier['toPerson'] = async (...to) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 50));
      inFlight -= 1;
      return here.courier.toPerson(...to);
    };
    const one = run(memoryOutbox(['a', 'b', 'c', 'd'].map((id) => sendTo(id))), {
      courier: { ...here.courier, toPerson },
    });
    for (let time = 0; time < 10; time += 1) {
      one.kick();
      await pass(30);
    }
    assert.deepEqual([most, told()], [1, ['a', 'b', 'c', 'd']]);
  });

  it('leaves a row that has to wait until its time has come', async () => {
    run(memoryOutbox([sendTo('later', { attempt: 1, notBefore: fromNow(30 * seconds) }), sendTo('now')]));
    await pass(29 * seconds);
    assert.deepEqual(told(), ['now']);
    await pass(2 * seconds);
    assert.deepEqual(told(), ['now', 'later']);
  });

  it('tries again after a fault that passes, and keeps at it until the message arrives', async () => {
    let tries = 0;
    const toPerson: Courier['toPerson'] = async (...to) => {
      tries += 1;
      return tries < 4 ? fails('later', 20 * seconds) : here.courier.toPerson(...to);
    };
    const box = memoryOutbox([sendTo('a')]);
    run(box, { courier: { ...here.courier, toPerson } });
    await pass(59 * seconds);
    assert.deepEqual(told(), []);
    await pass(16 * seconds);
    assert.deepEqual([told(), box.rows.size], [['a'], 0]);
  });

  it('is not held up by many rows that have to wait', async () => {
    const waiting = Array.from(
      { length: 300 },
      (_, at): Send => sendTo(`a${at}`, { attempt: 3, notBefore: fromNow(10 * minutes) }),
    );
    run(memoryOutbox([...waiting, sendTo('behind them')]));
    await pass(2 * seconds);
    assert.deepEqual(told(), ['behind them']);
  });

  it('is not held up by a row that cannot be done, and does not give that one up', async () => {
    const paint = sinon.spy(async (request: string) => {
      if (request === 'WL-00000') throw new Error('the data lacks a field');
      return parcel;
    });
    const box = memoryOutbox([sendTo('a'), sendTo('b', { request: 'WL-00001' })]);
    run(box, { paint });
    await pass(3 * seconds);
    assert.deepEqual(told(), ['b']);
    sinon.assert.called(here.failed);
    await pass(10 * minutes);
    assert.equal(box.rows.size, 1);
    const tries = paint.args.filter(([request]) => request === 'WL-00000').length;
    assert.ok(tries > 10 && tries < 60, `tried ${tries} times in ten minutes`);
  });

  it('goes on when storage is back', async () => {
    const box = memoryOutbox([sendTo('a')]);
    const pending = sinon.stub(box.queue, 'pending').rejects(new Error('no storage'));
    run(box);
    await pass(3 * seconds);
    assert.equal(here.failed.callCount, 4);
    pending.restore();
    await pass(seconds);
    assert.deepEqual(told(), ['a']);
  });
});
