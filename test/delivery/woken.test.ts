import assert from 'node:assert/strict';
import type { Wake } from '../../bot/core/outbox.ts';
import type { DeliveryPorts } from '../../bot/delivery/ports.ts';
import { below } from '../../bot/storage/keys.ts';
import { start } from '../storage/example-request.ts';
import { sendTo } from './scripted.ts';
import { minutes, seconds, type TurnedClock, turnClock } from './turned-clock.ts';

const inTime = (ms: number): Date => new Date(start.getTime() + ms);
const wakeAt = (ms: number): Wake => ({
  kind: 'wake',
  subject: 'WL-00000',
  notBefore: inTime(ms).toISOString(),
});

describe('what time alone makes due', () => {
  let here: TurnedClock;
  let looks: { readonly subject: string; readonly at: number }[];
  beforeEach(async () => {
    here = turnClock();
    looks = [];
    await here.desk.meet('nadia');
  });
  afterEach(() => here.end());

  /** Looks, and says when to look next. */
  const runs = (next: (times: number, now: Date) => Date | undefined) => {
    const woken: DeliveryPorts['woken'] = async (subject, now) => {
      looks.push({ subject, at: now.getTime() - start.getTime() });
      return next(looks.length, now);
    };
    return here.run({ woken });
  };
  const waiting = async (): Promise<readonly string[]> =>
    (await here.rows.range<Wake>('RXX', below('waiting'), 10)).map(({ value }) => value.notBefore);

  it('is looked at at its time and not before, and then no more', async () => {
    await here.desk.put(wakeAt(10 * minutes));
    runs(() => undefined);
    await here.pass(10 * minutes - 2 * seconds);
    assert.equal(looks.length, 0);
    await here.pass(4 * seconds);
    assert.equal(looks.length, 1);
    assert.equal(looks[0]?.subject, 'WL-00000');
    await here.pass(30 * minutes);
    assert.equal(looks.length, 1);
    assert.deepEqual(await waiting(), []);
  });

  it('leaves a row for the next look, in place of the one before', async () => {
    await here.desk.put(wakeAt(seconds));
    runs((times) => (times === 1 ? inTime(20 * minutes) : undefined));
    await here.pass(5 * minutes);
    assert.deepEqual(await waiting(), [inTime(20 * minutes).toISOString()]);
    await here.pass(20 * minutes);
    assert.equal(looks.length, 2);
  });

  it('is looked at again after a fault of ours, and holds up no message meanwhile', async () => {
    await here.desk.put(wakeAt(seconds));
    here.run({
      woken: async (subject, now) => {
        looks.push({ subject, at: now.getTime() - start.getTime() });
        if (looks.length < 3) throw new Error('not now');
        return undefined;
      },
    });
    await here.desk.put(sendTo('nadia'));
    await here.pass(2 * seconds);
    assert.deepEqual(here.told(), ['nadia']);
    await here.pass(5 * minutes);
    assert.equal(looks.length, 3);
    assert.deepEqual(await waiting(), []);
  });

  it('is not the only thing that is ever done where somebody’s arithmetic gives the past', async () => {
    await here.desk.put(wakeAt(seconds));
    runs(() => inTime(-minutes));
    await here.pass(30 * seconds);
    assert.ok(looks.length >= 10 && looks.length <= 31, `${looks.length} looks in 30 seconds`);
  });

  it('is looked at again where it was asked for once more during the look', async () => {
    await here.desk.put(wakeAt(seconds));
    here.run({
      woken: async (subject, now) => {
        looks.push({ subject, at: now.getTime() });
        if (looks.length === 1) await here.desk.put(wakeAt(seconds));
        return undefined;
      },
    });
    await here.pass(10 * seconds);
    assert.equal(looks.length, 2);
  });
});
