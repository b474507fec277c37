import assert from 'node:assert/strict';
import { Refusal } from '../../bot/core/refusal.ts';
import { parcel, sendTo } from './scripted.ts';
import { minutes, type TurnedClock, turnClock } from './turned-clock.ts';

describe('a row that fails on our side again and again', () => {
  let here: TurnedClock;
  beforeEach(async () => {
    here = turnClock();
    await here.desk.meet('a', 'b');
  });
  afterEach(() => here.end());

  const left = async (): Promise<number> =>
    (await here.desk.left()).length + (await here.desk.waiting()).length;

  const drawnUnless = (bad: string, fault: Error) => async (subject: string) => {
    if (subject === bad) throw fault;
    return parcel;
  };

  it('ends after about three and a half minutes, and holds up nobody meanwhile', async () => {
    await here.desk.put(sendTo('a', { subject: 'WL-0BAD0' }), sendTo('b'));
    here.run({ paint: drawnUnless('WL-0BAD0', new Error('a card that cannot be drawn')) });
    await here.pass(1000);
    assert.deepEqual(here.told(), ['b']);
    await here.pass(2 * minutes);
    assert.equal(await left(), 1, 'it is given time');
    await here.pass(3 * minutes);
    assert.deepEqual([here.told(), await left()], [['b'], 0]);
  });

  it('is kept for as long as storage is away, which is not its fault', async () => {
    await here.desk.put(sendTo('a', { subject: 'WL-0BAD0' }));
    here.run({ paint: drawnUnless('WL-0BAD0', new Refusal('storage')) });
    await here.pass(30 * minutes);
    assert.equal(await left(), 1);
  });
});
