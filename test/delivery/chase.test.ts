import assert from 'node:assert/strict';
import type { Entry } from '../../bot/core/outbox.ts';
import { minutesLater } from '../storage/example-request.ts';
import { type Campaigning, startCampaigning } from './campaigning.ts';
import { fails, fanOutOf } from './scripted.ts';
import { workerOn } from './worker.ts';

describe('a reminder', () => {
  let here: Campaigning;
  beforeEach(async () => {
    here = await startCampaigning('ann', 'bob', 'cat');
    here.is(['ann', 'bob', 'cat']);
    await here.doing('send', {
      toPerson: async (...to) => (to[0].id === 'cat' ? fails('failed', '413') : here.courier.toPerson(...to)),
    });
    here.courier.toPerson.resetHistory();
    here.desk.ports.paint.resetHistory();
  });
  afterEach('the count is what the rows say', () => here.agrees());

  it('goes to those who were told and have not said that they have read it', async () => {
    await here.acknowledge('ann');
    await here.doing('chase');
    assert.deepEqual(here.told(), ['bob']);
    const bob = await here.row('bob');
    assert.deepEqual([bob?.state, bob?.chased, bob?.copies.length], ['sent', 1, 2]);
    assert.deepEqual(here.desk.ports.paint.args[0]?.[3], 'reminder');
  });

  it('is left out for somebody who says so in the meantime', async () => {
    await here.desk.put(fanOutOf('chase'));
    const worker = workerOn(here.desk);
    await worker.out((await here.desk.left())[0] as Entry);
    await here.acknowledge('ann');
    await here.acknowledge('bob');
    await worker.drain();
    assert.deepEqual(here.told(), []);
  });

  it('takes nothing back where it does not arrive', async () => {
    await here.doing('chase', { toPerson: async () => fails('stop', '403') });
    const rows = await here.desk.ledger();
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['sent', 'sent', 'failed'],
    );
    assert.equal((await here.desk.people.reach(here.fresh.organisation, 'ann'))?.blocked, '403');
  });

  it('waits for quiet hours to end as the first message does', async () => {
    here.desk.verdicts.set('ann', { say: 'hold', until: minutesLater(60), reason: 'quiet-hours' });
    await here.doing('chase');
    assert.deepEqual([here.told(), (await here.row('ann'))?.state], [['bob'], 'sent']);
    here.desk.verdicts.clear();
    here.desk.pass(60 * 60_000);
    await workerOn(here.desk).drain();
    assert.deepEqual(here.told(), ['bob', 'ann']);
  });
});
