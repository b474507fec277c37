import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { LedgerRow, LedgerState } from '../../bot/core/ledger.ts';
import type { Mark } from '../../bot/core/mark.ts';
import type { Bulk, Entry, Job } from '../../bot/core/outbox.ts';
import { stepFor } from '../../bot/delivery/fan-out.ts';
import { start } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { recount } from './recount.ts';
import { campaign, type Desk, deskOn, fanOutOf, going } from './scripted.ts';
import { workerOn } from './worker.ts';

const at = start.toISOString();
const copy = {
  conversation: { id: 'a:ann', kind: 'personal', serviceUrl: 's', tenant: 't' },
  activity: 'm1',
} as const;

const states: readonly LedgerState[] = ['pending', 'held', 'sent', 'failed', 'blocked', 'skipped'];
const reasons: Partial<Record<LedgerState, string>> = {
  held: 'snoozed',
  failed: '413',
  blocked: '403',
  skipped: 'stopped',
};

const rowIn = (state: LedgerState, version = state === 'sent' ? 1 : 0): LedgerRow => ({
  person: { id: 'ann', name: 'Ann' },
  state,
  reason: reasons[state],
  at,
  version,
  copies: state === 'sent' ? [copy] : [],
  chased: 0,
});

describe('what a job does about one person', () => {
  const step = (job: Exclude<Job, 'send'>, row: LedgerRow, read = false) =>
    stepFor(job, row, going([], { version: 2, urgent: true }), read, campaign, at);
  const work = (marks: readonly Mark[]): Bulk | undefined => {
    const found = marks.find((mark) => mark.kind === 'task');
    return found?.kind === 'task' && found.task.kind === 'bulk' ? found.task : undefined;
  };

  /** For each job: what becomes of a row, and the work that is put into the outbox for it. */
  const table: Readonly<Record<Exclude<Job, 'send'>, Partial<Record<LedgerState, string>>>> = {
    edit: { sent: 'sent, to edit' },
    chase: { sent: 'sent, to chase' },
    resend: { failed: 'pending, to send', blocked: 'pending, to send' },
    cancel: { held: 'skipped cancelled' },
  };
  for (const job of ['edit', 'chase', 'resend', 'cancel'] as const) {
    for (const state of states) {
      const expected = table[job][state] ?? 'nothing';
      it(`${job}, ${state}: ${expected}`, () => {
        const row = rowIn(state);
        const { marks, moves } = step(job, row);
        const task = work(marks);
        const [ledger] = marks.flatMap((mark) => (mark.kind === 'ledger' ? [mark.row] : []));
        const became = ledger ? [ledger.state, ledger.reason].filter(Boolean).join(' ') : state;
        const said = task ? `${became}, to ${task.job}` : became;
        assert.equal(marks.length === 0 ? 'nothing' : said, expected);
        // The count moves exactly where the row does.
        assert.deepEqual(
          moves.map(({ from, to }) => [from?.state, to.state]),
          ledger ? [[state, ledger.state]] : [],
        );
        if (task) assert.deepEqual([task.state, task.urgent], [ledger?.state ?? state, true]);
      });
    }
  }

  it('reminds nobody who has said that they have read it', () => {
    assert.deepEqual(step('chase', rowIn('sent'), true), { marks: [], moves: [] });
  });

  it('edits no copy that shows the newest words already', () => {
    assert.deepEqual(step('edit', rowIn('sent', 2)), { marks: [], moves: [] });
  });

  it('forgets when somebody would have been told, once they never will be', () => {
    const [mark] = step('cancel', { ...rowIn('held'), until: at }).marks;
    assert.ok(mark?.kind === 'ledger' && !('until' in mark.row));
  });
});

describe('the plan of a campaign', () => {
  let fresh: FreshTable;
  let desk: Desk;
  const people = Array.from({ length: 100 }, (_, n) => `p${String(n).padStart(3, '0')}`);

  beforeEach(async () => {
    fresh = await freshTable();
    desk = deskOn(fresh.rows, fresh.organisation);
    desk.campaigns.set(campaign, going(people));
  });

  const agrees = async (): Promise<void> => {
    const { counts, reasons: why } = recount(await desk.ledger());
    const tally = await desk.tally();
    assert.deepEqual([tally?.counts, tally?.reasons], [counts, why]);
  };
  const toBeSent = async (): Promise<readonly string[]> =>
    (await desk.left()).flatMap(({ task }) => (task.kind === 'bulk' ? [task.person.id] : []));
  const plans = async () => (await desk.left()).filter(({ task }) => task.kind === 'fan-out');

  it('gives everybody a row of the ledger and one of the outbox, 45 in a transaction', async () => {
    const record = sinon.spy(desk.ports.store.record);
    const ports = { ...desk.ports, store: { ...desk.ports.store, record } };
    await workerOn({ ...desk, ports }).doing(fanOutOf('send'));
    assert.deepEqual([(await desk.ledger()).length, await toBeSent()], [100, people]);
    const rows = record.args.map(([marks]) => marks.length);
    assert.equal(rows.length, 3);
    assert.ok(Math.max(...rows) <= 100, `${rows}`);
    await agrees();
    assert.equal((await desk.tally())?.planned, true);
    assert.deepEqual(await plans(), []);
  });

  it('says that it has started before the first is told', async () => {
    await workerOn(desk).doing(fanOutOf('send'));
    sinon.assert.calledOnceWithExactly(desk.ports.started, campaign);
  });

  it('is of nobody: it is finished at once, and says so', async () => {
    desk.campaigns.set(campaign, going([]));
    await desk.put(fanOutOf('send'));
    await workerOn(desk).drain();
    sinon.assert.calledOnceWithExactly(desk.ports.finished, campaign);
  });

  it('that was stopped before its time came accounts for nobody', async () => {
    desk.campaigns.set(campaign, going(people, { running: false }));
    await workerOn(desk).doing(fanOutOf('send'));
    assert.deepEqual([await desk.ledger(), await desk.left(), await desk.tally()], [[], [], undefined]);
  });

  it('that is stopped half way still accounts for everybody', async () => {
    const { recipients } = desk.ports;
    const ports = {
      ...desk.ports,
      recipients: async (subject: string, after: string | undefined) => {
        const page = await recipients(subject, after);
        if (after !== undefined) desk.campaigns.set(campaign, going(people, { running: false }));
        return page;
      },
    };
    await desk.put(fanOutOf('send'));
    await workerOn({ ...desk, ports }).drain();
    await agrees();
    const tally = await desk.tally();
    assert.deepEqual([tally?.planned, tally?.reasons['skipped cancelled']], [true, 100]);
  });

  it('of a message that is gone is dropped', async () => {
    desk.campaigns.clear();
    await workerOn(desk).doing(fanOutOf('send'));
    assert.deepEqual(await desk.left(), []);
  });

  it('is carried out once, though it was put there twice', async () => {
    await workerOn(desk).doing(fanOutOf('send'));
    await workerOn(desk).doing(fanOutOf('send'));
    assert.equal((await desk.tally())?.counts.pending, 100);
    assert.deepEqual(await plans(), []);
  });

  it('gives others their turn after a slice of time, and goes on from its cursor', async () => {
    let now = start.getTime();
    const ports = {
      ...desk.ports,
      clock: () => {
        now += 60;
        return new Date(now);
      },
    };
    const worker = workerOn({ ...desk, ports });
    await worker.doing(fanOutOf('send'));
    const first = (await toBeSent()).length;
    assert.ok(first >= 45 && first < 100, `${first}`);
    for (let [entry] = await plans(); entry; [entry] = await plans()) await worker.out(entry as Entry);
    assert.deepEqual(await toBeSent(), people);
  });

  for (const moment of ['before', 'after'] as const) {
    it(`misses nobody and counts nobody twice through a crash ${moment} any call to storage`, async () => {
      for (let last = 1; ; last += 1) {
        fresh = await freshTable();
        desk = deskOn(fresh.rows, fresh.organisation);
        desk.campaigns.set(campaign, going(people));
        await desk.put(fanOutOf('send'));
        let calls = 0;
        const record: typeof desk.box.record = async (marks) => {
          calls += 1;
          if (calls === last && moment === 'before') throw new Error('crash');
          const written = await desk.box.record(marks);
          if (calls === last) throw new Error('crash');
          return written;
        };
        const ports = { ...desk.ports, store: { ...desk.ports.store, record } };
        const [entry] = await plans();
        const died = await workerOn({ ...desk, ports })
          .out(entry as Entry)
          .then(
            () => false,
            () => true,
          );
        const [rest] = await plans();
        if (rest) await workerOn(desk).out(rest);
        assert.deepEqual([await toBeSent(), (await desk.tally())?.counts.pending], [people, 100]);
        await agrees();
        if (!died) break;
        assert.ok(last < 10);
      }
    });
  }
});
