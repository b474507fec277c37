import assert from 'node:assert/strict';
import type { Request } from '../../bot/request/request.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { fromEntity } from '../../bot/storage/row.ts';
import type { Ward } from '../support/ward.ts';
import { storedBy } from './stored.ts';

const startsWith = (rows: ReadonlyMap<string, unknown>, start: string): readonly string[] =>
  [...rows.keys()].filter((key) => key.startsWith(start));

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * Invariant 1, as it can be read from a table at rest: of every request there is the snapshot, an event for each of
 * its versions, a line in the requester's list, exactly the index rows of the snapshot, and no row of anything else.
 */
export const assertWhole = async (ward: Ward): Promise<void> => {
  const rows = new Map<string, unknown>();
  for (const row of await storedBy(ward)) {
    if ('v0' in row) rows.set(row.rowKey, fromEntity(row).value);
  }
  const expected = new Map<string, unknown>();
  const events: string[] = [];
  for (const key of startsWith(rows, 'request|')) {
    const request = rows.get(key) as Request;
    const { id, version, requester } = request;
    for (const [index, value] of indexRows(request)) expected.set(index, asJson(value));
    for (let at = 1; at <= version; at += 1) events.push(`event|${id}|${String(at).padStart(6, '0')}`);
    const lists = startsWith(rows, `mine|${requester.id}|`).filter((mine) => mine.endsWith(`|${id}`));
    assert.equal(lists.length, 1, `${id} is in the requester's list once`);
  }
  const index = new Map([...rows].filter(([key]) => /^(open|sealed|owned|routed|recent|hazard)\|/.test(key)));
  assert.deepEqual([...index].sort(), [...expected].sort());
  assert.deepEqual([...startsWith(rows, 'event|')].sort(), events.sort());
};
