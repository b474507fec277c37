import assert from 'node:assert/strict';
import { type Call, renamed, rowsBefore } from './call.ts';
import { readOptions, subjects } from './options.ts';
import { type Row, verdictOf, worstFirst } from './row.ts';
import { sideBySide } from './side-by-side.ts';
import { median, quantile, ratioOf, spreadOf, timesWords } from './stats.ts';
import { tableOf } from './table.ts';

const row = (what: string, share?: number): Row => ({
  what,
  measured: 'some',
  budget: 'less',
  facts: {},
  ...(share === undefined ? {} : { share }),
});

describe('the statistics of the bench', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([9, 1, 5, 3]), 4);
    assert.equal(median([7]), 7);
  });

  it('takes for p99 a value that was measured, and that one in a hundred exceeds', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    assert.equal(quantile(hundred, 0.99), 99);
    assert.equal(quantile(hundred, 0.5), 50);
    assert.equal(quantile([3], 0.99), 3);
  });

  it('says nothing of no values, where a zero would pass every budget', () => {
    assert.ok(Number.isNaN(median([])));
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });

  it('orders by size and not by spelling, and leaves the values as they were', () => {
    const values = [10, 9, 100];
    assert.deepEqual(spreadOf(values), { median: 10, low: 9, high: 100 });
    assert.deepEqual(values, [10, 9, 100]);
  });

  it('compares each block with its neighbour, so that a slow minute of the machine does not count', () => {
    const calm = [2, 1] as const;
    const busy = [20, 10] as const;
    assert.deepEqual(ratioOf([calm, busy, busy]), { median: 2, low: 2, high: 2 });
    assert.equal(timesWords(ratioOf([calm])), '2.00 x (2.00 to 2.00)');
  });

  it('lets two sides go first in turn, pairs them the same way round, and drops the warm-up', async () => {
    const order: string[] = [];
    const pairs = await sideBySide(['a', 'b'], { warm: 1, pairs: 2 }, async (side) => {
      order.push(side);
      return side;
    });
    assert.equal(order.join(''), 'abbaab');
    assert.deepEqual(pairs, [
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('the table of the bench', () => {
  it('puts the furthest over budget first and what has no budget last', () => {
    const rows = [row('free'), row('near', 0.9), row('over', 1.2), row('far', 0.1)];
    assert.deepEqual(
      worstFirst(rows).map(({ what }) => what),
      ['over', 'near', 'far', 'free'],
    );
    assert.deepEqual(worstFirst(rows).map(verdictOf), ['MISS', 'pass', 'pass', 'info']);
  });

  it('passes what meets its budget exactly, and never what could not be measured', () => {
    assert.equal(worstFirst([row('over', 9), row('nothing', Number.NaN)])[0]?.what, 'nothing');
    assert.equal(verdictOf(row('exact', 1)), 'pass');
    assert.equal(verdictOf(row('nothing', Number.NaN)), 'MISS');
  });

  it('aligns its columns', () => {
    const lines = tableOf([row('a', 0.5), row('longer', 2)]).split('\n');
    assert.equal(lines.length, 4);
    assert.ok(lines[2]?.startsWith('longer  some'));
    assert.ok(lines[3]?.startsWith('a       some'));
  });
});

describe('the calls of a recorded turn', () => {
  const calls: readonly Call[] = [
    {
      table: 'wardline',
      op: 'get',
      partition: 'R1',
      key: 'request|WL-00001',
      found: { partitionKey: 'R1', rowKey: 'request|WL-00001', v0: 'old', etag: 'e' },
    },
    {
      table: 'wardline',
      op: 'commit',
      actions: [
        ['update', { partitionKey: 'R1', rowKey: 'request|WL-00001', v0: 'new' }, 'Replace', { etag: 'e' }],
        ['create', { partitionKey: 'R1', rowKey: 'event|WL-00001|000002', v0: 'taken' }],
        ['delete', { partitionKey: 'R1', rowKey: 'open|2|WL-00001' }],
      ],
    },
  ];

  it('can be made again about another request of another organisation, and stay as long', () => {
    const again = JSON.stringify(
      renamed(calls, [
        ['WL-00001', 'WL-00002'],
        ['R1', 'R2'],
      ]),
    );
    assert.doesNotMatch(again, /WL-00001|R1/);
    assert.equal(again.length, JSON.stringify(calls).length);
  });

  it('need the rows that they read, change or delete to be there before, as they were read', () => {
    assert.deepEqual(rowsBefore(calls), [
      { table: 'wardline', row: { partitionKey: 'R1', rowKey: 'request|WL-00001', v0: 'old' } },
      { table: 'wardline', row: { partitionKey: 'R1', rowKey: 'open|2|WL-00001' } },
    ]);
  });
});

describe('the options of the bench', () => {
  it('measures everything unless told otherwise', () => {
    assert.deepEqual(readOptions([]), { only: subjects, quick: false, profile: false });
    assert.deepEqual(readOptions(['--only', 'start', '--quick']).only, ['start']);
  });

  it('takes the beginning of several names for all of them, each once', () => {
    const all = ['broadcast-rate', 'broadcast-faults', 'broadcast-killed', 'broadcast-memory'];
    assert.deepEqual(readOptions(['--only', 'broadcast', '--only', 'broadcast-rate']).only, all);
    assert.throws(() => readOptions(['--only', 'broad']), /not broad/);
  });

  it('names the subjects it knows when asked for another', () => {
    assert.throws(
      () => readOptions(['--only', 'speed']),
      /cards, calls, cpu, queue, start, load, .*; not speed/,
    );
    assert.throws(() => readOptions(['--fast']));
  });
});
