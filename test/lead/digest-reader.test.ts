import assert from 'node:assert/strict';
import sinon from 'sinon';
import { digestReader } from '../../bot/lead/digest-reader.ts';
import type { Request } from '../../bot/request/request.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { leadRows } from '../../bot/storage/leads.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import type { Table, Write } from '../../bot/storage/table.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, ivan, lena, minutesAgo, now } from '../support/requests.ts';

const numbered = (at: number, more: Partial<Request>): Request =>
  aRequest({ id: `WL-${String(at).padStart(5, '0')}`, createdAt: minutesAgo(1000 - at), ...more });

describe('a digest, read one at a time', () => {
  let fresh: FreshTable;
  beforeEach(async () => {
    fresh = await freshTable();
  });

  const put = async (...requests: readonly Request[]): Promise<void> => {
    const writes = requests.flatMap((request): readonly Write[] => [
      { op: 'put', key: keys.request(request.id), value: request },
      ...[...indexRows(request)].map(([key, value]): Write => ({ op: 'put', key, value })),
    ]);
    for (let at = 0; at < writes.length; at += 100) {
      await fresh.rows.commit(fresh.organisation, writes.slice(at, at + 100));
    }
  };
  const putOff = async (id: string, why = 'reply'): Promise<void> => {
    const value = { id, why, at: now.toISOString() };
    await fresh.rows.commit(fresh.organisation, [{ op: 'put', key: keys.putOff(lena.id, id), value }]);
  };

  const reading = (rows: Table = fresh.rows) => {
    const { organisation: code } = fresh;
    const organisation = anOrganisation({ code });
    const requests = requestStore(rows, contacts(rows), () => undefined);
    const leads = leadRows(rows, code);
    const read = digestReader(
      {
        ...leads,
        load: async (id) => (await requests.load(code, id))?.request,
        routed: (person, most) => requests.routedTo(code, person, most),
      },
      organisation,
    );
    const actor = { ...people.lead, organisation: code };
    return (from: Parameters<typeof read>[1]) => read(actor, from, now);
  };

  it('goes from one to the next, and says at the end how many it passed over', async () => {
    await put(...[1, 2, 3].map((at) => numbered(at, { lead: lena })));
    const read = reading();
    const shown: unknown[] = [];
    let after: string | undefined;
    for (let seen = 0; ; seen += 1) {
      const { request, at, of, waiting } = await read({ after, seen });
      shown.push([request?.id, at, of, waiting]);
      if (!request) break;
      after = request.id;
    }
    assert.deepEqual(shown, [
      ['WL-00001', 1, 3, 3],
      ['WL-00002', 2, 3, 3],
      ['WL-00003', 3, 3, 3],
      [undefined, 3, 3, 3],
    ]);
  });

  it('passes over what somebody has dealt with since its line was read', async () => {
    await put(...[1, 2].map((at) => numbered(at, { lead: lena })));
    const taken = numbered(1, { lead: lena, owner: ivan, status: 'accepted' });
    await fresh.rows.commit(fresh.organisation, [{ op: 'put', key: keys.request(taken.id), value: taken }]);
    const { request, at, of } = await reading()({ seen: 0 });
    assert.deepEqual([request?.id, at, of], ['WL-00002', 1, 1]);
  });

  it('has news once: whoever goes on from it has seen it', async () => {
    await put(
      numbered(1, { owner: lena, status: 'accepted' }),
      numbered(2, { owner: ivan, status: 'accepted' }),
    );
    await putOff('WL-00001');
    await putOff('WL-00002', 'late');
    const read = reading();
    const one = await read({ seen: 0 });
    assert.deepEqual([one.request?.id, one.why, one.of], ['WL-00001', 'reply', 2]);
    const two = await read({ after: 'WL-00001', seen: 1 });
    assert.deepEqual([two.request?.id, two.why, two.at], ['WL-00002', 'late', 2]);
    const end = await read({ after: 'WL-00002', seen: 2 });
    assert.deepEqual([end.request, end.waiting], [undefined, 0]);
    assert.equal((await read({ seen: 0 })).request, undefined);
  });

  it('stays at one, or begins again where that one is gone', async () => {
    await put(...[1, 2].map((at) => numbered(at, { lead: lena })));
    assert.equal((await reading()({ at: 'WL-00002', seen: 1 })).request?.id, 'WL-00002');
    assert.equal((await reading()({ after: 'WL-0000Z', seen: 1 })).request?.id, 'WL-00001');
  });

  it('A2.8: shows nobody outside the circle that there is a concern in confidence', async () => {
    await put(numbered(1, { confidential: true, owner: ivan, status: 'accepted' }));
    await putOff('WL-00001', 'late');
    assert.deepEqual(await reading()({ seen: 0 }), { at: 0, of: 0, waiting: 0 });
  });

  it('asks storage for three ranges of their own and one or two requests, however much is stored', async () => {
    const calls: number[][] = [];
    for (const others of [0, 300]) {
      await put(...Array.from({ length: others }, (_, at) => numbered(500 + at, { lead: ivan })));
      await put(...[1, 2, 3].map((at) => numbered(at, { lead: lena })));
      const range = sinon.spy(fresh.rows.range);
      const columns = sinon.spy(fresh.rows.read);
      const rows = { ...fresh.rows, range, read: columns } as unknown as Table;
      await reading(rows)({ after: 'WL-00001', seen: 1 });
      const read = await Promise.all(range.returnValues.map(async (found) => (await found).length));
      calls.push([range.callCount, columns.callCount, ...read]);
    }
    assert.deepEqual(calls, [
      [3, 2, 3, 0, 0],
      [3, 2, 3, 0, 0],
    ]);
  });
});
