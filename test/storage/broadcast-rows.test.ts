import assert from 'node:assert/strict';
import type { Broadcast } from '../../bot/broadcast/broadcast.ts';
import type { Change, Decision } from '../../bot/broadcast/change.ts';
import { draft, edit } from '../../bot/broadcast/draft-rules.ts';
import { correct } from '../../bot/broadcast/later-rules.ts';
import { approve, cancel, decline, send, started } from '../../bot/broadcast/rules.ts';
import { broadcastRows, listRows, readRows } from '../../bot/storage/broadcast-rows.ts';
import type { Write } from '../../bot/storage/table.ts';
import { aBroadcast, ada, cleo, someWords } from '../support/broadcasts.ts';
import { inMinutes, minutesAgo, now } from '../support/requests.ts';

const approvers = [ada.id];

const made = (decision: Decision): Change => {
  if (typeof decision === 'string') assert.fail(`expected a change, got ${decision}`);
  return decision;
};

const rows = (before: Broadcast, decision: Decision): readonly Write[] =>
  broadcastRows({ before: { broadcast: before, etag: 'e' }, change: made(decision), by: cleo });

const kindsOf = (writes: readonly Write[]): readonly string[] =>
  writes.map(({ key }) => key.split('|')[0] ?? '');

const at = (writes: readonly Write[], start: string): unknown => {
  const write = writes.find(({ key }) => key.startsWith(start));
  return write && 'value' in write ? write.value : undefined;
};

describe('the transaction of a broadcast', () => {
  it('makes a draft of its snapshot, its event, its words and its two lines', () => {
    const change = draft('WB-00000', someWords(), cleo, now);
    const conversation = { id: 'a:cleo', kind: 'personal', serviceUrl: 's', tenant: 't' } as const;
    const card = { message: { conversation, activity: '1' }, face: 'author' } as const;
    const writes = broadcastRows({ change, by: cleo, card });
    assert.deepEqual(kindsOf(writes), ['broadcast', 'event', 'log', 'words', 'sent-by', 'authored', 'card']);
    assert.deepEqual(
      writes.slice(0, 3).map(({ op }) => op),
      ['insert', 'insert', 'insert'],
    );
    assert.deepEqual(at(writes, 'log|'), at(writes, 'event|'), 'the same row, in the order of time');
  });

  it('guards the snapshot with the ETag that was read, and never writes over the trail', () => {
    const [snapshot, event] = rows(aBroadcast(), cancel(aBroadcast(), now));
    assert.deepEqual([snapshot?.op, event?.op, event?.key], ['replace', 'insert', 'event|WB-7K2QX|000005']);
  });

  it('D5.7: names who did what and when in the trail, and quotes nobody', () => {
    const before = aBroadcast({ status: 'waiting' });
    const writes = rows(before, decline(before, ada, 'The date is wrong', now));
    const trail = at(writes, 'event|') as Readonly<Record<string, unknown>>;
    assert.deepEqual(
      [trail.event, trail.by, trail.from, trail.to],
      ['declined', cleo.id, 'waiting', 'draft'],
    );
    assert.doesNotMatch(JSON.stringify(trail), /date is wrong|EPR/);
    assert.deepEqual(at(writes, 'words|'), { reason: 'The date is wrong' });
  });

  it('keeps all words that ever stood in it', () => {
    const sent = aBroadcast({ status: 'sent' });
    assert.deepEqual(at(rows(sent, correct(sent, 'The right words', ada, now)), 'words|'), {
      body: 'The right words',
    });
    const before = aBroadcast();
    const edited = rows(before, edit(before, someWords({ title: 'Another title' }), cleo, now));
    assert.equal((at(edited, 'words|') as { title: string }).title, 'Another title');
  });

  it('writes its lines only where they differ, newest first by when it was written', () => {
    const sent = aBroadcast({ status: 'sent' });
    assert.ok(!kindsOf(rows(sent, correct(sent, 'x', ada, now))).includes('sent-by'));
    const older = [...listRows(aBroadcast({ createdAt: minutesAgo(90) })).keys()][0] ?? '';
    const newer = [...listRows(aBroadcast({ createdAt: minutesAgo(5) })).keys()][0] ?? '';
    assert.ok(newer < older);
  });

  it('A2.3: says in its story that it was told, once it goes out and no sooner or later', () => {
    const told = (before: Broadcast, decision: Decision) =>
      rows(before, decision).filter(({ key }) => /^told-in|WS-7K2QX/.test(key));
    const waiting = aBroadcast({ status: 'waiting', story: 'WS-7K2QX' });
    const writes = told(waiting, approve(waiting, { by: ada }, now));
    assert.deepEqual(at(writes, 'told-in|WS-7K2QX|WB-7K2QX'), {
      broadcast: 'WB-7K2QX',
      at: now.toISOString(),
    });
    assert.deepEqual(
      writes.slice(1).map((write) => 'value' in write && write.value),
      [{ kind: 'repaint', subject: 'WS-7K2QX', attempt: 0 }],
    );
    const scheduled = aBroadcast({ status: 'scheduled', story: 'WS-7K2QX' });
    assert.equal(told(scheduled, started(scheduled, new Date('2026-11-26T08:00:00.000Z'))).length, 2);
    const sent = aBroadcast({ status: 'sent', story: 'WS-7K2QX' });
    assert.deepEqual(told(sent, correct(sent, 'Other words', ada, now)), []);
    assert.deepEqual(told(waiting, decline(waiting, ada, 'Not yet', now)), []);
    const plain = aBroadcast({ status: 'waiting' });
    assert.ok(!kindsOf(rows(plain, approve(plain, { by: ada }, now))).includes('told-in'));
  });

  it('puts every task into the outbox, each under a key of its own', () => {
    const before = aBroadcast({ status: 'waiting' });
    const writes = rows(before, approve(before, { by: ada }, now));
    const keys = writes.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keys.filter((key) => key.startsWith('outbox|')).length, 3);
  });
});

describe('a time that was chosen for a broadcast and no longer holds', () => {
  const scheduled = aBroadcast({ status: 'scheduled' });
  const old = `waiting|${scheduled.sendAt}|`;
  const left = (decision: Decision) => at(rows(scheduled, decision), old) as { kind: string } | undefined;

  it('tells nobody when it comes: after another time, Send now, new words, and Cancel', () => {
    const other = send(scheduled, { by: cleo, approvers, sendAt: inMinutes(90) }, now);
    for (const decision of [
      other,
      send(scheduled, { by: cleo, approvers }, now),
      edit(scheduled, someWords({ body: 'Other words' }), cleo, now),
      cancel(scheduled, now),
    ]) {
      assert.equal(left(decision)?.kind, 'repaint');
    }
    const writes = rows(scheduled, other);
    const [task] = writes.filter(({ key }) => key.startsWith(`waiting|${inMinutes(90).toISOString()}|`));
    assert.ok(task && 'value' in task && (task.value as { kind: string }).kind === 'fan-out');
  });

  it('is in the hands of the sending once it has come', () => {
    assert.equal(left(started(scheduled, new Date('2026-11-26T08:00:00.000Z'))), undefined);
  });
});

describe('the rows of a reader', () => {
  it('count them by one insert, and let a later answer write over the first', () => {
    const first = readRows('WB-7K2QX', ada, now, 'Yes', true);
    assert.deepEqual(
      first.map(({ op, key }) => `${op} ${key.split('|')[0]}`),
      ['insert ack', 'put answer', 'put outbox', 'put outbox'],
    );
    const again = readRows('WB-7K2QX', ada, now, 'No', false);
    assert.deepEqual(kindsOf(again), ['answer', 'outbox', 'outbox']);
  });
});
