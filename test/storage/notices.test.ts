import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type Notices, noticeSubject, notices } from '../../bot/storage/notices.ts';
import { outbox } from '../../bot/storage/outbox.ts';
import { people } from '../support/people.ts';
import { now } from '../support/requests.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const notice = { text: 'The file is broken.', at: now.toISOString() };
const admins = [people.admin.id];

describe('a notice of Wardline about itself', () => {
  let fresh: FreshTable;
  let saved: sinon.SinonSpy;
  let kept: Notices;
  beforeEach(async () => {
    fresh = await freshTable();
    saved = sinon.fake();
    kept = notices(fresh.rows, fresh.organisation, saved);
  });

  it('is kept with those who are to be told, and told once, whichever process finds it', async () => {
    const other = notices(fresh.rows, fresh.organisation, saved);
    const told = await Promise.all([
      kept.tell('file-1', notice, admins),
      other.tell('file-1', notice, admins),
    ]);
    assert.deepEqual(told.toSorted(), [false, true]);
    assert.equal(await kept.tell('file-1', notice, admins), false);
    assert.equal(saved.callCount, 1);
    assert.deepEqual(await kept.read('file-1'), notice);
    assert.equal(await kept.read('file-2'), undefined);
    const waiting = await outbox(fresh.rows, fresh.organisation).singles(10);
    assert.deepEqual(
      waiting.map(({ task }) => [task.kind, task.subject]),
      [['plan', noticeSubject('file-1')]],
    );
  });
});
