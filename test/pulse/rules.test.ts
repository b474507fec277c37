import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, Decision } from '../../bot/pulse/change.ts';
import { dueOf } from '../../bot/pulse/due.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import {
  cancel,
  caused,
  close,
  counted,
  create,
  followed,
  opened,
  owing,
  reminded,
  stop,
} from '../../bot/pulse/rules.ts';
import { people } from '../support/people.ts';
import { aPulse, asker, pulseStatuses, someResults } from '../support/pulses.ts';

const now = new Date('2026-12-02T10:00:00Z');
const terms = {
  title: 'Charts',
  instruments: ['mood'],
  audience: 'everyone',
  closes: '2026-12-10',
  by: [],
} as const;
const times = {
  opensAt: now.toISOString(),
  remindAt: '2026-12-07T00:00:00.000Z',
  closesAt: '2026-12-11T00:00:00.000Z',
};
const results = { results: someResults(), alarmed: [] };

const made = (decision: Decision): Change => {
  if (typeof decision === 'string') assert.fail(`expected a change, got ${decision}`);
  return decision;
};
const tasksOf = ({ tasks }: Change): readonly string[] =>
  tasks.map((task) => ('job' in task ? `${task.kind} ${task.job}` : task.kind));

describe('the rules of a pulse', () => {
  it('A2.3: keeps the broadcast that it follows, and tells nobody besides those whom it asks', () => {
    const follows = { id: 'WB-7K2QX', title: 'You said, we did' };
    const plain = create({ id: 'WP-00000', terms, times, by: people.cio }, now);
    const change = create({ id: 'WP-00000', terms, times, by: people.cio, follows }, now);
    assert.deepEqual(change.pulse, { ...plain.pulse, follows });
    assert.deepEqual(change.tasks, plain.tasks);
    assert.ok(!('follows' in plain.pulse), 'as pulses were stored before');
  });

  it('asks everybody at once, and looks again at the reminder and at the close', () => {
    const change = create({ id: 'WP-00000', terms, times, by: people.cio }, now);
    assert.equal(change.pulse.status, 'open');
    assert.deepEqual(change.pulse.author, asker, 'a name and an id, and nothing else of the sender');
    assert.deepEqual(tasksOf(change), ['fan-out send', 'wake', 'wake']);
    assert.deepEqual(
      change.tasks.flatMap((task) => ('notBefore' in task ? [task.notBefore] : [])),
      [times.remindAt, times.closesAt],
    );
  });

  it('D4.3: asks nobody before its day, and opens once on it', () => {
    const later = { ...times, opensAt: '2026-12-03T09:00:00.000Z' };
    const change = create({ id: 'WP-00000', terms, times: later, by: asker }, now);
    assert.deepEqual([change.pulse.status, tasksOf(change)], ['planned', ['wake']]);
    const open = made(opened(change.pulse, now));
    assert.equal(open.pulse.status, 'open');
    assert.ok(tasksOf(open).includes('fan-out send'));
    assert.equal(opened(open.pulse, now), 'unchanged');
  });

  it('D4.3: reminds once, and only while it is open', () => {
    const once = made(reminded(aPulse({ ...times }), now));
    assert.ok(tasksOf(once).includes('fan-out chase'));
    assert.equal(reminded(once.pulse, now), 'unchanged');
    for (const status of pulseStatuses) {
      const result = reminded(aPulse({ status }), now);
      assert.equal(typeof result !== 'string', status === 'open', status);
    }
  });

  it('takes no answer from its close, and wakes whoever counts', () => {
    const change = made(close(aPulse(), now));
    assert.equal(change.pulse.status, 'closing');
    assert.deepEqual(tasksOf(change).slice(0, 2), ['wake', 'fan-out cancel']);
    const said = Object.fromEntries(
      pulseStatuses.map((status) => {
        const result = close(aPulse({ status }), now);
        return [status, typeof result === 'string' ? result : 'closing'];
      }),
    );
    assert.deepEqual(said, {
      planned: 'no-longer',
      open: 'closing',
      closing: 'unchanged',
      closed: 'unchanged',
      cancelled: 'no-longer',
    });
  });

  it('D4.1: shows results once they are counted: to everybody in their card, to the author as news', () => {
    const change = made(
      counted(aPulse({ status: 'closing' }), { ...results, alarmed: ['cio', asker.id] }, now),
    );
    const { status, closedAt, results: kept } = change.pulse;
    assert.deepEqual([status, closedAt, kept], ['closed', now.toISOString(), results.results]);
    assert.deepEqual(tasksOf(change).slice(0, 3), ['plan', 'fan-out edit', 'wake']);
    const [plan] = change.tasks;
    assert.ok(plan?.kind === 'plan');
    assert.deepEqual(
      plan.recipients,
      [asker.id, 'cio'].map((id) => ({ to: 'person', id, face: 'author' })),
      'nobody is told twice',
    );
    assert.equal(counted(change.pulse, results, now), 'unchanged');
    assert.equal(counted(aPulse(), results, now), 'no-longer');
  });

  it('is called off by its author alone, and only before anybody was asked', () => {
    const planned = aPulse({ status: 'planned' });
    assert.equal(cancel(planned, people.lead, now), 'not-allowed');
    const change = made(cancel(planned, asker, now));
    assert.equal(change.pulse.status, 'cancelled');
    assert.equal(cancel(change.pulse, asker, now), 'unchanged');
    for (const status of ['open', 'closing', 'closed'] as const) {
      assert.equal(cancel(aPulse({ status }), asker, now), 'no-longer');
    }
  });

  it('comes no more once it was stopped, though this round goes on', () => {
    const change = made(stop(aPulse({ every: 'FREQ=WEEKLY;INTERVAL=4', nextAt: '2027-01-02' }), now));
    const { status, every, nextAt } = change.pulse;
    assert.deepEqual([status, every, nextAt], ['open', undefined, undefined]);
    assert.equal(stop(change.pulse, now), 'unchanged');
    assert.equal(followed(change.pulse, now), 'unchanged');
    const after = made(followed(aPulse({ status: 'closed', nextAt: '2027-01-02' }), now));
    assert.equal(after.pulse.nextAt, undefined);
  });

  it('D4.4: tells its author once that the next round waits for them', () => {
    const change = made(owing(aPulse({ status: 'closed' }), now));
    assert.deepEqual(tasksOf(change).slice(0, 1), ['plan']);
    assert.equal(owing(change.pulse, now), 'unchanged');
  });

  it('A2.3: keeps the number of each request that came of it once', () => {
    const one = made(caused(aPulse({ status: 'closed' }), 'WL-00001', now));
    assert.equal(caused(one.pulse, 'WL-00001', now), 'unchanged');
    assert.deepEqual(made(caused(one.pulse, 'WL-00002', now)).pulse.caused, ['WL-00001', 'WL-00002']);
  });

  it('counts each change, repaints its author’s cards with it, and never changes what was asked', () => {
    const rules = [opened, reminded, close, stop, followed, owing] as const;
    const any = fc.array(fc.oneof(fc.nat(rules.length - 1), fc.constantFrom('count', 'cause')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.constantFrom(...pulseStatuses), any, (status, steps) => {
        const start = aPulse({ ...times, status, every: 'FREQ=WEEKLY;INTERVAL=4' });
        const asked = ({ title, instruments, own, audience, closes, by }: Pulse) =>
          JSON.stringify([title, instruments, own, audience, closes, by]);
        let pulse = start;
        for (const step of steps) {
          const decision =
            step === 'count'
              ? counted(pulse, results, now)
              : step === 'cause'
                ? caused(pulse, 'WL-00001', now)
                : (rules[Number(step)]?.(pulse, now) ?? 'unchanged');
          if (typeof decision === 'string') continue;
          assert.equal(decision.pulse.version, pulse.version + 1);
          assert.equal(decision.tasks.at(-1)?.kind, 'repaint');
          assert.ok(!(pulse.status === 'closed' && decision.pulse.status !== 'closed'), 'it is over');
          assert.deepEqual(pulse.results, pulse.status === 'closed' ? decision.pulse.results : pulse.results);
          pulse = decision.pulse;
        }
        assert.equal(asked(pulse), asked(start));
      }),
    );
  });
});

describe('what time alone brings to a pulse', () => {
  const at = (moment: string) => new Date(moment);
  const said = (pulse: Pulse, moment: string) => {
    const { decision, work, round, next } = dueOf(pulse, at(moment));
    const event = typeof decision === 'object' ? decision.event : decision;
    return { event, work, round, next: next?.toISOString() };
  };
  const open = aPulse({ ...times });

  it('opens on its day and waits until then', () => {
    const planned = aPulse({ ...times, status: 'planned' });
    assert.equal(said(planned, '2026-12-02T09:59:59Z').event, undefined);
    assert.equal(said(planned, '2026-12-02T09:59:59Z').next, times.opensAt);
    assert.equal(said(planned, '2026-12-02T10:00:00Z').event, 'opened');
  });

  it('D4.3: reminds, then closes; and where both are due it only closes', () => {
    assert.deepEqual(said(open, '2026-12-06T00:00:00Z').next, times.remindAt);
    assert.deepEqual(said(open, times.remindAt).event, 'reminded');
    const after = { ...open, remindedAt: times.remindAt };
    assert.equal(said(after, times.remindAt).event, undefined);
    assert.equal(said(after, times.remindAt).next, times.closesAt);
    assert.equal(said(open, times.closesAt).event, 'closing');
    assert.equal(said(aPulse({ ...times, remindAt: undefined }), times.remindAt).event, undefined);
  });

  it('counts while it closes, then takes ballots and key away; the next round comes in its time', () => {
    assert.deepEqual(said({ ...open, status: 'closing' }, times.closesAt).work, 'count');
    const closed = aPulse({ status: 'closed', nextAt: '2027-03-01T09:00:00.000Z' });
    assert.deepEqual(said(closed, '2027-02-01T09:00:00Z'), {
      event: undefined,
      work: 'erase',
      round: false,
      next: '2027-03-01T09:00:00.000Z',
    });
    assert.equal(said(closed, '2027-03-01T09:00:00Z').round, true);
    assert.deepEqual(dueOf(aPulse({ status: 'cancelled' }), now), {});
  });

  it('comes to the same however often and however late anybody looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.date({ min: now, max: at('2026-12-20T00:00:00Z'), noInvalidDate: true }), {
          minLength: 1,
        }),
        (looks) => {
          let pulse: Pulse = aPulse({ ...times, status: 'planned' });
          const events: string[] = [];
          const moments = looks.toSorted((a, b) => a.getTime() - b.getTime());
          for (const moment of moments) {
            for (let again = 0; again < 4; again += 1) {
              const { decision } = dueOf(pulse, moment);
              if (typeof decision !== 'object') continue;
              events.push(decision.event);
              pulse = decision.pulse;
            }
          }
          assert.equal(new Set(events).size, events.length, `${events}`);
          assert.deepEqual(
            events,
            ['opened', 'reminded', 'closing'].filter((one) => events.includes(one)),
          );
          const last = moments.at(-1) ?? now;
          assert.equal(events.includes('closing'), last >= at(times.closesAt));
        },
      ),
    );
  });
});
