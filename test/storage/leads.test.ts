import assert from 'node:assert/strict';
import type { Send } from '../../bot/core/outbox.ts';
import { below, keys } from '../../bot/storage/keys.ts';
import { digestSubject, type LeadRows, leadRows } from '../../bot/storage/leads.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import type { Write } from '../../bot/storage/table.ts';
import { aRequest, ivan, lena } from '../support/requests.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const session = new Date('2026-11-24T09:00:00Z');
const next = new Date('2026-12-01T09:00:00Z');

describe('what is kept for people with sessions', () => {
  let fresh: FreshTable;
  let leads: LeadRows;
  beforeEach(async () => {
    fresh = await freshTable();
    leads = leadRows(fresh.rows, fresh.organisation);
  });

  const outbox = async (): Promise<readonly Send[]> =>
    (await fresh.rows.range<Send>(fresh.organisation, below('outbox'), 10)).map(({ value }) => value);

  it('is one digest for each session, however often and by however many it is planned', async () => {
    const tries = await Promise.all([1, 2, 3, 4].map(() => leads.planDigest('lena', session)));
    assert.equal(tries.filter(Boolean).length, 1);
    assert.equal(await leads.planDigest('lena', session), false);
    const [send, ...more] = await outbox();
    assert.deepEqual(more, []);
    assert.equal(send?.subject, digestSubject('lena', session));
    assert.deepEqual(send?.recipient, { to: 'person', id: 'lena', face: 'triage', why: 'digest' });
    assert.equal(send?.urgent, false);
    assert.equal(await leads.digestStart('lena'), session.toISOString());
    assert.equal(await leads.digestStart('farah'), undefined);
  });

  it('is the digest of the next session, and never again one of the session before', async () => {
    assert.equal(await leads.planDigest('lena', session), true);
    assert.equal(await leads.planDigest('lena', next), true);
    assert.equal(await leads.planDigest('lena', session), false);
    assert.equal((await outbox()).length, 2);
  });

  it('is how much they have to do: what is for them and nobody has, and what they have', async () => {
    const rows = [
      aRequest({ id: 'WL-00001', lead: lena }),
      aRequest({ id: 'WL-00002', status: 'accepted', owner: lena }),
      aRequest({ id: 'WL-00003', lead: lena, status: 'accepted', owner: ivan }),
      aRequest({ id: 'WL-00004', status: 'resolved', owner: lena }),
    ].flatMap((request) => [...indexRows(request)]);
    const writes = rows.map(([key, value]): Write => ({ op: 'put', key, value }));
    await fresh.rows.commit(fresh.organisation, writes);
    assert.equal(await leads.workload(lena.id), 2);
    assert.equal(await leads.workload(ivan.id), 1);
    assert.equal(await leads.workload('nobody'), 0);
    assert.deepEqual(await leads.everybodys('routed', 10), [
      { to: lena.id, id: 'WL-00001', status: 'submitted' },
    ]);
    assert.deepEqual(await leads.everybodys('owned', 10), [
      { to: lena.id, id: 'WL-00002', status: 'accepted' },
      { to: ivan.id, id: 'WL-00003', status: 'accepted' },
    ]);
    assert.deepEqual(
      (await leads.owned(lena.id, 10)).map(({ id }) => id),
      ['WL-00002'],
    );
  });

  it('is what was not sent to them, once for each request, until they have seen it', async () => {
    const key = keys.putOff('lena', 'WL-00001');
    for (const why of ['nudge', 'reply'] as const) {
      const value = { id: 'WL-00001', why, at: session.toISOString() };
      await fresh.rows.commit(fresh.organisation, [{ op: 'put', key, value }]);
    }
    assert.deepEqual(
      (await leads.putOff('lena', 10)).map(({ id, why }) => [id, why]),
      [['WL-00001', 'reply']],
    );
    await leads.settlePutOff('lena', 'WL-00001');
    await leads.settlePutOff('lena', 'WL-00001');
    assert.deepEqual(await leads.putOff('lena', 10), []);
  });

  it('is one row for each time to look, however often the service starts', async () => {
    const wake = { kind: 'wake', subject: 'lead:lena', notBefore: session.toISOString() } as const;
    const many = Array.from({ length: 130 }, (_, at) => ({ ...wake, subject: `lead:${at}` }));
    await leads.wakeAt([wake]);
    await leads.wakeAt([wake]);
    await leads.wakeAt(many);
    assert.equal(await fresh.rows.count(fresh.organisation, below('waiting')), 131);
    await leads.wakeAt([]);
  });
});
