import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Entry } from '../../bot/core/outbox.ts';
import { start } from '../storage/example-request.ts';
import { arrived, bulk, type OpenLedger, openLedger, people, rowOf } from './open-ledger.ts';
import { campaign } from './scripted.ts';

describe('the recorder, of a campaign,', () => {
  let here: OpenLedger;
  beforeEach(async () => {
    here = await openLedger();
  });

  const kinds = async (): Promise<readonly string[]> => (await here.desk.left()).map(({ task }) => task.kind);

  it('asks for the end exactly when nobody waits any more', async () => {
    const entries = await here.planned(people(3));
    const writer = here.recorderOn();
    for (const [at, entry] of entries.entries()) {
      assert.equal((await kinds()).includes('finish'), false, `after ${at}`);
      await writer.add(arrived(entry));
    }
    assert.equal((await kinds()).filter((kind) => kind === 'finish').length, 1);
    assert.equal((await here.desk.tally())?.endedAt, start.toISOString());
  });

  it('asks for no end while people are still being added', async () => {
    const writer = here.recorderOn();
    await writer.step(campaign, async () => ({
      marks: [{ kind: 'task', task: bulk('a') }],
      moves: [{ to: { state: 'pending' } }],
    }));
    const [entry] = (await here.desk.left()).filter(({ task }) => task.kind === 'bulk');
    await writer.add(arrived(entry as Entry));
    assert.equal((await kinds()).includes('finish'), false);
    await writer.step(campaign, async () => ({
      marks: [{ kind: 'ledger', subject: campaign, row: rowOf('b', 'skipped') }],
      moves: [{ to: { state: 'skipped', reason: 'stopped' } }],
      planned: true,
    }));
    assert.equal((await kinds()).includes('finish'), true);
  });

  it('asks for the end once more after those who failed were tried again', async () => {
    const entries = await here.planned(people(1));
    const writer = here.recorderOn();
    for (const entry of entries) await writer.add(arrived(entry));
    const again = { from: { state: 'sent' }, to: { state: 'pending' } } as const;
    await writer.step(campaign, async () => ({
      marks: [{ kind: 'task', task: bulk('x') }],
      moves: [again],
    }));
    const [finish] = (await here.desk.left()).filter(({ task }) => task.kind === 'finish');
    await here.desk.box.done(finish as Entry);
    const [entry] = (await here.desk.left()).filter(({ task }) => task.kind === 'bulk');
    await writer.add(arrived(entry as Entry));
    assert.equal((await kinds()).includes('finish'), true);
  });

  it("shows the sender's card now and then, not with each of them, and says that there is work", async () => {
    const entries = await here.planned(people(10));
    for (const entry of (await here.desk.left()).filter(({ task }) => task.kind === 'repaint')) {
      await here.desk.box.done(entry);
    }
    let at = start.getTime();
    const record = sinon.spy(here.desk.box.record);
    const writer = here.recorderOn({ record }, () => new Date(at));
    here.wrote.resetHistory();
    for (const entry of entries) {
      await writer.add(arrived(entry));
      at += 1000;
    }
    const shown = record.args.filter(([marks]) =>
      marks.some((mark) => mark.kind === 'task' && mark.task.kind === 'repaint'),
    );
    assert.equal(shown.length, 4, 'once in three seconds: at 0, 3, 6 and 9');
    assert.equal(here.wrote.callCount, 4);
  });

  it('writes steps and results one after another, each with the count that the last one left', async () => {
    const entries = await here.planned(people(10));
    const writer = here.recorderOn();
    const steps = people(5, 'q').map((id) =>
      writer.step(campaign, async () => ({
        marks: [{ kind: 'ledger', subject: campaign, row: rowOf(id, 'pending') }],
        moves: [{ to: { state: 'pending' } }],
      })),
    );
    const results = await Promise.all([...steps, ...entries.map((entry) => writer.add(arrived(entry)))]);
    assert.ok(!results.includes('conflict'));
    await here.agrees();
  });

  it('tells a step that its plan was changed meanwhile, and writes nothing of it', async () => {
    await here.planned(people(2));
    const key = 'outbox|1plan|WB-00000|edit';
    const step = here.recorderOn().step(campaign, async () => ({
      marks: [
        { kind: 'ledger', subject: campaign, row: rowOf('z', 'pending') },
        {
          kind: 'advance',
          entry: { key, etag: 'W/"datetime\'2026-01-01T00%3A00%3A00.0000000Z\'"', task: bulk('a') },
          task: bulk('a'),
        },
      ],
      moves: [{ to: { state: 'pending' } }],
    }));
    assert.equal(await step, 'conflict');
    await here.agrees();
  });
});
