import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { threads } from '../../bot/delivery/threads.ts';
import { teamsLimits } from '../teams/limits.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('the room of a conversation', () => {
  let now = 0;
  const room = () => {
    now = 0;
    return threads(() => now);
  };

  for (const [most, ms] of [
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
    [1_800, 3_600_000],
  ] as const) {
    it(`is ${most} messages in ${ms / 1000} s, as Teams published it`, () => {
      const { wait, count } = room();
      const first: number[] = [];
      for (let one = 0; one < most; one += 1) {
        now += wait('a');
        first.push(now);
        count('a');
      }
      assert.ok(now < ms, 'all of them fit into the window');
      assert.ok(now + wait('a') >= ms, 'and one more does not');
    });
  }

  it('is shared by the threads of a channel, and by no two conversations', () => {
    const { wait, count } = room();
    for (let one = 0; one < 7; one += 1) count(`19:c@thread.tacv2;messageid=${one}`);
    assert.equal(wait('19:c@thread.tacv2'), 1_100, 'and a little for the way to Teams');
    assert.equal(wait('19:c@thread.tacv2;messageid=99'), 1_100);
    assert.equal(wait('19:d@thread.tacv2'), 0);
  });

  it('is never overstepped, however messages come, as Teams itself would count them', () => {
    const conversation = fc.constantFrom('a', 'b');
    const tries = fc.array(fc.tuple(conversation, fc.nat(3_000)), {
      minLength: 50,
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(tries, fc.integer({ min: 1, max: 500 }), (all, squeeze) => {
        const limits = teamsLimits({ perTenantPerSecond: 10_000 });
        const { wait, count } = room();
        for (const [one, gap] of all) {
          now += Math.floor(gap / squeeze);
          const ms = wait(one);
          if (ms > 0) assert.equal(wait(one), ms, 'asking costs nothing');
          now += ms;
          assert.equal(limits.admit({ operation: 'send', tenant: 't', conversation: one }, now), 0);
          count(one);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is not asked for longer than needed', () => {
    const { wait, count } = room();
    for (let one = 0; one < 7; one += 1) count('a');
    const ms = wait('a');
    now += ms - 1;
    assert.equal(wait('a'), 1);
    now += 1;
    assert.equal(wait('a'), 0);
  });

  it('is remembered for as long as it matters, whatever others write meanwhile', () => {
    const { wait, count } = room();
    for (let one = 0; one < 60; one += 1) {
      now += wait('a');
      count('a');
    }
    const full = now + wait('a');
    for (let other = 0; now < full - 1; other += 1) {
      count(`chat ${other}`);
      now += 1;
    }
    assert.equal(wait('a'), 1);
  });

  it('of a hundred thousand who are written to once costs no memory that grows', function () {
    this.timeout(20_000);
    const { wait, count } = room();
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = held();
    for (let one = 0; one < 100_000; one += 1) {
      now += 33;
      count(`a:${one} of a name as long as those of Teams are, at least`);
    }
    assert.ok(held() - before < 5_000_000);
    assert.equal(wait('a:99999'), 0);
  });
});
