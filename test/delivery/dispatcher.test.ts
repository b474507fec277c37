import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import type { Send } from '../../bot/core/outbox.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import { keys } from '../../bot/storage/keys.ts';
import { campaign, fails, fanOutOf, going, parcel, sendTo } from './scripted.ts';
import { minutes, seconds, type TurnedClock, turnClock } from './turned-clock.ts';

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();
const channel = { id: '19:c@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;

describe('the dispatcher', () => {
  let here: TurnedClock;
  beforeEach(async () => {
    here = turnClock();
    await here.desk.meet('a', 'b', 'c', 'd', 'e', 'behind them', 'now', 'later');
  });
  afterEach(() => here.end());
  const put = (...sends: readonly Send[]) => here.desk.put(...sends);
  const told = () => here.told();
  const pass = (ms: number) => here.pass(ms);
  const left = async (): Promise<number> =>
    (await here.desk.left()).length + (await here.desk.waiting()).length;

  it('works through everything at once, in order, and then looks each second', async () => {
    await put(sendTo('b'), sendTo('a'), sendTo('c'));
    const singles = sinon.spy(here.desk.ports.store, 'singles');
    here.run();
    await pass(100);
    assert.deepEqual(told(), ['a', 'b', 'c']);
    const looks = singles.callCount;
    await pass(5 * seconds);
    assert.equal(singles.callCount, looks + 5);
  });

  it('looks at once when it is called, also while a message is under way', async () => {
    await put(sendTo('a'));
    const one = here.run({ courier: here.slow(200) });
    await pass(100);
    await put(sendTo('b'));
    one.kick();
    await pass(350);
    assert.deepEqual(told(), ['a', 'b']);
    await put(sendTo('c'));
    one.kick();
    await pass(250);
    assert.deepEqual(told(), ['a', 'b', 'c']);
  });

  it('looks again at once when it is called while it is looking', async () => {
    const { store } = here.desk.ports;
    const singles: typeof store.singles = async (most) => {
      const seen = await store.singles(most);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return seen;
    };
    const one = here.run({ store: { ...store, singles } });
    await pass(50);
    await put(sendTo('a'));
    one.kick();
    await pass(400);
    assert.deepEqual(told(), ['a']);
  });

  it('has never two messages to one person in flight, nor two to the channel', async () => {
    await here.desk.people.settle('RXX', 'triage', channel);
    let most = 0;
    const flying = new Map<string, number>();
    const fly = async <Value>(where: string, send: () => Promise<Value>): Promise<Value> => {
      flying.set(where, (flying.get(where) ?? 0) + 1);
      most = Math.max(most, flying.get(where) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      flying.set(where, (flying.get(where) ?? 0) - 1);
      return send();
    };
    here.run({
      courier: {
        ...here.courier,
        toPerson: (...to) => fly(to[0].id, () => here.courier.toPerson(...to)),
        toChannel: (...to) => fly(to[0].id, () => here.courier.toChannel(...to)),
      },
    });
    for (const version of [2, 3, 4]) {
      await put(sendTo('a', { version }), sendTo('b', { version }));
      await put(sendTo('', { version, recipient: { to: 'channel', face: 'triage' } }));
    }
    await pass(4 * seconds);
    assert.deepEqual([most, told().length, here.courier.toChannel.callCount], [1, 6, 3]);
  });

  it('leaves a row that has to wait until its time has come', async () => {
    await put(sendTo('later', { attempt: 1, notBefore: fromNow(30 * seconds) }), sendTo('now'));
    here.run();
    await pass(29 * seconds);
    assert.deepEqual(told(), ['now']);
    await pass(2 * seconds);
    assert.deepEqual(told(), ['now', 'later']);
  });

  it('tries again after a fault that passes, and keeps at it until the message arrives', async () => {
    let tries = 0;
    const toPerson: Courier['toPerson'] = async (...to) => {
      tries += 1;
      return tries < 4 ? fails('later', '503', 20 * seconds) : here.courier.toPerson(...to);
    };
    await put(sendTo('a'));
    here.run({ courier: { ...here.courier, toPerson } });
    await pass(59 * seconds);
    assert.deepEqual(told(), []);
    await pass(16 * seconds);
    assert.deepEqual([told(), tries], [['a'], 4]);
  });

  it('is not held up by many rows that have to wait', async () => {
    for (let at = 0; at < 300; at += 1) {
      await put(sendTo(`a${at}`, { attempt: 3, notBefore: fromNow(10 * minutes) }));
    }
    await put(sendTo('behind them'));
    here.run();
    await pass(2 * seconds);
    assert.deepEqual(told(), ['behind them']);
  });

  it('is not held up by a row that cannot be done, and says after some minutes that it could not', async () => {
    const paint = sinon.spy(async (subject: string) => {
      if (subject === 'WL-00000') throw new Error('the data lacks a field');
      return parcel;
    });
    await put(sendTo('a'), sendTo('b', { subject: 'WL-00001' }));
    here.run({ paint });
    await pass(3 * seconds);
    assert.deepEqual(told(), ['b']);
    sinon.assert.called(here.failed);
    await pass(3 * minutes);
    assert.equal(await left(), 1);
    await pass(10 * minutes);
    assert.equal(await left(), 0);
    const tries = paint.args.filter(([subject]) => subject === 'WL-00000').length;
    assert.equal(tries, 20);
    const row = await here.rows.read<LedgerRow>('RXX', keys.told('WL-00000', 2, 'outcome', 'a'));
    assert.deepEqual([row?.value.state, row?.value.reason], ['failed', 'our fault']);
  });

  it('gives up nobody for a storage that is away, however long', async () => {
    await put(sendTo('a'));
    let away = true;
    const { store } = here.desk.ports;
    const reach: typeof store.reach = (person) =>
      away ? Promise.reject(new Refusal('storage', 'away')) : store.reach(person);
    here.run({ store: { ...store, reach } });
    await pass(20 * minutes);
    away = false;
    await pass(2 * minutes);
    assert.deepEqual(told(), ['a']);
  });

  it('ends a campaign whose card cannot be drawn, with everybody accounted for', async () => {
    here.desk.campaigns.set(campaign, going(['a', 'b']));
    await here.desk.put(fanOutOf('send'));
    here.run({ paint: () => Promise.reject(new Error('the data lacks a field')) });
    await pass(10 * minutes);
    const tally = await here.desk.tally();
    assert.deepEqual([tally?.reasons, tally?.counts.pending], [{ 'failed our fault': 2 }, 0]);
  });

  it('goes on when storage is back', async () => {
    await put(sendTo('a'));
    const singles = sinon.stub(here.desk.ports.store, 'singles').rejects(new Error('no storage'));
    here.run();
    await pass(3 * seconds);
    assert.ok(here.failed.callCount >= 3 && here.failed.callCount <= 6, `${here.failed.callCount} tries`);
    singles.restore();
    await pass(seconds);
    assert.deepEqual(told(), ['a']);
  });

  it('carries on with a plan whose count another sender had changed', async () => {
    const people = Array.from({ length: 100 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    await here.desk.meet(...people);
    here.desk.campaigns.set(campaign, going(people));
    const { store } = here.desk.ports;
    let stale = true;
    const record: typeof store.record = async (marks) => {
      if (stale && marks.some(({ kind }) => kind === 'advance')) {
        stale = false;
        return 'conflict';
      }
      return store.record(marks);
    };
    await here.desk.put(fanOutOf('send'));
    here.run({ store: { ...store, record } });
    await pass(10 * seconds);
    assert.equal(new Set(told()).size, 100);
    assert.deepEqual([told().length, await left()], [100, 0]);
  });
});
