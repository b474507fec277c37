import assert from 'node:assert/strict';
import type { Courier } from '../../bot/core/courier.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { lease } from '../../bot/storage/lease.ts';
import { campaign, fails, fanOutOf, going, sendTo } from './scripted.ts';
import { minutes, seconds, type TurnedClock, turnClock } from './turned-clock.ts';

describe('the lease of the dispatcher', () => {
  let here: TurnedClock;
  beforeEach(async () => {
    here = turnClock();
    await here.desk.meet('a', 'b', 'c');
    await here.desk.put(sendTo('a'), sendTo('b'), sendTo('c'));
  });
  afterEach(() => here.end());
  const told = () => here.told();
  const pass = (ms: number) => here.pass(ms);
  const left = async (): Promise<number> => (await here.desk.left()).length;

  describe('when the dispatcher is stopped', () => {
    it('finishes what is in the air, leaves the rest and gives up its lease', async () => {
      const one = here.run({ courier: here.slow(500), pace: pacer(2, Date.now) });
      await pass(700);
      const stopped = one.stop();
      await pass(500);
      await stopped;
      assert.deepEqual([told(), await left(), await here.holder()], [['a', 'b'], 1, '']);
      one.kick();
      await pass(minutes);
      assert.deepEqual(told(), ['a', 'b']);
    });

    it('is done at once when it has nothing in hand', async () => {
      const one = here.run();
      await pass(seconds);
      const stopped = one.stop();
      await pass(0);
      await stopped;
    });

    it('does not wait for Teams to have room again, and leaves what is left to the next start', async () => {
      const pace = pacer(30, Date.now);
      const one = here.run({ pace });
      pace.hold(minutes);
      await pass(seconds);
      assert.deepEqual(told(), []);
      const stopped = one.stop();
      await pass(50);
      await stopped;
      assert.deepEqual([await left(), await here.holder()], [3, '']);
      here.run({ holder: 'two' });
      await pass(seconds);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });

    it('does not wait for room in a conversation that is full', async () => {
      const one = here.run({ threads: { wait: () => 60 * minutes, count: () => undefined } });
      await here.desk.put({ kind: 'repaint', subject: 'WL-00000', attempt: 0 });
      const card = {
        conversation: { id: 'c', kind: 'channel', serviceUrl: 's', tenant: 't' },
        activity: '1',
      } as const;
      await here.desk.box.record([
        { kind: 'card', subject: 'WL-00000', card: { message: card, face: 'triage' } },
      ]);
      await pass(2 * seconds);
      const stopped = one.stop();
      await pass(50);
      await stopped;
      assert.equal(await here.holder(), '');
    });

    it('waits for storage a while, to write down what has gone out', async () => {
      const { store } = here.desk.ports;
      let away = false;
      const record: typeof store.record = (marks) =>
        away ? Promise.reject(new Error('no storage')) : store.record(marks);
      const one = here.run({ store: { ...store, record }, pace: pacer(1, Date.now) });
      away = true;
      await pass(500);
      assert.deepEqual(told(), ['a']);
      const stopped = one.stop();
      await pass(600);
      away = false;
      await pass(600);
      await stopped;
      assert.equal(await left(), 2);
    });
  });

  describe('beside another dispatcher', () => {
    it('does nothing while the other has the lease, and takes over when that has run out', async () => {
      await lease(here.rows, 'RXX').lease('crashed', new Date());
      here.run();
      await pass(9 * seconds);
      assert.deepEqual(told(), []);
      await pass(2 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });

    it('repeats at most the one message that a crashed one had in the air', async () => {
      const never = new Promise<never>(() => undefined);
      const crashing: Courier = {
        ...here.courier,
        toPerson: async (...to) => {
          const result = await here.courier.toPerson(...to);
          return told().length === 2 ? never : result;
        },
      };
      const { store } = here.desk.ports;
      let dead = false;
      here.runDoomed({
        courier: crashing,
        pace: pacer(1, Date.now),
        store: { ...store, singles: (most) => (dead ? never : store.singles(most)) },
        lease: (...of) => (dead ? never : lease(here.rows, 'RXX').lease(...of)),
      });
      await pass(1_100);
      dead = true;
      assert.deepEqual(told(), ['a', 'b']);
      here.run({ holder: 'two' });
      await pass(15 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'b', 'c']);
    });

    it('keeps its lease through a message that takes longer than a lease lives', async () => {
      here.run({ courier: here.slow(25 * seconds) });
      await pass(seconds);
      here.run({ holder: 'two' });
      await pass(60 * seconds);
      assert.deepEqual([...told()].sort(), ['a', 'b', 'c']);
    });

    it('sends nothing more once it has lost the lease, though it had it in hand', async () => {
      const pace = pacer(1, Date.now);
      const { lease: hold } = lease(here.rows, 'RXX');
      let lost = false;
      here.run({ pace, lease: async (...of) => !lost && hold(...of) });
      await pass(100);
      assert.deepEqual(told(), ['a']);
      lost = true;
      pace.hold(5 * seconds);
      await pass(30 * seconds);
      assert.deepEqual(told(), ['a']);
      lost = false;
      await pass(10 * seconds);
      assert.deepEqual(told(), ['a', 'b', 'c']);
    });

    it('sends nothing from memory after it slept longer than its lease: another has told them', async () => {
      const pace = pacer(1, Date.now);
      const everyone = Array.from({ length: 60 }, (_, at) => `p${String(at).padStart(2, '0')}`);
      await here.desk.meet(...everyone);
      here.desk.campaigns.set(campaign, going(everyone));
      await here.desk.put(fanOutOf('send'));
      here.run({ pace, holder: 'sleeper' });
      await pass(5 * seconds);
      const before = told().length;
      assert.ok(before > 0 && before < 10);
      // What another does meanwhile takes no time of the sleeper's, who sees only that it is late.
      await here.rows.commit('RXX', [{ op: 'delete', key: 'lease|delivery' }]);
      here.jump(20 * seconds);
      const other = here.run({ holder: 'other', pace: pacer(1000, () => performance.now()) });
      for (let time = 0; time < 200; time += 1) await pass(1);
      const stopped = other.stop();
      await pass(100);
      await stopped;
      await pass(2 * minutes);
      const twice = told().length - new Set(told()).size;
      assert.deepEqual([new Set(told()).size, twice], [63, 0]);
    });
  });

  it('is kept while Teams has too much of everything', async () => {
    here.run({ courier: { ...here.courier, toPerson: async () => fails('later', '429', minutes) } });
    await pass(2 * seconds);
    here.run({ holder: 'two' });
    await pass(50 * seconds);
    assert.equal(await here.holder(), 'one');
  });
});
