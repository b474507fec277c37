import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Entry } from '../../bot/core/outbox.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import type { DeliveryPorts, Reachable } from '../../bot/delivery/ports.ts';
import { contactOf, minutesLater } from '../storage/example-request.ts';
import { type Campaigning, startCampaigning } from './campaigning.ts';
import { deskOn, fails, fanOutOf, parcel } from './scripted.ts';
import { workerOn } from './worker.ts';

describe('a message of a campaign', () => {
  let here: Campaigning;
  beforeEach(async () => {
    here = await startCampaigning('ann', 'bob', 'cat');
  });
  afterEach('the count is what the rows say', () => here.agrees());

  it('reaches everybody once, and says with which message of theirs', async () => {
    here.is(['ann', 'bob', 'cat']);
    await here.doing('send');
    assert.deepEqual([...here.told()].sort(), ['ann', 'bob', 'cat']);
    const copies = (await here.desk.ledger()).map(({ copies: [copy] }) => copy?.activity);
    assert.deepEqual(copies.sort(), ['m1', 'm2', 'm3']);
    sinon.assert.calledOnce(here.desk.ports.finished);
    assert.deepEqual(await here.desk.left(), []);
  });

  it('is drawn once for all of them', async () => {
    here.is(['ann', 'bob', 'cat']);
    await here.doing('send');
    const faces = here.desk.ports.paint.args.map(([, face]) => face);
    assert.deepEqual(faces, ['reader']);
    assert.deepEqual(here.courier.toPerson.args[0]?.[1], { ...parcel, version: 1 });
  });

  it('counts against what each is told in a week', async () => {
    here.is(['ann']);
    await here.doing('send');
    assert.deepEqual((await here.desk.people.reach(here.fresh.organisation, 'ann'))?.told, { today: 1 });
  });

  it('is held for whom the rules say so, with the reason in the count, and goes when it may', async () => {
    here.is(['ann', 'bob']);
    const until = minutesLater(600);
    here.desk.verdicts.set('ann', { say: 'hold', until, reason: 'weekly-cap' });
    await here.doing('send');
    assert.deepEqual(here.told(), ['bob']);
    assert.deepEqual((await here.desk.tally())?.reasons, { 'held weekly-cap': 1 });
    sinon.assert.calledOnce(here.desk.ports.finished);
    here.desk.verdicts.clear();
    here.desk.pass(600 * 60_000);
    await workerOn(here.desk).drain();
    assert.deepEqual([here.told(), (await here.desk.tally())?.counts.sent], [['bob', 'ann'], 2]);
  });

  it('is put off a moment where a rule names one that has passed, rather than stop everything', async () => {
    here.is(['ann']);
    const may = sinon.stub<Parameters<Reachable['may']>, ReturnType<Reachable['may']>>();
    may.callsFake((_occasion, now) => ({ say: 'hold', until: now, reason: 'quiet-hours' }));
    may.onCall(3).returns({ say: 'send' });
    const { reach } = here.desk.ports.store;
    const store: DeliveryPorts['store'] = {
      ...here.desk.ports.store,
      reach: async (id) => {
        const found = await reach(id);
        return found && { ...found, may };
      },
    };
    await here.desk.put(fanOutOf('send'));
    const worker = workerOn({ ...here.desk, ports: { ...here.desk.ports, store } });
    for (let time = 0; time < 4; time += 1) {
      await worker.drain();
      here.desk.pass(1_000);
    }
    assert.deepEqual(here.told(), ['ann']);
  });

  it('asks the rules about its kind, and that it is one of many', async () => {
    here.is(['ann'], { topic: 'outage', urgent: true });
    const may = sinon.spy<Reachable['may']>(() => ({ say: 'send' }));
    const { reach } = here.desk.ports.store;
    const store: DeliveryPorts['store'] = {
      ...here.desk.ports.store,
      reach: async (id) => {
        const found = await reach(id);
        return found && { ...found, may };
      },
    };
    await here.desk.put(fanOutOf('send'));
    await workerOn({ ...here.desk, ports: { ...here.desk.ports, store } }).drain();
    assert.deepEqual(may.args[0]?.[0], { topic: 'outage', urgent: true, bulk: true });
  });

  it('is skipped, held no longer, or failed, and each reason is counted', async () => {
    here.is(['ann', 'bob', 'never met']);
    here.desk.verdicts.set('ann', { say: 'skip', reason: 'stopped' });
    await here.doing('send', { toPerson: async () => fails('failed', '413') });
    assert.deepEqual((await here.desk.tally())?.reasons, {
      'skipped stopped': 1,
      'failed 413': 1,
      'failed never met': 1,
    });
  });

  it('marks whoever refused it (403) as blocked, and the next message to them is not even tried', async () => {
    here.is(['ann']);
    await here.doing('send', { toPerson: async () => fails('stop', '403 ConversationBlockedByUser') });
    assert.deepEqual((await here.row('ann'))?.state, 'blocked');
    await here.doing('resend');
    assert.deepEqual([here.told(), (await here.row('ann'))?.state], [[], 'blocked']);
    await deskOn(here.fresh.rows, here.fresh.organisation).meet('ann');
    await here.doing('resend');
    assert.deepEqual([here.told(), (await here.row('ann'))?.state], [['ann'], 'sent']);
  });

  it('forgets a chat that is gone (404), and opens it anew when it is sent again', async () => {
    here.is(['ann']);
    await here.doing('send', { toPerson: async () => fails('gone', '404') });
    assert.equal((await here.row('ann'))?.reason, '404');
    await here.doing('resend');
    assert.equal(here.courier.toPerson.args[0]?.[0].chat, undefined);
    assert.equal((await here.desk.people.reach(here.fresh.organisation, 'ann'))?.contact.chat, 'opened:ann');
  });

  for (const reason of ['412', '429', '502', '503', '504']) {
    it(`comes again after ${reason}, later each time, and is counted as waiting until it arrives`, async () => {
      here.is(['ann']);
      let tries = 0;
      const toPerson: Courier['toPerson'] = async (...to) => {
        tries += 1;
        return tries < 3 ? fails('later', reason) : here.courier.toPerson(...to);
      };
      const pace = { ...pacer(10_000), hold: () => undefined };
      const worker = workerOn(here.desk, { courier: { toPerson }, pace });
      await here.desk.put(fanOutOf('send'));
      await worker.drain();
      assert.equal((await here.desk.tally())?.counts.pending, 1);
      const [waiting] = await here.desk.waiting();
      assert.ok(waiting?.kind === 'bulk' && waiting.attempt === 1);
      here.desk.pass(2_400);
      await worker.drain();
      here.desk.pass(2_400);
      await worker.drain();
      assert.deepEqual(here.told(), [], 'the second wait is the longer one');
      here.desk.pass(2_400);
      await worker.drain();
      assert.deepEqual([here.told(), (await here.row('ann'))?.state], [['ann'], 'sent']);
    });
  }

  it('is not sent any more once its sender has stopped it, not even to whom it was held for', async () => {
    here.is(['ann', 'bob', 'cat']);
    here.desk.verdicts.set('ann', { say: 'hold', until: minutesLater(60), reason: 'quiet-hours' });
    await here.desk.put(fanOutOf('send'));
    const worker = workerOn(here.desk);
    for (let step = 0; step < 2; step += 1) await worker.out((await here.desk.left())[0] as Entry);
    here.is(['ann', 'bob', 'cat'], { running: false });
    worker.carry.stale();
    await here.doing('cancel');
    assert.deepEqual(here.told(), []);
    here.desk.pass(60 * 60_000);
    await worker.drain();
    assert.deepEqual([here.told(), (await here.desk.tally())?.reasons], [[], { 'skipped cancelled': 3 }]);
  });

  it('is stopped even while it waits for its turn', async () => {
    here.is(['ann']);
    const pace = pacer(10_000);
    const late: typeof pace = {
      ...pace,
      take: async (...of) => {
        here.is(['ann'], { running: false });
        worker.carry.stale();
        return pace.take(...of);
      },
    };
    const worker = workerOn(here.desk, { pace: late });
    await here.desk.put(fanOutOf('send'));
    await worker.drain();
    assert.deepEqual([here.told(), (await here.row('ann'))?.state], [[], 'skipped']);
  });

  it('opens the chat of a member who never wrote, and remembers it', async () => {
    const { chat: _none, ...member } = contactOf('dee');
    await here.desk.people.rememberAll(here.fresh.organisation, [member]);
    here.is(['dee']);
    await here.doing('send');
    assert.equal((await here.desk.people.reach(here.fresh.organisation, 'dee'))?.contact.chat, 'opened:dee');
  });
});
