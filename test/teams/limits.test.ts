import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LimitedCall, teamsLimits } from './limits.ts';

const call = (conversation: string, operation: LimitedCall['operation'] = 'send'): LimitedCall => ({
  operation,
  tenant: 't',
  conversation,
});

describe('the published limits of Teams', () => {
  it('let 7 messages a second and 8 in two seconds into one chat', () => {
    const limits = teamsLimits();
    for (let n = 0; n < 7; n += 1) assert.equal(limits.admit(call('a'), n), 0);
    assert.equal(limits.admit(call('a'), 7), 993);
    assert.equal(limits.admit(call('a'), 1_000), 0);
    assert.equal(limits.admit(call('a'), 1_001), 999);
    assert.equal(limits.admit(call('b'), 1_001), 0);
  });

  it('let 60 messages in half a minute and 1,800 an hour into one chat', () => {
    const limits = teamsLimits();
    for (let n = 0; n < 60; n += 1) assert.equal(limits.admit(call('a'), n * 300), 0);
    assert.equal(limits.admit(call('a'), 18_000), 12_000);
    for (let n = 60; n < 1_800; n += 1) assert.equal(limits.admit(call('a'), n * 500), 0);
    assert.equal(limits.admit(call('a'), 900_000), 2_700_000);
  });

  it('let 50 calls of any kind a second into one tenant', () => {
    const limits = teamsLimits();
    for (let n = 0; n < 50; n += 1) {
      assert.equal(limits.admit(call(`chat ${n}`, n % 2 ? 'send' : 'create'), 0), 0);
    }
    assert.equal(limits.admit(call('one more', 'members'), 400), 600);
    assert.equal(limits.admit({ ...call('one more'), tenant: 'other' }, 400), 0);
    assert.equal(limits.admit(call('one more'), 1_000), 0);
  });

  it('let twice as many rosters be read', () => {
    const limits = teamsLimits();
    for (let n = 0; n < 14; n += 1) assert.equal(limits.admit(call('a', 'members'), 0), 0);
    assert.equal(limits.admit(call('a', 'members'), 0), 1_000);
  });

  it('never let more through in any window, and let the call through after the wait they name', () => {
    const windows: readonly (readonly [ms: number, most: number])[] = [
      [1_000, 7],
      [2_000, 8],
      [30_000, 60],
    ];
    const gaps = fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 600 }), (all, squeeze) => {
        const limits = teamsLimits();
        const through: number[] = [];
        let at = 0;
        for (const gap of all) {
          at += Math.floor(gap / squeeze);
          const wait = limits.admit(call('a'), at);
          if (wait > 0) at += wait;
          if (wait > 0) assert.equal(limits.admit(call('a'), at), 0);
          through.push(at);
        }
        for (const [ms, most] of windows) {
          through.forEach((time, n) => {
            const earlier = through[n - most];
            assert.ok(earlier === undefined || time - earlier >= ms);
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});
