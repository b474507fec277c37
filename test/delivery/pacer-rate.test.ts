import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { pacer } from '../../bot/delivery/pacer.ts';

describe('the rate of the pacer', () => {
  it('can be changed while it runs, for the calls that come after', async () => {
    let perSecond = 2;
    const pace = pacer(() => perSecond);
    let sent = 0;
    const all = Array.from({ length: 12 }, async () => {
      const turn = await pace.take('RXX', 0);
      sent += 1;
      turn.answered();
      turn.done();
    });
    await pause(100);
    assert.ok(sent <= 2, String(sent));
    perSecond = 50;
    await Promise.all(all);
    assert.equal(sent, 12);
  }).timeout(3_000);
});
