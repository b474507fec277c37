import assert from 'node:assert/strict';
import type { Answer, Asked } from '../../../../bot/tab/api/answer.ts';
import { cameOf, type Progress, runBulk } from '../../../../bot/tab/pages/board/bulk.ts';

const card = (notice = '', status = 'Ivan Petrov has this'): Answer => ({
  ok: true,
  body: { template: 'triage-card', data: { hasNotice: notice !== '', notice, status } },
});

const refused = (text: string): Answer => ({
  ok: false,
  problem: { kind: 'refused', code: 'not-found', text },
});
const offline: Answer = { ok: false, problem: { kind: 'offline' } };

const again: Answer = {
  ok: true,
  body: {
    template: 'desk-again',
    data: {
      notice: 'We found a number.',
      rest: { outcome: 'done', checked: 'name' },
      inputs: [{ id: 'reason', label: 'The reason', value: 'For [taken out]' }],
    },
  },
};

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `WL-${at}`);

/** Answers each by its number, at its own time, and keeps what was asked. */
const desk = (answers: (id: string) => Answer) => {
  const asked: Asked[] = [];
  let inAir = 0;
  let most = 0;
  return {
    asked,
    most: () => most,
    ask: async (one: Asked): Promise<Answer> => {
      asked.push(one);
      inAir += 1;
      most = Math.max(most, inAir);
      await new Promise((resolve) => setImmediate(resolve));
      inAir -= 1;
      return answers((one.fields as { id: string }).id);
    },
  };
};

const take = { verb: 'triage.take', fields: {} };
const going = { isStopped: () => false, progress: () => undefined };

describe('one deed for many requests', () => {
  it('sends the verb of the card for each, at most four in the air', async () => {
    const { ask, asked, most } = desk(() => card());
    const run = await runBulk(many(20), take, { ...going, ask });
    assert.deepEqual([run.done.length, run.notDone, run.left, most()], [20, [], [], 4]);
    assert.deepEqual(asked[0], { verb: 'triage.take', fields: { id: 'WL-0' }, as: 'view' });
    assert.equal(new Set(asked.map(({ fields }) => (fields as { id: string }).id)).size, 20);
  });

  it('says of each that was not done why not, in the words of the service', async () => {
    const answers: Readonly<Record<string, Answer>> = {
      'WL-1': card('This has moved on.', 'Lena Fox has this'),
      'WL-2': refused('We cannot find that request.'),
      'WL-3': {
        ok: true,
        body: { template: 'hazard-rate', data: { notice: 'Rate what is left of the risk first.' } },
      },
    };
    const { ask } = desk((id) => answers[id] ?? card());
    const run = await runBulk(many(5), take, { ...going, ask });
    assert.deepEqual([...run.done].sort(), ['WL-0', 'WL-4']);
    assert.deepEqual(
      run.notDone.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      [
        { id: 'WL-1', why: 'This has moved on. Lena Fox has this' },
        { id: 'WL-2', why: 'We cannot find that request.' },
        { id: 'WL-3', why: 'Rate what is left of the risk first.' },
      ],
    );
  });

  it('D1.2: sends words that name a patient for none of them, and gives them back as they may be sent', async () => {
    const { ask, asked } = desk(() => again);
    const run = await runBulk(
      many(5),
      { verb: 'triage.resolve', fields: { reason: 'x' } },
      { ...going, ask },
    );
    assert.equal(asked.length, 1);
    assert.deepEqual([run.done, run.notDone, run.left], [[], [], []]);
    assert.deepEqual(run.held, {
      notice: 'We found a number.',
      checked: 'name',
      inputs: [{ id: 'reason', label: 'The reason', value: 'For [taken out]' }],
    });
  });

  it('stops where somebody stops it: what is in the air ends, and the rest is not asked for', async () => {
    let stopped = false;
    const { ask, asked } = desk(() => card());
    const run = await runBulk(many(20), take, {
      ask,
      isStopped: () => stopped,
      progress: ({ done }: Progress) => {
        stopped ||= done.length >= 3;
      },
    });
    assert.ok(asked.length < 20);
    assert.deepEqual([run.done.length, run.done.length + run.left.length], [asked.length, 20]);
  });

  it('stops by itself where the connection is gone, and says so', async () => {
    const { ask, asked } = desk((id) => (id === 'WL-2' ? offline : card()));
    const run = await runBulk(many(20), take, { ...going, ask });
    assert.ok(asked.length < 12);
    assert.match(run.problem ?? '', /No connection/);
    assert.equal(run.done.length + run.notDone.length + run.left.length, 20);
  });

  it('goes on where storage failed for one, and gives the notice that came with it', () => {
    const answer: Answer = {
      ok: false,
      problem: { kind: 'refused', code: 'storage', text: 'unknown' },
      body: { template: 'desk-again', data: { notice: 'We could not save this.' } },
    };
    assert.deepEqual(cameOf(answer), { kind: 'not-done', why: 'We could not save this.' });
  });
});
