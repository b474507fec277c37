import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Entry } from '../../bot/core/outbox.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { type Campaigning, startCampaigning } from './campaigning.ts';
import { fails, fanOutOf } from './scripted.ts';
import { workerOn } from './worker.ts';

describe('a correction of what was sent', () => {
  let here: Campaigning;
  beforeEach(async () => {
    here = await startCampaigning('ann', 'bob', 'cat');
    here.is(['ann', 'bob', 'cat']);
    await here.doing('send', {
      toPerson: async (...to) => (to[0].id === 'cat' ? fails('failed', '413') : here.courier.toPerson(...to)),
    });
    here.is(['ann', 'bob', 'cat'], { version: 2 });
  });
  afterEach('the count is what the rows say', () => here.agrees());

  const edited = (): readonly string[] =>
    here.courier.update.args.map(([{ conversation, activity }]) => `${conversation.id} ${activity}`);
  const versions = async (): Promise<readonly number[]> =>
    (await here.desk.ledger()).map(({ version }) => version);

  it('changes every copy where it stands, rings nobody, and leaves out whoever has none', async () => {
    here.courier.toPerson.resetHistory();
    here.desk.verdicts.set('ann', { say: 'skip', reason: 'stopped' });
    await here.doing('edit');
    assert.deepEqual(edited(), ['a:ann m1', 'a:bob m2']);
    assert.deepEqual([await versions(), here.told()], [[2, 2, 0], []]);
    assert.deepEqual(await here.desk.left(), []);
  });

  it('changes the reminder of a message too, and counts each as a call of its own', async () => {
    await here.doing('chase');
    await here.desk.put(fanOutOf('edit'));
    const spend = sinon.fake();
    await workerOn(here.desk, { pace: { ...pacer(10_000), spend } }).drain();
    assert.deepEqual([...edited()].sort(), ['a:ann m1', 'a:ann m3', 'a:bob m2', 'a:bob m4']);
    assert.equal(spend.callCount, 2);
  });

  it('is done once: a second one has nothing left to do', async () => {
    await here.doing('edit');
    await here.doing('edit');
    assert.equal(here.courier.update.callCount, 2);
  });

  it('comes again where a copy could not be reached now, and then changes all of that person', async () => {
    await here.doing('edit', { update: async () => fails('later', '503') });
    assert.deepEqual(await versions(), [1, 1, 0]);
    here.desk.pass(3_000);
    await workerOn(here.desk).drain();
    assert.deepEqual([await versions(), await here.desk.waiting()], [[2, 2, 0], []]);
  });

  it('forgets a copy that Teams no longer has, and takes nothing back of what was sent', async () => {
    await here.doing('edit', { update: async () => fails('gone', '404') });
    const ann = await here.row('ann');
    assert.deepEqual([ann?.state, ann?.version, ann?.copies], ['sent', 2, []]);
  });

  for (const kind of ['stop', 'failed'] as const) {
    it(`says honestly that a copy is the old one where its update is refused as "${kind}"`, async () => {
      await here.doing('edit', { update: async () => fails(kind) });
      assert.deepEqual(await versions(), [1, 1, 0]);
      assert.deepEqual([await here.desk.left(), await here.desk.waiting()], [[], []]);
      await here.doing('edit');
      assert.deepEqual(await versions(), [2, 2, 0], 'the next one tries it again');
    });
  }

  describe('with "I have read this"', () => {
    it('shows it on every copy of that reader, and not again', async () => {
      await here.doing('edit');
      here.courier.update.resetHistory();
      await here.acknowledge('ann');
      await workerOn(here.desk).drain();
      assert.deepEqual([edited(), here.courier.update.args[0]?.[1].summary], [['a:ann m1'], 'read']);
      await here.doing('edit');
      assert.equal(here.courier.update.callCount, 1);
    });

    it('keeps it on a copy that is corrected later', async () => {
      await here.acknowledge('ann');
      await workerOn(here.desk).drain();
      here.is(['ann', 'bob', 'cat'], { version: 3 });
      await here.doing('edit');
      const summaries = here.courier.update.args.map(([{ activity }, { summary }]) => [activity, summary]);
      assert.deepEqual(summaries.at(-2), ['m1', 'read']);
      assert.equal((await here.row('ann'))?.version, 3);
    });

    it('draws it for that reader once more where they take it back, as they can a cheer', async () => {
      await here.acknowledge('ann');
      await workerOn(here.desk).drain();
      const { ports } = here.desk;
      const store = { ...ports.store, acknowledged: async () => false };
      const person = { id: 'ann', name: 'ann' };
      const edit = { kind: 'bulk', subject: 'WB-00000', job: 'edit', urgent: false, person } as const;
      await workerOn({ ...here.desk, ports: { ...ports, store } }).doing({
        ...edit,
        state: 'sent',
        attempt: 0,
      });
      assert.deepEqual(ports.paintRead.args, [
        ['WB-00000', 'ann'],
        ['WB-00000', 'ann'],
      ]);
      assert.equal((await here.row('ann'))?.read, false);
    });

    it('loses nothing when it is pressed while the copy is being changed', async () => {
      let pressed = false;
      const update: Courier['update'] = async (...of) => {
        if (!pressed) {
          pressed = true;
          await here.acknowledge('ann');
        }
        return here.courier.update(...of);
      };
      await here.doing('edit', { update });
      assert.equal((await here.row('ann'))?.read, true);
      const ofAnn = here.courier.update.args.filter(([{ activity }]) => activity === 'm1');
      assert.equal(ofAnn.at(-1)?.[1].summary, 'read');
    });
  });

  it('loses nobody when the words are corrected again while the last step is taken', async () => {
    await here.desk.put(fanOutOf('edit'));
    const { store } = here.desk.ports;
    let again = false;
    const record: typeof store.record = async (marks) => {
      if (!again && marks.some(({ kind }) => kind === 'advance')) {
        again = true;
        await here.desk.put(fanOutOf('edit'));
      }
      return store.record(marks);
    };
    const ports = { ...here.desk.ports, store: { ...store, record } };
    const [entry] = await here.desk.left();
    await workerOn({ ...here.desk, ports }).out(entry as Entry);
    assert.equal((await here.desk.left()).filter(({ task }) => task.kind === 'fan-out').length, 1);
  });
});
