import assert from 'node:assert/strict';
import sinon from 'sinon';
import { shortMemory } from '../../bot/storage/short-memory.ts';

describe('a short memory', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('has nothing left after its time, though nobody asks again', () => {
    const memory = shortMemory<string>(60_000);
    memory.keep('a', 'one');
    clock.tick(59_999);
    assert.deepEqual([memory.get('a'), memory.size()], ['one', 1]);
    clock.tick(1);
    assert.equal(memory.size(), 0);
  });

  it('counts anew from the last time it was kept, and forgets what it is told to', () => {
    const memory = shortMemory<string>(60_000);
    memory.keep('a', 'one');
    memory.keep('b', 'two');
    clock.tick(40_000);
    memory.keep('a', 'three');
    memory.forget('b');
    assert.deepEqual([memory.get('b'), memory.size()], [undefined, 1]);
    clock.tick(40_000);
    assert.equal(memory.get('a'), 'three');
    clock.tick(20_000);
    assert.equal(memory.size(), 0);
  });

  it('lets a process end', () => {
    clock.restore();
    const unref = sinon.spy();
    const set = sinon.replace(globalThis, 'setTimeout', (() => ({ unref })) as never);
    shortMemory(1).keep('a', 1);
    sinon.assert.calledOnce(unref);
    assert.ok(set);
    sinon.restore();
  });
});
