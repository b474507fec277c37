import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Decision } from '../../bot/pulse/change.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import { cancel, close, counted, create } from '../../bot/pulse/rules.ts';
import type { PulseStore, Save } from '../../bot/pulse/store.ts';
import { broadcastStore } from '../../bot/storage/broadcasts.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { pulseStore } from '../../bot/storage/pulses.ts';
import { asker, someResults } from '../support/pulses.ts';
import { contactOf } from './example-request.ts';
import { dump, type FreshTable, freshTable, keysOf } from './fresh-table.ts';

const now = new Date('2026-12-02T10:00:00Z');
const numberOf = (count: number): string => `WP-${String(count).padStart(5, '0')}`;
const isRepaint = (key: string): boolean => key.includes('WB-7K2QX');
const ada = { id: 'ada', name: 'Ada Quinn' };

describe('the store of pulses', () => {
  let fresh: FreshTable;
  let organisation: string;
  let store: PulseStore;
  let saved: sinon.SinonSpy;
  beforeEach(async () => {
    fresh = await freshTable();
    organisation = fresh.organisation;
    saved = sinon.fake();
    store = pulseStore(fresh.rows, contacts(fresh.rows), saved);
  });

  const created = (id: string, minutes = 0, by = asker): Save => {
    const at = new Date(now.getTime() + minutes * 60_000);
    const terms = {
      title: 'Charts',
      instruments: ['mood'],
      audience: 'everyone',
      closes: '2026-12-10',
      by: [],
    };
    const times = { opensAt: at.toISOString(), closesAt: '2026-12-11T00:00:00.000Z' };
    return { change: create({ id, terms, times, by }, at), by, contact: contactOf(by.id) };
  };

  const changed = async (id: string, decide: (pulse: Pulse) => Decision): Promise<Save> => {
    const before = (await store.load(organisation, id)) ?? assert.fail(id);
    const change = decide(before.pulse);
    if (typeof change === 'string') assert.fail(change);
    return { before, change, by: asker };
  };

  it('gives back the pulse as it was saved, and tells the outbox', async () => {
    const save = created('WP-00000');
    assert.equal(await store.save(organisation, save), 'saved');
    sinon.assert.calledOnce(saved);
    assert.deepEqual(
      (await store.load(organisation, 'WP-00000'))?.pulse,
      JSON.parse(JSON.stringify(save.change.pulse)),
    );
    assert.equal(await store.load(organisation, 'WP-00001'), undefined);
    assert.equal(await store.save(organisation, created('WP-00000', 0, ada)), 'conflict');
    assert.equal((await store.load(organisation, 'WP-00000'))?.pulse.author.id, asker.id);
  });

  it('lets one of two racing changes win, whole', async () => {
    await store.save(organisation, created('WP-00000'));
    const save = await changed('WP-00000', (pulse) => close(pulse, now));
    const results = await Promise.all([save, save].map((one) => store.save(organisation, one)));
    assert.deepEqual([...results].sort(), ['conflict', 'saved']);
    assert.equal((await keysOf(fresh.client, organisation, 'event|')).length, 2);
  });

  it('leaves a trail of who changed what and when, and nothing of what was asked or answered', async () => {
    await store.save(organisation, created('WP-00000'));
    await store.save(organisation, await changed('WP-00000', (pulse) => close(pulse, now)));
    const results = someResults();
    const end = (pulse: Pulse) => counted(pulse, { results, alarmed: [] }, now);
    await store.save(organisation, await changed('WP-00000', end));
    const rows = (await dump(fresh.client, organisation)) as readonly Record<string, string>[];
    const trail = rows.flatMap(({ rowKey, v0 }) =>
      /^event\|/.test(rowKey ?? '') ? [JSON.parse(v0 ?? '')] : [],
    );
    assert.deepEqual(
      trail.map(({ event, by, from, to }) => [event, by, from, to]),
      [
        ['created', asker.id, undefined, 'open'],
        ['closing', asker.id, 'open', 'closing'],
        ['closed', asker.id, 'closing', 'closed'],
      ],
    );
    assert.deepEqual(Object.keys(trail[0]).sort(), ['at', 'by', 'event', 'id', 'to', 'version']);
    assert.equal(rows.filter(({ rowKey }) => rowKey?.startsWith('log|')).length, 3);
  });

  it('A2.3: stands with the broadcast that it follows, until it is called off', async () => {
    const broadcasts = broadcastStore(fresh.rows, contacts(fresh.rows), saved);
    const asked = async () => (await broadcasts.askedAfter(organisation, 'WB-7K2QX')).map(({ id }) => id);
    assert.deepEqual(await asked(), []);
    for (const [number, minutes] of [
      ['WP-00002', 0],
      ['WP-00001', 5],
    ] as const) {
      const { change, ...save } = created(number, minutes);
      const follows = { id: 'WB-7K2QX', title: 'You said, we did' };
      const pulse: Pulse = { ...change.pulse, follows, status: 'planned' };
      await store.save(organisation, { ...save, change: { ...change, pulse } });
    }
    await store.save(organisation, created('WP-00003'));
    assert.deepEqual(await asked(), ['WP-00002', 'WP-00001']);
    assert.equal((await keysOf(fresh.client, organisation, 'outbox|')).filter(isRepaint).length, 1);
    await store.save(organisation, await changed('WP-00002', (pulse) => cancel(pulse, asker, now)));
    assert.deepEqual(await asked(), ['WP-00001']);
  });

  it('lists newest first, a page at a time, everybody’s or one author’s, as they are now', async () => {
    for (let at = 0; at < 19; at += 1) {
      await store.save(organisation, created(numberOf(at), at, at % 2 ? ada : asker));
    }
    await store.save(organisation, await changed(numberOf(0), (pulse) => close(pulse, now)));
    const seen: string[] = [];
    let page: string | undefined;
    do {
      const { items, next } = await store.list(organisation, page);
      assert.ok(items.length <= 8);
      seen.push(...items.map(({ id }) => id));
      page = next;
    } while (page !== undefined);
    assert.deepEqual(
      seen,
      Array.from({ length: 19 }, (_, at) => numberOf(18 - at)),
    );
    const mine = await store.list(organisation, undefined, ada.id);
    assert.ok(mine.items.every(({ author }) => author.id === ada.id));
    const latest = await store.latest(organisation, 300);
    assert.deepEqual([latest.length, latest.at(-1)?.status], [19, 'closing']);
    assert.equal((await store.list(organisation, 'request|WL-00000')).items[0]?.id, numberOf(18));
  });

  it('keeps in its line what the rounds after it need, once there is something to show', async () => {
    await store.save(organisation, created('WP-00000'));
    await store.save(organisation, await changed('WP-00000', (pulse) => close(pulse, now)));
    const [open] = await store.latest(organisation, 1);
    assert.deepEqual([open?.n, open?.figures], [undefined, undefined]);
    const results = someResults();
    await store.save(
      organisation,
      await changed('WP-00000', (pulse) => counted(pulse, { results, alarmed: [] }, now)),
    );
    const [line] = await store.latest(organisation, 1);
    assert.deepEqual([line?.status, line?.n, line?.invited], ['closed', results.n, results.invited]);
    assert.deepEqual(line?.figures, JSON.parse(JSON.stringify(results.figures)));
  });

  it('knows the broadcast that told what was heard once there is one', async () => {
    assert.equal(await store.heard(organisation, 'WP-00000'), undefined);
    assert.equal(await store.tally(organisation, 'WP-00000'), undefined);
    const value = { broadcast: 'WB-00000' };
    await fresh.rows.commit(organisation, [{ op: 'put', key: 'heard|WP-00000', value }]);
    assert.equal(await store.heard(organisation, 'WP-00000'), 'WB-00000');
  });
});
