import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import sinon from 'sinon';
import { untilDone } from '../../bot/wiring/until-done.ts';

describe('what is done once as the service starts', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => clock.restore());

  const later = async (): Promise<void> => {
    await clock.tickAsync(1000);
    await settled();
  };

  it('is tried again until it is done, and then no more', async () => {
    const work = sinon.stub().rejects(new Error('storage')).onCall(2).resolves();
    const failed = sinon.fake();
    untilDone(work, { after: 1000, every: 1000 }, failed);
    for (let tries = 0; tries < 5; tries += 1) await later();
    assert.deepEqual([work.callCount, failed.callCount], [3, 2]);
  });

  it('is not tried again once it is stopped', async () => {
    const work = sinon.stub().rejects(new Error('storage'));
    const stop = untilDone(work, { after: 1000, every: 1000 }, sinon.fake());
    await later();
    const tries = work.callCount;
    stop();
    await later();
    await later();
    assert.equal(work.callCount, tries);
  });
});
