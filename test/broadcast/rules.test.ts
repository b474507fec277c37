import assert from 'node:assert/strict';
import type { Broadcast, Status } from '../../bot/broadcast/broadcast.ts';
import type { Decision } from '../../bot/broadcast/change.ts';
import { edit, sendTest } from '../../bot/broadcast/draft-rules.ts';
import { chase, correct, resend } from '../../bot/broadcast/later-rules.ts';
import { approve, cancel, decline, finished, send, started } from '../../bot/broadcast/rules.ts';
import { aBroadcast, ada, broadcastStatuses, cleo, someWords } from '../support/broadcasts.ts';
import { inMinutes, minutesAgo, now, omar } from '../support/requests.ts';

type Rule = (broadcast: Broadcast) => Decision;
/** draft, waiting, approved, scheduled, sending, sent, cancelled: the status after a change, or why there was none. */
type Row = readonly [string, string, string, string, string, string, string];

const approvers = [ada.id];
const later = inMinutes(600);
const no = 'no-longer';
const same = 'unchanged';
const never = Array(7).fill('not-allowed') as unknown as Row;
/** The time that `aBroadcast` has in status scheduled. */
const due = new Date('2026-11-26T08:00:00.000Z');

const table: readonly (readonly [rule: string, Rule, Row])[] = [
  [
    'send, now',
    (one) => send(one, { by: cleo, approvers }, now),
    ['waiting', same, 'sending', 'sending', same, same, no],
  ],
  [
    'send, later',
    (one) => send(one, { by: cleo, approvers, sendAt: later }, now),
    ['waiting', same, 'scheduled', 'scheduled', same, same, no],
  ],
  [
    'send, of an outage, which never waits (A2.5)',
    (one) => send({ ...one, class: 'outage' }, { by: cleo, approvers: [] }, now),
    ['sending', same, 'sending', 'sending', same, same, no],
  ],
  [
    'send, with nobody who could approve but the author',
    (one) => send(one, { by: cleo, approvers: [cleo.id] }, now),
    [no, same, 'sending', 'sending', same, same, no],
  ],
  ['send, by somebody else', (one) => send(one, { by: ada, approvers }, now), never],
  [
    'approve',
    (one) => approve(one, { by: ada, seen: 1 }, now),
    ['approved', 'sending', same, same, same, same, no],
  ],
  [
    'approve, where a time was chosen',
    (one) => approve({ ...one, sendAt: one.sendAt ?? later.toISOString() }, { by: ada }, now),
    ['approved', 'scheduled', same, same, same, same, no],
  ],
  ['approve, by the author', (one) => approve(one, { by: cleo, seen: 1 }, now), never],
  [
    'approve, of words that changed since they were read',
    (one) => approve({ ...one, text: 2 }, { by: ada, seen: 1 }, now),
    [no, no, same, same, same, same, no],
  ],
  ['decline', (one) => decline(one, ada, 'Not today', now), [no, 'draft', no, no, no, no, no]],
  ['decline, by the author', (one) => decline(one, cleo, 'Not today', now), never],
  [
    'edit',
    (one) => edit(one, someWords({ body: 'Other words' }), cleo, now),
    ['draft', 'draft', 'draft', 'draft', no, no, no],
  ],
  [
    'edit, to the same words',
    (one) => edit(one, someWords(), cleo, now),
    [same, same, same, same, same, same, same],
  ],
  ['edit, by somebody else', (one) => edit(one, someWords({ body: 'x' }), ada, now), never],
  ['test', (one) => sendTest(one, cleo, now), ['draft', 'waiting', 'approved', 'scheduled', no, no, no]],
  ['test, by somebody else', (one) => sendTest(one, ada, now), never],
  ['started, before its time', (one) => started(one, now), [no, no, no, no, same, no, no]],
  ['started, at its time', (one) => started(one, due), [no, no, no, 'sending', same, no, no]],
  ['finished', (one) => finished(one, now), [no, no, no, no, 'sent', same, no]],
  [
    'cancel',
    (one) => cancel(one, now),
    ['cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled', no, same],
  ],
  ['correct', (one) => correct(one, 'The right words', omar, now), [no, no, no, no, 'sending', 'sent', no]],
  [
    'correct, to the words that stand there',
    (one) => correct(one, one.body, omar, now),
    [no, no, no, no, same, same, no],
  ],
  ['resend', (one) => resend(one, 3, now), [no, no, no, no, no, 'sent', no]],
  ['resend, where nothing failed', (one) => resend(one, 0, now), [no, no, no, no, no, no, no]],
  ['chase', (one) => chase({ ...one, acknowledge: true }, now), [no, no, no, no, no, 'sent', no]],
  ['chase, where nobody was asked to read it', (one) => chase(one, now), [no, no, no, no, no, no, no]],
];

const statusAfter = (decision: Decision): string =>
  typeof decision === 'string' ? decision : decision.broadcast.status;

const jobsOf = (decision: Decision): readonly string[] =>
  typeof decision === 'string'
    ? []
    : decision.tasks.map((task) => (task.kind === 'fan-out' ? task.job : task.kind));

describe('the rules of a broadcast, in every status', () => {
  for (const [name, rule, row] of table) {
    it(name, () => {
      assert.deepEqual(
        broadcastStatuses.map((status: Status) => statusAfter(rule(aBroadcast({ status })))),
        row,
      );
    });
  }

  it('count the version up by one, date the change, and leave the old one alone', () => {
    for (const [name, rule] of table) {
      for (const status of broadcastStatuses) {
        const before = aBroadcast({ status, version: 7 });
        const decision = rule(before);
        if (typeof decision === 'string') continue;
        assert.equal(decision.broadcast.version, 8, `${name}, ${status}`);
        assert.equal(decision.broadcast.updatedAt, (name.endsWith('at its time') ? due : now).toISOString());
        assert.deepEqual({ ...before }, aBroadcast({ status, version: 7 }));
      }
    }
  });

  it('change nothing at the second press', () => {
    for (const [name, rule] of table) {
      for (const status of broadcastStatuses) {
        const first = rule(aBroadcast({ status, acknowledge: true }));
        if (typeof first === 'string') continue;
        const { body, text, chases, resends, sendAt, status: then } = first.broadcast;
        const second = rule(first.broadcast);
        const now = typeof second === 'string' ? first.broadcast : second.broadcast;
        assert.deepEqual(
          [now.body, now.text, now.chases, now.resends, now.sendAt, now.status],
          [body, text, chases, resends, sendAt, then],
          name,
        );
        assert.equal(jobsOf(second).includes('send'), false, name);
      }
    }
  });
});

describe('what the rules of a broadcast put into the outbox', () => {
  it('is the sending at once, or at the chosen time', () => {
    const approved = aBroadcast({ status: 'approved' });
    const [first] = (send(approved, { by: cleo, approvers }, now) as Exclude<Decision, string>).tasks;
    assert.deepEqual(first, { kind: 'fan-out', subject: approved.id, job: 'send' });
    const [timed] = (send(approved, { by: cleo, approvers, sendAt: later }, now) as Exclude<Decision, string>)
      .tasks;
    assert.deepEqual(timed, {
      kind: 'fan-out',
      subject: approved.id,
      job: 'send',
      notBefore: later.toISOString(),
    });
  });

  it('asks every approver but the author, and tells the author what they say', () => {
    const asked = send(aBroadcast(), { by: cleo, approvers: [ada.id, cleo.id, omar.id] }, now);
    assert.ok(typeof asked !== 'string');
    const [plan] = asked.tasks;
    assert.ok(plan?.kind === 'plan');
    assert.deepEqual(
      [plan.why, plan.version, plan.recipients.map((one) => one.to === 'person' && [one.id, one.face])],
      [
        'approval',
        5,
        [
          [ada.id, 'approver'],
          [omar.id, 'approver'],
        ],
      ],
    );
    for (const told of [
      decline(asked.broadcast, ada, 'Not today', now),
      approve(asked.broadcast, { by: ada }, now),
    ]) {
      assert.ok(typeof told !== 'string');
      const decided = told.tasks.find((task) => task.kind === 'plan');
      assert.ok(decided?.kind === 'plan' && decided.why === 'decided');
      assert.deepEqual(decided.recipients, [{ to: 'person', id: cleo.id, face: 'author' }]);
    }
  });

  it('takes back what is not sent yet, and nothing where nothing was planned', () => {
    assert.deepEqual(jobsOf(cancel(aBroadcast({ status: 'sending' }), now)), ['cancel', 'repaint']);
    assert.deepEqual(jobsOf(cancel(aBroadcast({ status: 'scheduled' }), now)), ['cancel', 'repaint']);
    assert.deepEqual(jobsOf(cancel(aBroadcast(), now)), ['repaint']);
  });

  it('H7: paints corrected words over every copy, also of one that was stopped half way', () => {
    const stopped = aBroadcast({ status: 'cancelled', startedAt: minutesAgo(5) });
    for (const out of [aBroadcast({ status: 'sending' }), aBroadcast({ status: 'sent' }), stopped]) {
      const corrected = correct(out, 'The right words', omar, now);
      assert.ok(typeof corrected !== 'string');
      const told = corrected.tasks.flatMap((task) => (task.kind === 'plan' ? task.recipients : []));
      // A4.14: whoever approved the words before reads what stands in their place.
      const approver = out.approvedBy ? [{ to: 'person', id: out.approvedBy.id, face: 'approver' }] : [];
      assert.deepEqual(told, approver);
      assert.deepEqual(
        jobsOf(corrected).filter((job) => job !== 'plan'),
        ['edit', 'repaint'],
      );
      assert.equal(corrected.broadcast.text, 2);
      assert.deepEqual(corrected.broadcast.corrections, [{ at: now.toISOString(), by: omar }]);
    }
  });

  it('H7: tries missed copies again when the same correction is pressed a while later, and not at a second tap', () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    const once = correct(aBroadcast({ status: 'sent' }), 'The right words', omar, now);
    assert.ok(typeof once !== 'string');
    assert.equal(correct(once.broadcast, 'The right words', omar, at(5)), 'unchanged');
    const again = correct(once.broadcast, 'The right words', omar, at(60));
    assert.ok(typeof again !== 'string');
    assert.deepEqual([jobsOf(again), again.broadcast.text], [['edit', 'repaint'], once.broadcast.text]);
  });

  it('shows a test to the author alone', () => {
    const tested = sendTest(aBroadcast(), cleo, now);
    assert.ok(typeof tested !== 'string');
    const [plan] = tested.tasks;
    assert.ok(plan?.kind === 'plan' && !plan.followers);
    assert.deepEqual(plan.recipients, [{ to: 'person', id: cleo.id, face: 'reader' }]);
    assert.equal(sendTest(tested.broadcast, cleo, now), 'unchanged');
  });
});

describe('a reminder', () => {
  const sent = aBroadcast({ status: 'sent', acknowledge: true });
  const chased = (minutes: number, more: Partial<Broadcast> = {}) =>
    chase({ ...sent, chases: 1, chasedAt: minutesAgo(minutes), ...more }, now);

  it('leaves a night before the next, but for an outage', () => {
    assert.equal(chased(19 * 60), 'no-longer');
    assert.equal(statusAfter(chased(20 * 60)), 'sent');
    assert.equal(statusAfter(chased(60, { class: 'outage' })), 'sent');
    assert.equal(chased(5, { class: 'outage' }), 'unchanged');
  });

  it('comes at most twice', () => {
    assert.equal(chased(48 * 60, { chases: 2 }), 'no-longer');
  });
});

describe('a change of the words', () => {
  it('voids the approval and the answer of whoever declined', () => {
    for (const status of ['waiting', 'approved', 'scheduled'] as const) {
      const edited = edit(aBroadcast({ status }), someWords({ audience: 'site:Main' }), cleo, now);
      assert.ok(typeof edited !== 'string');
      const { approvedBy, approvedAt, sendAt, text } = edited.broadcast;
      assert.deepEqual([approvedBy, approvedAt, sendAt, text], [undefined, undefined, undefined, 2]);
    }
  });

  it('leaves nothing behind of what was taken out', () => {
    const before = aBroadcast({ question: 'When?', influence: 'All', until: '2026-12-01', engaged: 'Grace' });
    const edited = edit(before, someWords(), cleo, now);
    assert.ok(typeof edited !== 'string');
    const { question, influence, until, engaged } = edited.broadcast;
    assert.deepEqual([question, influence, until, engaged], Array(4).fill(undefined));
  });
});
