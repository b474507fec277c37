import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { patiently } from '../../bot/wiring/patience.ts';

const now = new Date('2026-11-24T10:30:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

describe('patience with long work', () => {
  it('gives what is quick at once, afresh every time', async () => {
    const { soon } = patiently<number>(50);
    let done = 0;
    const count = async (): Promise<number> => {
      done += 1;
      return done;
    };
    assert.deepEqual([await soon('a', now, count), await soon('a', now, count)], [1, 2]);
  });

  it('gives up on what is slow, and has it when asked again, without doing it twice', async () => {
    const { soon, whole } = patiently<string>(10);
    let done = 0;
    const slowly = async (): Promise<string> => {
      done += 1;
      await pause(40);
      return `work ${done}`;
    };
    assert.equal(await soon('year', now, slowly), undefined);
    assert.equal(await soon('year', now, slowly), undefined);
    assert.equal(await whole('year', now, slowly), 'work 1');
    assert.equal(await soon('year', minutes(9), slowly), 'work 1');
    assert.equal(await whole('year', minutes(10), slowly), 'work 2', 'ten minutes later it is done anew');
  });

  it('tells whoever waits that it failed, and tries again for the next', async () => {
    const { soon } = patiently<string>(20);
    const fails = () => Promise.reject(new Error('storage is away'));
    await assert.rejects(soon('a', now, fails), /storage is away/);
    assert.equal(await soon('a', now, async () => 'back'), 'back');
  });

  it('is not troubled by a failure that nobody waits for any more', async () => {
    const { soon } = patiently<string>(5);
    const failsLate = async (): Promise<string> => {
      await pause(20);
      throw new Error('too late');
    };
    assert.equal(await soon('a', now, failsLate), undefined);
    await pause(30);
    assert.equal(await soon('a', now, async () => 'afresh'), 'afresh');
  });
});
