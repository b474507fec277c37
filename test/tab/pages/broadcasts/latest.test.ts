import assert from 'node:assert/strict';
import sinon from 'sinon';
import { latest } from '../../../../bot/tab/pages/broadcasts/latest.ts';

interface Asked {
  readonly input: string;
  readonly signal: AbortSignal;
  readonly answer: (output: string) => void;
}

describe('asking for the latest only', () => {
  let clock: sinon.SinonFakeTimers;
  let asked: Asked[];
  let shown: string[];

  beforeEach(() => {
    clock = sinon.useFakeTimers();
    asked = [];
    shown = [];
  });
  afterEach(() => clock.restore());

  const asking = () =>
    latest<string, string>({
      pause: 400,
      ask: (input, signal) => new Promise((answer) => asked.push({ input, signal, answer })),
      show: (output) => void shown.push(output),
    });

  const nth = (at: number): Asked => asked[at] ?? assert.fail(`nothing was asked ${at} times`);

  it('waits until nobody types, and asks once', async () => {
    const { want } = asking();
    for (const input of ['D', 'Do', 'Down']) {
      want(input);
      await clock.tickAsync(399);
    }
    assert.equal(asked.length, 0);
    await clock.tickAsync(1);
    assert.deepEqual(
      asked.map(({ input }) => input),
      ['Down'],
    );
    nth(0).answer('card');
    await clock.tickAsync(0);
    assert.deepEqual(shown, ['card']);
  });

  it('never shows an older answer after a newer question, in whatever order they come', async () => {
    const { want } = asking();
    want('old');
    await clock.tickAsync(400);
    want('new');
    await clock.tickAsync(400);
    assert.ok(nth(0).signal.aborted && !nth(1).signal.aborted);
    nth(1).answer('new card');
    await clock.tickAsync(0);
    nth(0).answer('old card');
    await clock.tickAsync(0);
    assert.deepEqual(shown, ['new card']);
  });

  it('shows what there is while the next words are typed', async () => {
    const { want } = asking();
    want('old');
    await clock.tickAsync(400);
    want('new');
    nth(0).answer('old card');
    await clock.tickAsync(0);
    assert.deepEqual(shown, ['old card']);
  });

  it('shows nothing more once it is stopped', async () => {
    const { want, stop } = asking();
    want('one');
    await clock.tickAsync(400);
    want('two');
    stop();
    nth(0).answer('card');
    await clock.tickAsync(1000);
    assert.deepEqual([shown, asked.length], [[], 1]);
  });
});
