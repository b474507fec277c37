import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table, Write } from '../../bot/storage/table.ts';
import { freshTable } from './fresh-table.ts';
import { memoryTable } from './memory-table.ts';

type Step =
  | { readonly do: 'commit'; readonly writes: readonly { readonly op: Write['op']; readonly key: string }[] }
  | { readonly do: 'remove' | 'read' | 'range'; readonly key: string };

const key = fc.constantFrom('a', 'b', 'c|1', 'c|2');
const write = fc.record({ op: fc.constantFrom<Write['op'][]>('insert', 'put', 'replace', 'delete'), key });
const writes = fc.uniqueArray(write, { minLength: 1, maxLength: 3, selector: (one) => one.key });
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: writes.map((some): Step => ({ do: 'commit', writes: some })), weight: 3 },
  fc.record({ do: fc.constantFrom('remove' as const, 'read' as const, 'range' as const), key }),
);

/** What a table says to each step; ETags are its own affair, so each is told as new or old. */
const story = async (
  table: Table,
  partition: string,
  steps: readonly Step[],
): Promise<readonly unknown[]> => {
  const etags = new Map<string, string>();
  const said: unknown[] = [];
  for (const [at, one] of steps.entries()) {
    if (one.do === 'commit') {
      const result = await table.commitFor(
        partition,
        one.writes.map(({ op, key: name }): Write => {
          const etag = etags.get(name) ?? 'W/"datetime\'2026-01-01T00%3A00%3A00.0000000Z\'"';
          if (op === 'replace') return { op, key: name, value: { at }, etag };
          return op === 'insert' || op === 'put'
            ? { op, key: name, value: { at } }
            : { op: 'delete', key: name };
        }),
      );
      if (result !== 'conflict') for (const [name, etag] of result) if (etag) etags.set(name, etag);
      said.push(result === 'conflict' ? result : [...result.keys()]);
    }
    if (one.do === 'remove') said.push(await table.remove(partition, one.key, etags.get(one.key) ?? 'W/"x"'));
    if (one.do === 'read') {
      const row = await table.read(partition, one.key);
      said.push(row && [row.value, row.etag === etags.get(one.key)]);
    }
    if (one.do === 'range') {
      const rows = await table.range(partition, { from: one.key, to: 'c|2' }, 2);
      said.push(rows.map((row) => [row.key, row.value]));
    }
  }
  return said;
};

describe('the table in memory', () => {
  it('says what Azurite says, to any story', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        const { rows, organisation } = await freshTable();
        assert.deepEqual(
          await story(memoryTable(), organisation, steps),
          await story(rows, organisation, steps),
        );
      }),
      { numRuns: 60 },
    );
  }).timeout(20_000);

  it('adds columns to a row that is there, and makes none by an update, as Azurite does', async () => {
    const { rows, organisation } = await freshTable();
    for (const table of [memoryTable(), rows]) {
      const update: Write = { op: 'update', key: 'a', columns: { two: '2' } };
      assert.equal(await table.commit(organisation, [update]), 'conflict');
      assert.equal(await table.columns(organisation, 'a'), undefined);
      await table.commit(organisation, [{ op: 'merge', key: 'a', columns: { one: '1' } }]);
      assert.equal(await table.commit(organisation, [update]), 'committed');
      const { one, two } = (await table.columns(organisation, 'a')) ?? {};
      assert.deepEqual([one, two], ['1', '2']);
    }
  });

  it('refuses a transaction that Azure would refuse', async () => {
    const table = memoryTable();
    const put = (name: string): Write => ({ op: 'put', key: name, value: 1 });
    await assert.rejects(table.commit('p', [put('a'), put('a')]));
    await assert.rejects(
      table.commit(
        'p',
        Array.from({ length: 101 }, (_, at) => put(`k${at}`)),
      ),
    );
    await assert.rejects(table.commit('p', []));
  });
});
