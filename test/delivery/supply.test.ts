import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Bulk, Entry, Task } from '../../bot/core/outbox.ts';
import { rankOf, ranks } from '../../bot/delivery/ready.ts';
import { type Fits, type Supply, supply } from '../../bot/delivery/supply.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { minutesLater, start } from '../storage/example-request.ts';
import { memoryTable } from '../storage/memory-table.ts';
import { type Desk, deskOn, fanOutOf, sendTo } from './scripted.ts';

const bulk = (subject: string, id: string, more: Partial<Bulk> = {}): Bulk => ({
  kind: 'bulk',
  subject,
  job: 'send',
  urgent: false,
  person: { id, name: id },
  state: 'pending',
  attempt: 0,
  ...more,
});
const many = (subject: string, count: number, more: Partial<Bulk> = {}): readonly Bulk[] =>
  Array.from({ length: count }, (_, at) => bulk(subject, `p${String(at).padStart(4, '0')}`, more));

const all: Fits = { row: () => true, rank: () => true };

describe('the supply of rows', () => {
  let desk: Desk;
  let done: Set<string>;
  let rows: Supply;

  beforeEach(() => {
    desk = deskOn(memoryTable(), 'RXX');
    done = new Set();
    rows = supply(desk.box, ({ key, etag }) => done.has(`${key} ${etag}`));
  });

  /** Takes the next row, and deals with it. */
  const carriedOut = async (fits = all): Promise<Task | undefined> => {
    const entry = rows.next(fits);
    if (!entry) return undefined;
    await desk.box.done(entry);
    done.add(`${entry.key} ${entry.etag}`);
    return entry.task;
  };

  const drained = async (): Promise<readonly Task[]> => {
    const tasks: Task[] = [];
    for (let looks = 0; looks < 3; ) {
      await rows.fill();
      const task = await carriedOut();
      if (task) tasks.push(task);
      else {
        looks += 1;
        await rows.look(start);
      }
    }
    return tasks;
  };

  it('gives what is most urgent first: a risk, news, an outage, a repaint, and then campaigns', async () => {
    await desk.put(
      ...many('WB-00001', 1),
      { kind: 'repaint', subject: 'WL-00000', attempt: 0 },
      ...many('WB-00002', 1, { urgent: true }),
      sendTo('nadia'),
      sendTo('omar', { urgent: true }),
    );
    const order = (await drained()).map((task) => rankOf({ key: '', etag: '', task }));
    assert.deepEqual(order, [ranks.urgent, ranks.news, ranks.outage, ranks.repaint, ranks.bulk]);
  });

  it('lets campaigns take turns, however many each has', async () => {
    await desk.put(...many('WB-00001', 50), ...many('WB-00002', 10));
    await rows.look(start);
    const first: string[] = [];
    for (let one = 0; one < 20; one += 1) first.push((await carriedOut())?.subject ?? '');
    assert.equal(first.filter((subject) => subject === 'WB-00002').length, 10, first.join(' '));
  });

  it('lets what was put off take turns with the campaigns of its rank', async () => {
    await desk.put(...many('WB-00001', 30));
    await desk.put(...many('WB-00002', 5, { state: 'held', notBefore: start.toISOString() }));
    await rows.look(minutesLater(1));
    const first: string[] = [];
    for (let one = 0; one < 10; one += 1) first.push((await carriedOut())?.subject ?? '');
    assert.equal(first.filter((subject) => subject === 'WB-00002').length, 5, first.join(' '));
  });

  it('gives what waits when its time has come, and not before', async () => {
    const until = minutesLater(10).toISOString();
    await desk.put(sendTo('nadia', { notBefore: until }), bulk('WB-00001', 'omar', { notBefore: until }));
    await rows.look(minutesLater(9));
    assert.equal(rows.next(all), undefined);
    await rows.look(minutesLater(10));
    assert.deepEqual([rows.next(all)?.task.kind, rows.next(all)?.task.kind], ['send', 'bulk']);
  });

  it('passes over what does not fit and over a rank that is full, and loses neither', async () => {
    await desk.put(sendTo('nadia'), sendTo('omar'), ...many('WB-00001', 1));
    await rows.look(start);
    const notNadia: Fits = { ...all, row: ({ key }) => !key.endsWith('nadia') };
    assert.match(rows.next(notNadia)?.key ?? '', /omar$/);
    const noNews: Fits = { ...all, rank: (rank) => rank !== ranks.news };
    assert.equal(rows.next(noNews)?.task.kind, 'bulk');
    assert.match(rows.next(all)?.key ?? '', /nadia$/);
  });

  it('gives back what could not be done yet', async () => {
    await desk.put(sendTo('nadia'));
    await rows.look(start);
    const entry = rows.next(all);
    assert.equal(rows.next(all), undefined);
    rows.back(entry as Entry);
    assert.deepEqual(rows.next(all), entry);
  });

  it('never gives a row again that was dealt with after it was read', async () => {
    await desk.put(...many('WB-00001', 3));
    await rows.look(start);
    const inHand = [rows.next(all), rows.next(all), rows.next(all)];
    // Read again while all three are in hand: the campaign looks as if it had three more.
    await rows.fill();
    await rows.look(start);
    for (const entry of inHand) {
      assert.ok(entry);
      await desk.box.done(entry);
      done.add(`${entry.key} ${entry.etag}`);
    }
    await rows.fill();
    // However long ago that was.
    done.clear();
    assert.equal(rows.next(all), undefined);
  });

  it('sees what is put before the rows that come next once it is told to start again', async () => {
    await desk.put(...many('WB-00001', 150));
    await rows.look(start);
    await carriedOut();
    await desk.put(bulk('WB-00001', 'p0000', { job: 'edit' }));
    rows.restart('WB-00001');
    await rows.fill();
    const task = await carriedOut();
    assert.equal(task?.kind === 'bulk' && task.job, 'edit');
  });

  it('forgets everything when another may have dealt with it', async () => {
    await desk.put(sendTo('nadia'), fanOutOf('send'), ...many('WB-00001', 3));
    await rows.look(start);
    rows.forget();
    assert.deepEqual([rows.next(all), rows.plan()], [undefined, undefined]);
    await rows.look(start);
    assert.ok(rows.next(all) && rows.plan());
  });

  describe('of plans', () => {
    const plan = (subject: string, urgent: boolean): Task => ({
      kind: 'plan',
      subject,
      version: 1,
      why: 'raised',
      urgent,
      recipients: [],
      followers: false,
    });
    const next = async (): Promise<string> => {
      await rows.look(start);
      const { task } = rows.plan() ?? {};
      return task ? `${task.kind} ${task.subject}` : '';
    };

    it('gives those of requests before the thousands of a campaign, and the urgent ones first', async () => {
      await desk.put(fanOutOf('send', 'WB-00001'), plan('WL-00002', false), plan('WL-00003', true));
      await rows.look(start);
      const order = [rows.plan(), rows.plan(), rows.plan()].map((entry) => entry?.task.subject);
      assert.deepEqual(order, ['WL-00003', 'WL-00002', 'WB-00001']);
    });

    it('lets campaigns take turns, slice by slice', async () => {
      await desk.put(fanOutOf('send', 'WB-00001'), fanOutOf('send', 'WB-00002'));
      const order = [await next(), await next(), await next(), await next()];
      assert.deepEqual(order.slice(0, 2).sort(), ['fan-out WB-00001', 'fan-out WB-00002']);
      assert.deepEqual(order.slice(2), order.slice(0, 2));
    });
  });

  it('loses nothing and gives nothing twice, whatever comes and waits in between', async () => {
    const job = fc.constantFrom<Bulk['job'][]>('send', 'chase', 'edit');
    const added = fc.array(
      fc.record({ campaign: fc.nat(12), person: fc.nat(40), job, urgent: fc.boolean() }),
      { maxLength: 60, size: 'max' },
    );
    const step = fc.record({ added, taken: fc.nat(40), restart: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        desk = deskOn(memoryTable(), 'RXX');
        done = new Set();
        rows = supply(desk.box, ({ key, etag }) => done.has(`${key} ${etag}`));
        const put = new Set<string>();
        const given: string[] = [];
        for (const { added: some, taken, restart } of steps) {
          for (const { campaign, person, urgent, job: work } of some) {
            const task = bulk(`WB-${String(campaign).padStart(5, '0')}`, `p${person}`, { urgent, job: work });
            if (put.has(outboxKey(task))) continue;
            put.add(outboxKey(task));
            await desk.put(task);
          }
          if (restart) rows.restart('WB-00003');
          await rows.look(start);
          for (let one = 0; one < taken; one += 1) {
            await rows.fill();
            const task = await carriedOut();
            if (task) given.push(outboxKey(task));
          }
        }
        given.push(...(await drained()).map(outboxKey));
        assert.deepEqual(given.sort(), [...put].sort());
      }),
      { numRuns: 40 },
    );
  }).timeout(20_000);
});
