import type { Courier, Sent } from '../../bot/core/courier.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { keys } from '../../bot/storage/keys.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import type { Write } from '../../bot/storage/table.ts';
import { start } from '../storage/example-request.ts';
import type { FreshTable } from '../storage/fresh-table.ts';
import type { Happening } from './any-story.ts';
import { mortal } from './mortal.ts';
import {
  campaign,
  type Desk,
  deskOn,
  fails,
  fanOutOf,
  going,
  newWorld,
  scriptedCourier,
} from './scripted.ts';
import { type Worker, workerOn } from './worker.ts';

export const people = Array.from({ length: 12 }, (_, at) => `p${String(at).padStart(2, '0')}`);

/** What Teams has: every message that arrived, and which version of the words it shows. */
interface Post {
  readonly person: string;
  readonly by: number;
  readonly job: 'first' | 'reminder';
  version: number;
}

const faultOf = (reason: string): Sent<never> => {
  if (reason === '403') return fails('stop', '403');
  return reason === '413' ? fails('failed', '413') : fails('later', reason);
};

/** A campaign for twelve people, one row at a time, by processes that die and are started again. */
export const campaignWorld = async (fresh: Pick<FreshTable, 'rows' | 'organisation'>) => {
  const world = newWorld();
  const scripted = scriptedCourier();
  const posts = new Map<string, Post>();
  const faults: string[] = [];
  let processes = 0;
  let chasing = false;

  const courier: Courier = {
    ...scripted,
    toPerson: async (contact, parcel) => {
      const reason = faults.shift();
      if (reason) return faultOf(reason);
      const result = await scripted.toPerson(contact, parcel);
      if (!result.ok) return result;
      const { activity } = result.value.message;
      const version = world.campaigns.get(campaign)?.version ?? 0;
      posts.set(activity, {
        person: contact.id,
        by: processes,
        job: chasing ? 'reminder' : 'first',
        version,
      });
      return result;
    },
    update: async (message, parcel) => {
      const reason = faults.shift();
      // A copy may not be lost for good here: whether it shows the newest words is what is asked at the end.
      if (reason) return faultOf(reason === '403' || reason === '413' ? '503' : reason);
      const post = posts.get(message.activity);
      if (post) post.version = (parcel as { version?: number }).version ?? 0;
      return scripted.update(message, parcel);
    },
  };
  const healthy = deskOn(fresh.rows, fresh.organisation, courier, world);
  await healthy.meet(...people);
  world.campaigns.set(campaign, going(people));
  await healthy.put(fanOutOf('send'));

  let dying = mortal(fresh.rows);
  let worker: Worker;
  const begin = (): void => {
    processes += 1;
    dying = mortal(fresh.rows);
    const desk: Desk = deskOn(dying.table, fresh.organisation, courier, world);
    // The wait that Teams asks for is the pacer's affair, and real time.
    worker = workerOn({ ...desk, left: healthy.left }, { pace: { ...pacer(10_000), hold: () => undefined } });
  };
  begin();

  /** So many rows, or until there is nothing to do now, or until the process dies. */
  const deliver = async (rows: number): Promise<'died' | 'alive'> => {
    for (let done = 0; done < rows; done += 1) {
      const [entry] = await healthy.left();
      if (!entry) return 'alive';
      chasing = entry.task.kind === 'bulk' && entry.task.job === 'chase';
      const result = await Promise.race([worker.out(entry), dying.died]);
      if (result === 'died') return 'died';
      if (typeof result === 'number') healthy.pass(result);
    }
    return 'alive';
  };

  const change = async (
    more: Partial<ReturnType<typeof going>>,
    job?: 'cancel' | 'edit' | 'resend' | 'chase',
  ) => {
    const now = world.campaigns.get(campaign) ?? going(people);
    world.campaigns.set(campaign, { ...now, ...more });
    worker.carry.stale();
    if (job) await healthy.put(fanOutOf(job));
  };

  const read = async (id: string): Promise<void> => {
    const person = { id, name: id };
    const row = await healthy.box.ledgerRow(campaign, id);
    if (!row || row.copies.length === 0) return;
    const shown = {
      kind: 'bulk',
      subject: campaign,
      job: 'edit',
      urgent: false,
      person,
      state: 'sent',
      attempt: 0,
    } as const;
    const writes: readonly Write[] = [
      { op: 'put', key: keys.acknowledged(campaign, id), value: { ...person, at: start.toISOString() } },
      { op: 'put', key: outboxKey(shown), value: shown },
    ];
    await fresh.rows.commit(fresh.organisation, writes);
  };

  let crashes = 0;

  return {
    desk: healthy,
    posts,
    scripted,
    is: () => world.campaigns.get(campaign) ?? going(people),
    crashes: () => crashes,

    happens: async (it: Happening): Promise<void> => {
      const { running, version } = world.campaigns.get(campaign) ?? going(people);
      if (it.do === 'deliver') await deliver(it.rows);
      if (it.do === 'fault') faults.push(...Array.from({ length: it.times }, () => it.reason));
      if (it.do === 'wait') healthy.pass(it.minutes * 60_000);
      if (it.do === 'read') await read(people[it.person] ?? '');
      if (it.do === 'correct') await change({ version: version + 1 }, 'edit');
      if (it.do === 'cancel' && running) await change({ running: false }, 'cancel');
      if (it.do === 'resend' && running) await change({}, 'resend');
      if (it.do === 'chase' && running) await change({}, 'chase');
      if (it.do === 'hold') {
        const until = new Date(world.now.getTime() + 20 * 60_000);
        world.verdicts.set(people[it.person] ?? '', { say: 'hold', until, reason: 'quiet-hours' });
      }
      if (it.do === 'crash') {
        dying.dieAt(it.call, it.moment);
        if ((await deliver(30)) !== 'died') return dying.dieAt(Number.POSITIVE_INFINITY, 'before');
        crashes += 1;
        begin();
      }
    },

    /** Nothing goes wrong any more, and everything comes to its end. */
    ends: async (): Promise<void> => {
      faults.length = 0;
      world.verdicts.clear();
      for (let rounds = 0; rounds < 50; rounds += 1) {
        await deliver(500);
        if ((await healthy.waiting()).length === 0 && (await healthy.left()).length === 0) return;
        healthy.pass(20 * 60_000);
      }
      throw new Error('never came to an end');
    },
  };
};
