import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Task } from '../../bot/core/outbox.ts';
import type { Request } from '../../bot/request/request.ts';
import { indexRows, rowsOf } from '../../bot/storage/request-rows.ts';
import type { Write } from '../../bot/storage/table.ts';
import { actor, contactOf, minutesLater, raised } from './example-request.ts';
import { someChanges } from './random-changes.ts';

const isIndex = ({ key }: Write): boolean => /^(open|sealed|owned|routed|recent|hazard)\|/.test(key);

const keysOf = (request: Request): readonly string[] => [...indexRows(request).keys()];

const base = raised('WL-00000').change.request;
const ivan = { id: 'ivan', name: 'Ivan' };

const taskIn = (writes: readonly Write[]): Task | undefined => {
  const write = writes.find(({ key }) => key.startsWith('outbox|'));
  return write?.op === 'put' ? (write.value as Task) : undefined;
};

describe('the index rows of a request', () => {
  it('are a pure function of the snapshot', () => {
    fc.assert(
      fc.property(someChanges, (saves) => {
        for (const { change } of saves) {
          const before = structuredClone(change.request);
          assert.deepEqual(indexRows(change.request), indexRows(before));
          assert.deepEqual(change.request, before);
        }
      }),
    );
  });

  it('stay right through any story when only the differences are written', () => {
    fc.assert(
      fc.property(someChanges, (saves) => {
        const stored = new Map<string, string>();
        for (const save of saves) {
          for (const write of rowsOf(save).filter(isIndex)) {
            // A delete of a row that is not there, or a needless write, is what would make this fail.
            if (write.op === 'delete') assert.ok(stored.delete(write.key), `no ${write.key} to delete`);
            if (write.op !== 'put') continue;
            assert.notEqual(stored.get(write.key), JSON.stringify(write.value), 'written though it was so');
            stored.set(write.key, JSON.stringify(write.value));
          }
          const rows = [...indexRows(save.change.request)];
          const fresh = rows.map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
          assert.deepEqual(stored, new Map(fresh));
        }
      }),
    );
  });

  it('are none once there is an outcome, or it was withdrawn', () => {
    assert.equal(keysOf(base).length, 2);
    for (const status of ['resolved', 'confirmed', 'withdrawn'] as const) {
      assert.deepEqual(keysOf({ ...base, status }), []);
    }
  });

  it('D3.4: never offer a safety concern to strangers as "others have said this too"', () => {
    assert.ok(keysOf(base).some((key) => key.startsWith('recent|')));
    assert.ok(!keysOf({ ...base, kind: 'safety' }).some((key) => key.startsWith('recent|')));
  });

  it('B1: keep every concern in the hazard log, also once it has ended or was sent in error', () => {
    const inLog = (more: Partial<Request>) =>
      keysOf({ ...base, ...more }).filter((key) => key.startsWith('hazard|'));
    assert.deepEqual(inLog({}), []);
    for (const more of [{ kind: 'safety' }, { harm: 'could' }, { hazard: { ratings: [] } }] as const)
      for (const status of ['submitted', 'linked', 'resolved', 'confirmed', 'withdrawn', 'error'] as const)
        assert.equal(inLog({ ...more, status }).length, 1, `${Object.keys(more)} ${status}`);
  });

  it('A2.8: hold the words of a confidential concern in the list of its circle alone', () => {
    const lead = { id: 'lena', name: 'Lena' };
    const told = { ...base, what: 'Our consultant', where: 'Ward 9', confidential: true, lead } as const;
    assert.deepEqual(
      keysOf(told).map((key) => key.split('|')[0]),
      ['sealed'],
    );
    const rows = [...indexRows({ ...told, owner: ivan, kind: 'safety' })];
    assert.deepEqual(rows.map(([key]) => key.split('|')[0]).sort(), ['hazard', 'owned', 'sealed']);
    for (const [key, row] of rows)
      assert.equal(/consultant|Ward 9/.test(JSON.stringify(row)), key.startsWith('sealed'), key);
  });

  it('hold the line of a list, short whatever was typed, and nothing that the desk wrote', () => {
    const note = { by: ivan, at: base.createdAt, text: 'Between us' };
    const rows = indexRows({ ...base, what: 'x'.repeat(2000), owner: ivan, notes: [note] });
    assert.equal(rows.size, 3);
    for (const row of rows.values()) {
      assert.ok(JSON.stringify(row).length < 1000);
      assert.doesNotMatch(JSON.stringify(row), /Between us/);
    }
  });
});

describe('the transaction of a change', () => {
  it('fits into one of Azure Tables, each row once', () => {
    fc.assert(
      fc.property(someChanges, (saves) => {
        for (const save of saves) {
          const keys = rowsOf(save).map(({ key }) => key);
          assert.ok(keys.length < 20);
          assert.equal(new Set(keys).size, keys.length, keys.join(' '));
        }
      }),
    );
  });

  it('guards the snapshot with the ETag that was read, and never writes over the trail', () => {
    fc.assert(
      fc.property(someChanges, (saves) => {
        for (const [at, save] of saves.entries()) {
          const [snapshot, event] = rowsOf(save);
          assert.equal(snapshot?.op, at === 0 ? 'insert' : 'replace');
          assert.equal(event?.op, 'insert');
          assert.equal(event?.key, `event|WL-00000|${String(at + 1).padStart(6, '0')}`);
        }
      }),
    );
  });

  it('says in the trail who did what, when, and which rule chose the desk', () => {
    const save = raised('WL-00000');
    const [, event] = rowsOf(save);
    assert.deepEqual(event && 'value' in event && JSON.parse(JSON.stringify(event.value)), {
      id: 'WL-00000',
      version: 1,
      event: 'submitted',
      at: base.createdAt,
      by: 'nadia',
      owns: true,
      to: 'submitted',
      rule: 'else',
      desk: 'informatics',
      backers: 0,
      createdAt: base.createdAt,
    });
  });

  it('always leaves word for the outbox: who to tell, or at least to repaint', () => {
    fc.assert(
      fc.property(someChanges, (saves) => {
        for (const save of saves) {
          const task = taskIn(rowsOf(save));
          assert.equal(task?.subject, 'WL-00000');
          assert.equal(task?.kind, save.change.tell.length > 0 ? 'plan' : 'repaint');
        }
      }),
    );
  });

  it('keeps the card that was pressed, the follower and their list together with the change', () => {
    const conversation = { id: 'a:omar', kind: 'personal', serviceUrl: 's', tenant: 't' } as const;
    const card = { message: { conversation, activity: '1' }, face: 'follower' } as const;
    const change = {
      request: { ...base, version: 2, backers: 1, updatedAt: minutesLater(5).toISOString() },
      event: 'joined',
      tell: [],
    } as const;
    const follower = { id: 'omar', name: 'Omar' };
    const before = { request: base, etag: 'e' };
    const writes = rowsOf({ before, change, by: actor('omar'), follower, card, contact: contactOf('omar') });
    const kinds = writes.map(({ key }) => key.split('|')[0]);
    for (const kind of ['follower', 'mine', 'card', 'request', 'event', 'outbox']) {
      assert.ok(kinds.includes(kind), `no ${kind} among ${kinds}`);
    }
  });
});
