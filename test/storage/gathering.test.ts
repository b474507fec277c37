import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import sinon from 'sinon';
import { gathering } from '../../bot/storage/gathering.ts';
import type { Write } from '../../bot/storage/table.ts';

const condition: Write = { op: 'update', key: 'gate', columns: {} };
const write = (key: string, value = '1') => ({ op: 'update', key, columns: { value } }) as const;

type Commit = (partition: string, writes: readonly Write[]) => Promise<'committed' | 'conflict'>;

const store = (commit: Commit) => {
  const spy = sinon.spy(commit);
  return {
    spy,
    put: gathering({ commit: spy }, condition),
    sent: () => spy.args.map(([, writes]) => writes),
  };
};
const slowly: Commit = async () => {
  await pause(1);
  return 'committed';
};

describe('writes that go together', () => {
  it('lets a single one wait for nobody, with the condition in front', async () => {
    const { put, sent } = store(slowly);
    assert.equal(await put('p', write('a')), 'committed');
    assert.deepEqual(sent(), [[condition, write('a')]]);
  });

  it('takes what comes meanwhile in transactions of 100, and each partition by itself', async () => {
    const { put, sent, spy } = store(slowly);
    const all = Array.from({ length: 250 }, (_, at) => put('p', write(`k${at}`)));
    await Promise.all([...all, put('q', write('a'))]);
    assert.deepEqual(
      spy.args.map(([partition, writes]) => [partition, writes.length]),
      [
        ['p', 2],
        ['q', 2],
        ['p', 100],
        ['p', 100],
        ['p', 52],
      ],
    );
    assert.ok(sent().every(([first]) => first === condition));
  });

  it('puts two writes to one row one after the other, in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 20 }), async (keys) => {
        const { put, sent } = store(slowly);
        await Promise.all(keys.map((key, at) => put('p', write(`k${key}`, `${at}`))));
        for (const some of sent()) assert.equal(new Set(some.map(({ key }) => key)).size, some.length);
        const flat = sent().flatMap((some) => some.slice(1).map((one) => one as ReturnType<typeof write>));
        for (const key of new Set(keys)) {
          const values = flat.filter((one) => one.key === `k${key}`).map((one) => Number(one.columns.value));
          assert.deepEqual(
            values,
            [...keys.keys()].filter((at) => keys[at] === key),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lets somebody who presses again and again hold up nobody else', async () => {
    const { put, sent } = store(slowly);
    await Promise.all(['z', 'a', 'a', 'b', 'a', 'c'].map((key, at) => put('p', write(key, `${at}`))));
    assert.deepEqual(
      sent().map(([, ...some]) => some),
      [
        [write('z', '0')],
        [write('a', '1'), write('b', '3'), write('c', '5')],
        [write('a', '2')],
        [write('a', '4')],
      ],
    );
  });

  it('lets one that cannot land take no other with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(60), { maxLength: 20 }), async (bad) => {
        const landed = new Set<string>();
        const { put } = store(async (_partition, writes) => {
          await pause(0);
          if (writes.some(({ key }) => bad.includes(Number(key.slice(1))))) return 'conflict';
          for (const { key } of writes) landed.add(key);
          return 'committed';
        });
        const results = await Promise.all(Array.from({ length: 60 }, (_, at) => put('p', write(`k${at}`))));
        for (const [at, result] of results.entries()) {
          assert.equal(result, bad.includes(at) ? 'conflict' : 'committed');
          assert.equal(landed.has(`k${at}`), result === 'committed');
        }
      }),
      { numRuns: 10 },
    );
  });

  it('tells everybody of a transaction that failed that it did, and goes on with the next', async () => {
    let calls = 0;
    const { put } = store(async () => {
      calls += 1;
      await pause(1);
      if (calls === 2) throw new Error('down');
      return 'committed';
    });
    const results = await Promise.allSettled(['a', 'b', 'c', 'b'].map((key) => put('p', write(key))));
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    );
    assert.equal(await put('p', write('a')), 'committed');
  });
});
