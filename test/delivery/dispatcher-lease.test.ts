import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import { dispatcher } from '../../bot/delivery/dispatcher.ts';
import { start } from '../storage/example-request.ts';
import { memoryOutbox, sendTo } from './memory-outbox.ts';
import { parcel } from './scripted.ts';
import { minutes, seconds, type TurnedClock, turnClock } from './turned-clock.ts';

describe('the lease of the dispatcher', () => {
  let here: TurnedClock;
  beforeEach(() => {
    here = turnClock();
  });
  afterEach(() => here.end());
  const told = () => here.told();
  const run: TurnedClock['run'] = (...given) => here.run(...given);
  const pass = (ms: number) => here.pass(ms);

  describe('when the dispatcher is stopped', () => {
    it('finishes the row in hand, leaves the rest and gives up its lease', async () => {
      const box = memoryOutbox([sendTo('a'), sendTo('b'), sendTo('c')]);
      const one = run(box, { courier: here.slow(500) });
      await pass(700);
      const stopped = one.stop();
      await pass(300);
      await stopped;
      assert.deepEqual([told(), box.rows.size, box.leaseHolder()], [['a', 'b'], 1, '']);
      one.kick();
      await pass(minutes);
      assert.deepEqual(told(), ['a', 'b']);
    });

    it('is done at once when it has nothing in hand', async () => {
      const one = run(memoryOutbox([]));
      await pass(100);
      await one.stop();
    });

    it('leaves what is left to the next start', async () => {
      const box = memoryOutbox(['a', 'b', 'c'].map((id) => sendTo(id)));
      const one = run(box, { courier: here.slow(500) });
      await pass(700);
      const stopped = one.stop();
      await pass(300);
      await stopped;
      run(box, { holder: 'two' });
      await pass(0);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });
  });

  describe('beside another dispatcher', () => {
    it('does nothing while the other has the lease, and takes over when that has run out', async () => {
      const box = memoryOutbox([sendTo('a')]);
      await box.queue.lease('crashed', new Date());
      run(box);
      await pass(9 * seconds);
      assert.deepEqual(told(), []);
      await pass(2 * seconds);
      assert.deepEqual(told(), ['a']);
    });

    it('repeats at most the one message that a crashed one had in hand', async () => {
      const box = memoryOutbox(['a', 'b', 'c'].map((id) => sendTo(id)));
      const crash = new Promise<never>(() => undefined);
      const crashing: Courier = {
        ...here.courier,
        toPerson: async (...to) => {
          await here.courier.toPerson(...to);
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
        failed: here.failed,
      });
      await pass(seconds);
      assert.ok(dead);
      assert.deepEqual(told(), ['a', 'b']);
      run(box, { holder: 'two' });
      await pass(15 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'b', 'c']);
    });

    it('keeps its lease through a row that takes longer than a lease lives', async () => {
      const box = memoryOutbox([sendTo('a'), sendTo('b')]);
      run(box, { courier: here.slow(25 * seconds) });
      await pass(seconds);
      run(box, { holder: 'two' });
      await pass(60 * seconds);
      assert.deepEqual(told(), ['a', 'b']);
    });

    it('stops in the middle of a round when it has lost the lease', async () => {
      const box = memoryOutbox(['a', 'b', 'c'].map((id) => sendTo(id)));
      const lease = sinon.stub(box.queue, 'lease').callThrough();
      lease.onSecondCall().resolves(false).onThirdCall().resolves(false);
      run(box, { courier: here.slow(4 * seconds) });
      await pass(5 * seconds);
      assert.deepEqual(told(), ['a']);
      await pass(20 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });
  });
});
