import assert from 'node:assert/strict';
import type { Plan } from '../../bot/core/outbox.ts';
import { deliver } from '../../bot/delivery/deliver.ts';
import { dispatcher } from '../../bot/delivery/dispatcher.ts';
import { keys } from '../../bot/storage/keys.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import type { Table, Write } from '../../bot/storage/table.ts';
import { contactOf } from '../storage/example-request.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { type Desk, deskOn, parcel, scriptedCourier } from './scripted.ts';

const request = 'WL-00000';
const followers = ['f1', 'f2', 'f3'];
const everyone = [...followers, 'nadia'];
const plan: Plan = {
  kind: 'plan',
  request,
  version: 2,
  why: 'outcome',
  recipients: [{ to: 'person', id: 'nadia', face: 'requester' }],
  followers: true,
};

class Crash extends Error {}

/** A table that a process uses until it dies at call number `last`: before the store acts on it, or after. */
const dyingAt = (rows: Table, last: number, moment: 'before' | 'after'): Table => {
  let calls = 0;
  const until =
    <Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      calls += 1;
      if (calls > last || (calls === last && moment === 'before')) throw new Crash();
      const result = await call(...given);
      if (calls === last) throw new Crash();
      return result;
    };
  return {
    read: until(rows.read) as Table['read'],
    columns: until(rows.columns),
    range: until(rows.range) as Table['range'],
    commit: until(rows.commit),
    remove: until(rows.remove),
  };
};

/** Delivers until nothing is left, as the dispatcher does. */
const drain = async ({ box, ports }: Desk): Promise<void> => {
  for (;;) {
    const entries = await box.pending(100);
    if (entries.length === 0) return;
    for (const entry of entries) await deliver(ports, entry);
  }
};

const twice = (names: readonly string[]): number => names.length - new Set(names).size;

describe('delivery through a crash', () => {
  let fresh: FreshTable;
  let courier: ReturnType<typeof scriptedCourier>;
  const told = (): readonly string[] => courier.toPerson.args.map(([contact]) => contact.id);
  const deskWith = (rows: Table): Desk => deskOn(rows, fresh.organisation, courier);

  beforeEach(async () => {
    courier = scriptedCourier();
    fresh = await freshTable();
  });

  const planned = async (): Promise<void> => {
    const desk = deskWith(fresh.rows);
    for (const id of everyone) await desk.people.remember(fresh.organisation, contactOf(id));
    const rows = followers.map(
      (id): Write => ({ op: 'put', key: keys.follower(request, id), value: { id } }),
    );
    await fresh.rows.commit(fresh.organisation, [...rows, { op: 'put', key: outboxKey(plan), value: plan }]);
  };

  for (const moment of ['before', 'after'] as const) {
    it(`tells everybody, and at most one person twice, wherever it falls: ${moment} a call to storage`, async () => {
      let died = true;
      for (let last = 1; died; last += 1) {
        fresh = await freshTable();
        courier = scriptedCourier();
        await planned();
        died = await drain(deskWith(dyingAt(fresh.rows, last, moment))).then(
          () => false,
          (fault) => fault instanceof Crash,
        );
        const healthy = deskWith(fresh.rows);
        await drain(healthy);
        assert.deepEqual([...new Set(told())].sort(), everyone, `call ${last}`);
        assert.ok(twice(told()) <= 1, `call ${last}: ${told()}`);
        const faces = (await healthy.box.cards(request)).map(({ message }) => message.conversation.id);
        assert.deepEqual(
          [...new Set(faces)].sort(),
          everyone.map((id) => `a:${id}`),
          `call ${last}`,
        );
        assert.ok(last < 40, 'never came to an end');
      }
    });
  }

  it('posts nothing twice when two senders work on one outbox', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${at}`);
    const desk = deskWith(fresh.rows);
    for (const id of many) await desk.people.remember(fresh.organisation, contactOf(id));
    const recipients = many.map((id) => ({ to: 'person', id, face: 'requester' }) as const);
    const run = (holder: string) => {
      const { box, ports } = deskWith(fresh.rows);
      return dispatcher({
        ...ports,
        clock: () => new Date(),
        paint: async () => parcel,
        queue: box,
        holder,
        interval: 20,
        failed: (fault) => assert.fail(String(fault)),
      });
    };
    const senders = [run('one'), run('two')];
    const value: Plan = { ...plan, recipients, followers: false };
    await fresh.rows.commit(fresh.organisation, [{ op: 'put', key: outboxKey(plan), value }]);
    while ((await desk.box.pending(1)).length > 0) for (const sender of senders) sender.kick();
    await Promise.all(senders.map((sender) => sender.stop()));
    assert.deepEqual([...told()].sort(), [...many].sort());
  });
});
