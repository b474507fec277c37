import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import sinon from 'sinon';
import { leadLoad } from '../../bot/wiring/lead-load.ts';

describe('what a lead has to do, as the choice of a lead knows it', () => {
  let now: number;
  let count: sinon.SinonStub<[string], Promise<number>>;
  let failed: sinon.SinonSpy;
  beforeEach(() => {
    now = Date.parse('2026-11-24T09:00:00Z');
    count = sinon.stub<[string], Promise<number>>().resolves(5);
    failed = sinon.fake();
  });
  const open = () => leadLoad({ count, clock: () => new Date(now), failed });

  it('is answered at once, and counted behind the answer', async () => {
    const load = open();
    assert.equal(load.of('lena'), 0);
    await settled();
    assert.equal(load.of('lena'), 5);
    assert.equal(load.of('farah'), 0, 'each by themselves');
  });

  it('is counted once a minute at the most, and not at all while nobody asks', async () => {
    const load = open();
    for (let second = 0; second < 59; second += 1, now += 1000) load.of('lena');
    await settled();
    sinon.assert.calledOnceWithExactly(count, 'lena');
    now += 2000;
    load.of('lena');
    load.of('lena');
    await settled();
    sinon.assert.calledTwice(count);
    now += 3_600_000;
    await settled();
    sinon.assert.calledTwice(count);
  });

  it('grows with what this process gives, until that is in the count', async () => {
    const load = open();
    load.of('lena');
    await settled();
    load.gave('lena');
    load.gave('lena');
    assert.equal(load.of('lena'), 7);
    now += 61_000;
    count.resolves(7);
    assert.equal(load.of('lena'), 7, 'while it is counted');
    load.gave('lena');
    await settled();
    assert.equal(load.of('lena'), 8, 'what was given while it was counted');
  });

  it('stays as it was while storage is away, and asks again a minute later', async () => {
    const load = open();
    load.of('lena');
    await settled();
    count.rejects(new Error('storage'));
    now += 61_000;
    load.of('lena');
    await settled();
    assert.equal(load.of('lena'), 5);
    sinon.assert.calledOnce(failed);
    sinon.assert.calledTwice(count);
  });
});
