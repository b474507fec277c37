import assert from 'node:assert/strict';
import type { Plan } from '../../bot/core/outbox.ts';
import { dispatcher } from '../../bot/delivery/dispatcher.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { threads } from '../../bot/delivery/threads.ts';
import { keys } from '../../bot/storage/keys.ts';
import type { Table, Write } from '../../bot/storage/table.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { mortal } from './mortal.ts';
import {
  campaign,
  type Desk,
  deskOn,
  fanOutOf,
  going,
  newWorld,
  type Scripted,
  scriptedCourier,
} from './scripted.ts';
import { workerOn } from './worker.ts';

const subject = 'WL-00000';
const followers = ['f1', 'f2', 'f3'];
const everyone = [...followers, 'nadia'];
const plan: Plan = {
  kind: 'plan',
  subject,
  version: 2,
  why: 'outcome',
  urgent: false,
  recipients: [{ to: 'person', id: 'nadia', face: 'requester' }],
  followers: true,
};

const twice = (names: readonly string[]): number => names.length - new Set(names).size;

describe('delivery through a crash', () => {
  let fresh: FreshTable;
  let courier: Scripted;
  let world: ReturnType<typeof newWorld>;
  const told = (): readonly string[] => courier.toPerson.args.map(([contact]) => contact.id);
  const deskWith = (rows: Table): Desk => deskOn(rows, fresh.organisation, courier, world);

  beforeEach(async () => {
    courier = scriptedCourier();
    fresh = await freshTable();
    world = newWorld();
  });

  const planned = async (): Promise<void> => {
    const desk = deskWith(fresh.rows);
    await desk.meet(...everyone);
    const rows = followers.map(
      (id): Write => ({ op: 'put', key: keys.follower(subject, id), value: { id } }),
    );
    await fresh.rows.commit(fresh.organisation, rows);
    await desk.put(plan);
  };

  for (const moment of ['before', 'after'] as const) {
    it(`tells everybody, and at most one person twice, wherever it falls: ${moment} a call to storage`, async () => {
      let died = true;
      for (let last = 1; died; last += 1) {
        fresh = await freshTable();
        courier = scriptedCourier();
        await planned();
        const process = mortal(fresh.rows);
        process.dieAt(last, moment);
        const healthy = deskWith(fresh.rows);
        // Reads that only look for work leave nothing behind, wherever they are cut off.
        const doomed = workerOn({ ...deskWith(process.table), left: healthy.left }).drain();
        died = (await Promise.race([doomed, process.died])) === 'died';
        healthy.pass(2_000);
        await workerOn(healthy).drain();
        assert.deepEqual([...new Set(told())].sort(), everyone, `call ${last}`);
        assert.ok(twice(told()) <= 1, `call ${last}: ${told()}`);
        const chats = (await healthy.box.cards(subject)).map(({ message }) => message.conversation.id);
        assert.deepEqual(
          [...new Set(chats)].sort(),
          everyone.map((id) => `a:${id}`),
          `call ${last}`,
        );
        assert.ok(last < 150, 'never came to an end');
      }
    }).timeout(30_000);
  }

  /** Two senders on one outbox, until nothing is left in it. */
  const both = async (): Promise<void> => {
    const pace = pacer(1_000);
    const senders = ['one', 'two'].map((holder) => {
      const { box, ports } = deskWith(fresh.rows);
      const { lease, release } = box;
      return dispatcher({
        ...ports,
        clock: () => new Date(),
        lease,
        release,
        holder,
        flow: 'RXX',
        pace,
        threads: threads(),
        interval: 20,
        failed: (fault) => assert.fail(String(fault)),
      });
    });
    const desk = deskWith(fresh.rows);
    while ((await desk.left()).length > 0) for (const sender of senders) sender.kick();
    await Promise.all(senders.map((sender) => sender.stop()));
  };

  const many = Array.from({ length: 60 }, (_, at) => `p${String(at).padStart(2, '0')}`);

  it('posts nothing twice when two senders work on one outbox', async () => {
    const desk = deskWith(fresh.rows);
    await desk.meet(...many);
    const recipients = many.map((id) => ({ to: 'person', id, face: 'requester' }) as const);
    await desk.put({ ...plan, recipients, followers: false });
    await both();
    assert.deepEqual([...told()].sort(), many);
  });

  it('posts nothing of a campaign twice either, and counts right', async () => {
    const desk = deskWith(fresh.rows);
    await desk.meet(...many);
    world.campaigns.set(campaign, going(many));
    await desk.put(fanOutOf('send'));
    await both();
    assert.deepEqual([[...told()].sort(), (await desk.tally())?.counts.sent], [many, 60]);
  });
});
