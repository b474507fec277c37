import assert from 'node:assert/strict';
import type { Request } from '../../bot/request/request.ts';
import { keys } from '../../bot/storage/keys.ts';
import { raised } from '../../bot/storage/raised.ts';
import type { Write } from '../../bot/storage/table.ts';
import { aRequest, now } from '../support/requests.ts';
import { type FreshTable, freshTable } from './fresh-table.ts';

const dayMs = 24 * 60 * 60_000;

describe('the requests that were raised last', () => {
  let fresh: FreshTable;
  beforeEach(async () => {
    fresh = await freshTable();
  });

  const daysAgo = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  const idOf = (at: number): string => `WL-${String(at).padStart(5, '0')}`;

  const put = async (days: readonly number[]): Promise<void> => {
    const writes = days.flatMap((ago, at): readonly Write[] => {
      const id = idOf(at);
      const request: Request = aRequest({ id, createdAt: daysAgo(ago) });
      const row = { id, version: 1, event: 'submitted', at: daysAgo(ago) };
      const later = { ...row, version: 2, event: 'noted' };
      return [
        { op: 'put', key: keys.request(id), value: request },
        { op: 'put', key: keys.log(daysAgo(ago), id, 1), value: row },
        { op: 'put', key: keys.log(daysAgo(ago - 0.001), id, 2), value: later },
      ];
    });
    await fresh.rows.commit(fresh.organisation, writes);
  };
  const last = async (most: number): Promise<readonly string[]> =>
    (await raised(fresh.rows, fresh.organisation)(now, most)).map(({ id }) => id);

  it('come newest first, as many as asked for, however far apart they are', async () => {
    await put([0.1, 0.2, 3, 3.5, 90, 400]);
    assert.deepEqual(await last(4), [0, 1, 2, 3].map(idOf));
    assert.deepEqual(await last(100), [0, 1, 2, 3, 4, 5].map(idOf));
    assert.deepEqual(await last(1), [idOf(0)]);
  });

  it('are none where nothing was raised, and leave broadcasts out', async () => {
    assert.deepEqual(await last(10), []);
    const post = { id: 'WB-00001', version: 1, event: 'submitted', at: daysAgo(1) };
    const key = keys.log(daysAgo(1), 'WB-00001', 1);
    await fresh.rows.commit(fresh.organisation, [{ op: 'put', key, value: post }]);
    assert.deepEqual(await last(10), []);
  });
});
