import assert from 'node:assert/strict';
import type { Entry, Plan, Repaint, Send, Task } from '../../bot/core/outbox.ts';
import type { Message } from '../../bot/core/place.ts';
import { keys } from '../../bot/storage/keys.ts';
import { type Outbox, outbox } from '../../bot/storage/outbox.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const subject = 'WL-00000';

const plan: Plan = {
  kind: 'plan',
  subject,
  version: 7,
  why: 'outcome',
  urgent: false,
  recipients: [{ to: 'person', id: 'nadia', face: 'requester' }],
  followers: true,
};
const send: Send = {
  kind: 'send',
  subject,
  version: 7,
  why: 'outcome',
  urgent: false,
  recipient: { to: 'person', id: 'nadia', face: 'requester' },
  attempt: 0,
};
const repaint: Repaint = { kind: 'repaint', subject, attempt: 0 };

const isPlan = (entry: Entry): entry is Entry<Plan> => entry.task.kind === 'plan';
const isSend = (entry: Entry): entry is Entry<Send> => entry.task.kind === 'send';

const toldBy = ({ task: { recipient } }: Entry<Send>): string =>
  recipient.to === 'person' ? `${recipient.id} as ${recipient.face}` : 'channel';

describe('the outbox', () => {
  let fresh: FreshTable;
  let box: Outbox;

  beforeEach(async () => {
    fresh = await freshTable();
    box = outbox(fresh.rows, fresh.organisation);
  });

  const put = (...tasks: readonly Task[]) =>
    fresh.rows.commit(
      fresh.organisation,
      tasks.map((task) => ({ op: 'put', key: outboxKey(task), value: task })),
    );

  const followedBy = async (ids: readonly string[]): Promise<void> => {
    for (let at = 0; at < ids.length; at += 100) {
      const some = ids.slice(at, at + 100);
      await fresh.rows.commit(
        fresh.organisation,
        some.map((id) => ({ op: 'put', key: keys.follower(subject, id), value: { id, name: id } })),
      );
    }
  };

  const firstPlan = async (): Promise<Entry<Plan> | undefined> => (await box.singles(1000)).find(isPlan);
  const sends = async (): Promise<readonly Entry<Send>[]> => (await box.singles(1000)).filter(isSend);

  /** Unfolds to the end as the dispatcher does, and tells how many transactions it took. */
  const unfoldAll = async (): Promise<number> => {
    for (let times = 0; ; times += 1) {
      const entry = await firstPlan();
      if (!entry) return times;
      await box.unfold(entry);
    }
  };

  /** What is written down of a message that arrived. */
  const arrived = ({ key, task }: Entry<Send>, message: Message) =>
    box.record([
      { kind: 'drop', key },
      { kind: 'card', subject, card: { message, face: task.recipient.face } },
    ]);

  const message = (activity: string): Message => ({
    conversation: { id: 'a:nadia', kind: 'personal', serviceUrl: 's', tenant: 't' },
    activity,
  });

  it('tells somebody once whom one change names twice: two clocks may run out at the same time', async () => {
    const late = { to: 'person', id: 'ada', face: 'triage', why: 'late' } as const;
    await put({ ...plan, followers: false, recipients: [late, late, { ...late, why: 'nudge' }] });
    assert.equal(await unfoldAll(), 1);
    assert.deepEqual((await sends()).map(({ task }) => task.why).sort(), ['late', 'nudge']);
  });

  describe('with followers', () => {
    const followers = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `f${String(at).padStart(3, '0')}`);
    const asTold = (ids: readonly string[]): readonly string[] => [
      ...ids.map((id) => `${id} as follower`),
      'nadia as requester',
    ];

    for (const [count, transactions] of [
      [0, 1],
      [1, 1],
      [89, 1],
      [90, 2],
      [91, 2],
      [250, 3],
    ] as const) {
      it(`A2.1: turns a plan for ${count} into one send for each, in ${transactions} transactions`, async () => {
        await followedBy(followers(count));
        await put(plan);
        assert.equal(await unfoldAll(), transactions);
        assert.deepEqual((await sends()).map(toldBy).sort(), asTold(followers(count)));
        assert.deepEqual((await box.singles(1000)).at(-1)?.task, repaint);
      });
    }

    it('tells nobody twice after a crash between two transactions, with the first sends gone out', async () => {
      await followedBy(followers(150));
      await put(plan);
      const entry = await firstPlan();
      assert.ok(entry);
      await box.unfold(entry);
      const early = (await sends()).slice(-40);
      assert.ok(early.map(toldBy).includes('nadia as requester'));
      for (const one of early) await arrived(one, message(one.key));
      await unfoldAll();
      const told = [...early, ...(await sends())].map(toldBy);
      assert.deepEqual(told.sort(), asTold(followers(150)));
    });

    it('changes nothing when it works once more on a plan as it was before', async () => {
      await followedBy(followers(100));
      await put(plan);
      const stale = await firstPlan();
      assert.ok(stale);
      await unfoldAll();
      for (const one of await sends()) await box.done(one);
      await box.unfold(stale);
      assert.deepEqual(
        (await box.singles(1000)).filter((one) => one.task.kind !== 'repaint'),
        [],
      );
    });

    it('leaves them out where the change is not for them', async () => {
      await followedBy(followers(3));
      await put({ ...plan, followers: false });
      await unfoldAll();
      assert.deepEqual((await sends()).map(toldBy), ['nadia as requester']);
    });
  });

  it('gives plans first, then what is urgent, then news, then repaints, and never more than asked for', async () => {
    await put(repaint, send, { ...send, urgent: true, version: 9 }, { ...plan, subject: 'WL-ZZZZZ' });
    const found = (await box.singles(10)).map(({ task }) =>
      'urgent' in task && task.urgent ? 'urgent' : task.kind,
    );
    assert.deepEqual(found, ['plan', 'urgent', 'send', 'repaint']);
    assert.equal((await box.singles(2)).length, 2);
  });

  it('swaps the row of a message that arrived for a living card', async () => {
    await put(send);
    const [entry] = await sends();
    assert.ok(entry);
    await arrived(entry, message('1'));
    assert.deepEqual(await box.singles(10), []);
    const [card, ...more] = await box.cards(subject);
    assert.deepEqual([card?.message, card?.face, more], [message('1'), 'requester', []]);
    await box.forget(card?.key ?? '');
    assert.deepEqual(await box.cards(subject), []);
  });

  it('keeps no living card of a message that Teams gave no id', async () => {
    await put(send);
    const [entry] = await sends();
    assert.ok(entry);
    await arrived(entry, message(''));
    assert.deepEqual([await box.singles(10), await box.cards(subject)], [[], []]);
  });

  it('does not lose a repaint that was asked for again while the first was being done', async () => {
    await put(repaint);
    const [entry] = await box.singles(10);
    assert.ok(entry);
    await put(repaint);
    assert.equal(await box.done(entry), false);
    const [again] = await box.singles(10);
    assert.ok(again);
    assert.equal(await box.done(again), true);
    assert.deepEqual(await box.singles(10), []);
  });

  it('makes one repaint of a burst of changes', async () => {
    for (let time = 0; time < 5; time += 1) await put(repaint);
    assert.equal((await box.singles(10)).length, 1);
  });
});
