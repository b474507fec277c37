import assert from 'node:assert/strict';
import sinon from 'sinon';
import { outbox } from '../../bot/storage/outbox.ts';
import { type StoryMonths, storyMonths } from '../../bot/storage/story-months.ts';
import { now } from '../support/requests.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

describe('a month of stories that is looked back at', () => {
  let fresh: FreshTable;
  let saved: sinon.SinonSpy;
  let months: StoryMonths;
  beforeEach(async () => {
    fresh = await freshTable();
    saved = sinon.fake();
    months = storyMonths(fresh.rows, fresh.organisation, saved);
  });

  const waiting = async () =>
    (await outbox(fresh.rows, fresh.organisation).singles(10)).map(({ task }) => task);

  it('A8.1: is told once where stories are shown, whichever process looks at it and however often', async () => {
    const other = storyMonths(fresh.rows, fresh.organisation, saved);
    const told = await Promise.all([months.tell('2026-11', now), other.tell('2026-11', now)]);
    assert.deepEqual(told.toSorted(), [false, true]);
    assert.equal(saved.callCount, 1);
    assert.deepEqual(await waiting(), [
      {
        ...{ kind: 'plan', subject: 'stories:2026-11', version: 1, why: 'month', urgent: false },
        ...{ recipients: [{ to: 'channel', face: 'reader' }], followers: false },
      },
    ]);
  });

  it('is not told again after it went out, also after a restart', async () => {
    await months.tell('2026-11', now);
    const store = outbox(fresh.rows, fresh.organisation);
    for (const entry of await store.singles(10)) await store.done(entry);
    assert.equal(await storyMonths(fresh.rows, fresh.organisation, saved).tell('2026-11', now), false);
    assert.deepEqual(await waiting(), []);
    assert.equal(await months.tell('2026-12', now), true, 'the next one is');
  });
});
