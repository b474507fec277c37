import assert from 'node:assert/strict';
import type { Plan } from '../../bot/core/outbox.ts';
import { pacer } from '../../bot/delivery/pacer.ts';
import { threads } from '../../bot/delivery/threads.ts';
import { teamsLimits } from '../teams/limits.ts';
import { campaign, fanOutOf, going, sendTo } from './scripted.ts';
import { minutes, seconds, type TurnedClock, turnClock } from './turned-clock.ts';

const channel = { id: '19:c@thread.tacv2', kind: 'channel', serviceUrl: 's', tenant: 't' } as const;
const named = (count: number, name = 'p'): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name}${String(at).padStart(4, '0')}`);

describe('the order in which the dispatcher sends', () => {
  let here: TurnedClock;
  beforeEach(async () => {
    here = turnClock(30);
    await here.desk.meet('nadia');
  });
  afterEach(() => here.end());
  const told = () => here.told();
  const pass = (ms: number) => here.pass(ms);

  const campaignFor = async (people: readonly string[], subject = campaign): Promise<void> => {
    await here.desk.meet(...people);
    here.desk.campaigns.set(subject, going(people));
    await here.desk.put(fanOutOf('send', subject));
  };

  it('puts a risk to a patient before a campaign that fills every hand', async () => {
    await campaignFor(named(500));
    const one = here.run();
    await pass(5 * seconds);
    const plan: Plan = {
      kind: 'plan',
      subject: 'WL-00000',
      version: 1,
      why: 'raised',
      urgent: true,
      recipients: [{ to: 'person', id: 'nadia', face: 'triage' }],
      followers: false,
    };
    await here.desk.put(plan);
    one.kick();
    await pass(500);
    assert.ok(told().includes('nadia'));
  });

  it('plans a request while thousands are still being planned for a campaign', async () => {
    await campaignFor(named(3_000));
    const { store } = here.desk.ports;
    // Storage that takes its time: the plan alone takes more than a minute.
    const record: typeof store.record = async (marks) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return store.record(marks);
    };
    const one = here.run({ store: { ...store, record } });
    await pass(3 * seconds);
    await here.desk.put({
      kind: 'plan',
      subject: 'WL-00000',
      version: 1,
      why: 'raised',
      urgent: false,
      recipients: [{ to: 'person', id: 'nadia', face: 'triage' }],
      followers: false,
    });
    one.kick();
    await pass(5 * seconds);
    assert.ok(told().includes('nadia'));
  });

  it('lets two campaigns go out side by side', async () => {
    await campaignFor(named(200, 'a'), 'WB-00001');
    await campaignFor(named(200, 'b'), 'WB-00002');
    here.run();
    await pass(6 * seconds);
    const [a, b] = ['a', 'b'].map((name) => told().filter((id) => id.startsWith(name)).length);
    assert.ok(a && b && Math.abs(a - b) < 40, `${a} and ${b}`);
  });

  it('shows a correction to those who were told before it tells the rest', async () => {
    await campaignFor(named(300));
    const one = here.run();
    await pass(3 * seconds);
    const before = told().length;
    here.desk.campaigns.set(campaign, going(named(300), { version: 2 }));
    await here.desk.put(fanOutOf('edit'));
    one.kick();
    await pass(8 * seconds);
    const { callCount } = here.courier.update;
    assert.ok(callCount >= before && callCount <= before + 30, `${callCount} for ${before}`);
    assert.ok(told().length < 300);
    await pass(minutes);
    assert.equal(told().length, 300);
    const ledger = await here.desk.ledger();
    assert.deepEqual([...new Set(ledger.map(({ version }) => version))], [2]);
  });

  it('tells nobody else once the sender has pressed Stop, and says so of everybody', async () => {
    await campaignFor(named(300));
    const one = here.run();
    await pass(3 * seconds);
    here.desk.campaigns.set(campaign, going(named(300), { running: false }));
    await here.desk.put(fanOutOf('cancel'));
    one.kick();
    const before = told().length;
    await pass(minutes);
    assert.ok(told().length <= before + 1, `${told().length} after ${before}`);
    const tally = await here.desk.tally();
    assert.equal(tally?.counts.sent, told().length);
    assert.equal(tally?.reasons['skipped cancelled'], 300 - told().length);
    assert.ok(tally?.endedAt);
  });

  it('keeps to what a channel takes, and holds up nobody else meanwhile', async () => {
    await here.desk.people.settle('RXX', 'triage', channel);
    await here.desk.meet(...named(40));
    const limits = teamsLimits();
    let refused = 0;
    const toChannel: typeof here.courier.toChannel = Object.assign(here.courier.toChannel);
    here.run({
      threads: threads(Date.now),
      pace: pacer(30, Date.now),
      courier: {
        ...here.courier,
        toChannel: async (...to) => {
          const call = { operation: 'send', tenant: 't', conversation: channel.id } as const;
          if (limits.admit(call, Date.now()) > 0) refused += 1;
          return toChannel(...to);
        },
      },
    });
    for (let version = 1; version <= 40; version += 1) {
      await here.desk.put(sendTo('', { version, recipient: { to: 'channel', face: 'triage' } }));
    }
    await here.desk.put(...named(40).map((id) => sendTo(id, { subject: 'WL-00009' })));
    await pass(4 * seconds);
    assert.equal(told().length, 40, 'people do not wait for the channel');
    await pass(minutes);
    assert.deepEqual([here.courier.toChannel.callCount, refused], [40, 0]);
  });

  it('does not let repaints of a channel that is full hold up news', async () => {
    const { record } = here.desk.box;
    for (const subject of named(120, 'WL-')) {
      const message = { conversation: channel, activity: subject };
      await record([{ kind: 'card', subject, card: { message, face: 'triage' } }]);
      await here.desk.put({ kind: 'repaint', subject, attempt: 0 });
    }
    const one = here.run();
    await pass(20 * seconds);
    const before = here.courier.update.callCount;
    await here.desk.put(sendTo('nadia'));
    one.kick();
    await pass(300);
    assert.deepEqual([told(), here.courier.update.callCount], [['nadia'], before], 'the channel is full');
    await pass(2 * minutes);
    assert.equal(here.courier.update.callCount, 120);
  });
});
