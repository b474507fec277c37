import assert from 'node:assert/strict';
import type { Asked, Took } from '../../bot/pulse/participation.ts';
import { type Contacts, contacts } from '../../bot/storage/contacts.ts';
import { type Participation, participation } from '../../bot/storage/participation.ts';
import { contactOf } from './example-request.ts';
import { dump, type FreshTable, freshTable } from './fresh-table.ts';

const asked: Asked = { 'WP-00000': { on: '2026-12-02', groups: { site: 'Main' } } };
const took: Took = { 'WP-00000': true };

describe('what is kept of who was asked and who took part', () => {
  let fresh: FreshTable;
  let people: Contacts;
  let part: Participation;
  beforeEach(async () => {
    fresh = await freshTable();
    people = contacts(fresh.rows);
    part = participation(fresh.rows, fresh.organisation);
    await people.remember(fresh.organisation, contactOf('nadia'));
  });

  const reach = async (id: string) =>
    (await people.reach(fresh.organisation, id)) ?? assert.fail(`nobody is ${id}`);

  it('stands beside their address and their wishes, and takes neither away', async () => {
    const wishes = { ...(await reach('nadia')).wishes, stopped: ['pulse' as const] };
    await Promise.all([
      part.markAsked(new Map([['nadia', asked]])),
      part.markTook(new Map([['nadia', took]])),
      people.wish(fresh.organisation, 'nadia', wishes),
    ]);
    const all = await reach('nadia');
    assert.deepEqual([all.asked, all.took, all.wishes.stopped], [asked, took, ['pulse']]);
    assert.equal(all.contact.account, contactOf('nadia').account);
    await people.met(fresh.organisation, contactOf('nadia'));
    assert.deepEqual((await reach('nadia')).took, took);
  });

  it('takes thousands at a time', async () => {
    const ids = Array.from({ length: 250 }, (_, at) => `p${at}`);
    await people.rememberAll(
      fresh.organisation,
      ids.map((id) => contactOf(id)),
    );
    await part.markAsked(new Map(ids.map((id) => [id, asked])));
    const all = await people.everyone(fresh.organisation, undefined, 1000);
    assert.equal(all.people.filter((one) => one.asked['WP-00000']?.on === '2026-12-02').length, 250);
    await part.markAsked(new Map());
  });

  it('D4.2: is a day, what they were counted as, and yes or no', async () => {
    await part.markAsked(new Map([['nadia', asked]]));
    await part.markTook(new Map([['nadia', took]]));
    const [row] = (await dump(fresh.client, fresh.organisation)) as readonly Record<string, unknown>[];
    assert.deepEqual(
      [row?.asked, row?.took],
      ['{"WP-00000":{"on":"2026-12-02","groups":{"site":"Main"}}}', '{"WP-00000":true}'],
    );
  });
});
